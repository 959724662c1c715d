"""Comparing operators with their oracles: the Python bodies, and the C++ kernels.

`python -m operatorkit.verify [NAME...]` draws each operator's samples, runs the library function of
that name (the oracle), the body, and the kernel, and compares value, dtype, shape, and exception
type and text.
"""
