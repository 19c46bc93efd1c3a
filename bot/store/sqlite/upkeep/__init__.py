"""What keeps the file in order beside the conversations: its lock, its copies, clock, erasures."""
