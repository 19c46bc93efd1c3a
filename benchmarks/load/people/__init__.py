"""Participants as the load makes them: what they type, when, and how long they wait."""
