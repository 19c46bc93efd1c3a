"""Where people meet the bot. Surfaces know the service, and neither each other nor a store."""
