"""What one would use otherwise, on the same examples and messages: one peer a file."""
