"""The world around the conversation: content files, storage, Telegram, terminal, command line."""
