"""From everyday Indonesian to values: normalised words, dates, slots, answers."""
