"""What those who run the bot look at: its health and its figures, over HTTP."""
