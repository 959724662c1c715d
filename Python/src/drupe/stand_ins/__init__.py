"""Classes and functions of Python's library that it writes in C, written in Python.

A program that names `datetime.date` is compiled with `drupe.stand_ins.datetime.date` in its place.
Nothing here is run when a library is made or used: capture takes it in as it does the user's own
files, so it holds to the Python that compiles. Cases compare it with CPython's own.
"""
