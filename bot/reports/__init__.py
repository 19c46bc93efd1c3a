"""What the journal and the unanswered questions show to the CS team; it changes neither."""
