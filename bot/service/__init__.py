"""The application: conversations with their memory, what a store must do, errors, the clock.

No face imports all of it: the clock and the errors are wanted before the rest is loaded.
"""
