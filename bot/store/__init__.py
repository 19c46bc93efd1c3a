"""Where conversations are kept: one contract (bot.service), a package a kind of store."""
