"""One person under many spellings; one event in many reports."""
