"""Where conversations are kept: one contract (bot.service.ports), a package a kind of store."""
