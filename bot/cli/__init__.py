"""The commands of `prakerja-bot`, one a file: each adds its options and does its work."""
