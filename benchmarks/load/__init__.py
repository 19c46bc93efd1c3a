"""Our bot beside bare echo bots, as if all of Telegram were this machine. Run by hand; Linux."""
