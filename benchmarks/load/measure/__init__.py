"""What is measured, over rounds, and reported."""
