"""What each kind of knowledge file holds: one pydantic model a kind.

Each knows how it becomes a value of flows.library. Descriptions are Indonesian: editors see them
while typing (docs/schema/).
"""
