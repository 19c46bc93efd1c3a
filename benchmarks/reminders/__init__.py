"""A simulated year of reminders: people, a process that dies, a clock that jumps, and a judge."""
