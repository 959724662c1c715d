"""Random programs: how they are drawn, made smaller, and damaged."""
