"""Rules over answers: sources, age, gaps, length. One rule a file, found by itself."""
