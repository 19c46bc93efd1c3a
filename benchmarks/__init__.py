"""What it costs: run by hand (`make bench`, `make load`), for a busy machine would fail a test."""
