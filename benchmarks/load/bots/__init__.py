"""The bots that are measured: ours and bare echo bots, each a process."""
