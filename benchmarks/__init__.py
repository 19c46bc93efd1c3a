"""What understanding costs: run by hand (`make bench`), for a busy machine would fail a test."""
