"""Rules over facts in any text: addresses, numbers, figures, days. One rule a file, found alone."""
