"""What the content makes of the rules, as tables in two pages. Never in the wheel."""
