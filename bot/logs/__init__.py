"""The log: how it is set up, held back at the start, and kept free of personal data."""
