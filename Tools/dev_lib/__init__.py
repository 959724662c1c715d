"""The parts of `Tools/dev`: one file for each group of tasks; the standard library only."""
