"""Rules over answers: sources, age, figures, length. One rule a file, found by itself."""
