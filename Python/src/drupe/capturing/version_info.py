"""`sys.version_info`, whose class is of C, as a named tuple, which can be compiled."""

from __future__ import annotations

from typing import NamedTuple


class version_info(NamedTuple):  # noqa: N801  The name that CPython shows.
    """The version of Python."""

    major: int
    minor: int
    micro: int
    releaselevel: str
    serial: int


version_info.__name__ = version_info.__qualname__ = "sys.version_info"
