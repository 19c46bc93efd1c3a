"""What the bot understands, decides and says next: pure Python, no clock, no input or output."""
