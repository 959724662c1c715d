"""Programs that nobody of this project wrote, run in CPython and compiled."""
