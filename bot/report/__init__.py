"""What the counted and kept show to the CS team. It reads no database and no file."""
