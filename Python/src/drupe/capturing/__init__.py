"""Capture: from an imported Python module to `module.json` and its resource files."""
