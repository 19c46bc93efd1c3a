"""Rules over what the diagnosis needs. One rule a file, found by itself."""
