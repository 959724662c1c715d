"""os.path: paths as texts, as POSIX has them."""

from __future__ import annotations

from operatorkit import composite


@composite("os.fspath")
def fspath(path: str) -> str:
    """Returns the path."""
    return path


@composite("os.path.join")
def join(a: str, *p: str) -> str:
    """Returns paths one after the other; an absolute one begins anew."""
    path = a
    for b in p:
        if b.startswith("/"):
            path = b
        elif not path or path.endswith("/"):
            path += b
        else:
            path += "/" + b
    return path


@composite("os.path.split")
def split(p: str) -> tuple[str, str]:
    """Returns what is before the last slash, and what is behind it."""
    place = p.rfind("/") + 1
    head = p[:place]
    if head and head != "/" * len(head):
        head = head.rstrip("/")
    return head, p[place:]


@composite("os.path.dirname")
def dirname(p: str) -> str:
    """Returns what is before the last slash."""
    return split(p)[0]


@composite("os.path.basename")
def basename(p: str) -> str:
    """Returns what is behind the last slash."""
    return p[p.rfind("/") + 1 :]


@composite("os.path.splitext")
def splitext(p: str) -> tuple[str, str]:
    """Returns what is before the last dot of the file's name, and the rest."""
    slash = p.rfind("/")
    dot = p.rfind(".")
    if dot > slash:
        start = slash + 1
        while start < dot:
            if p[start] != ".":
                return p[:dot], p[dot:]
            start += 1
    return p, ""


@composite("os.path.isabs")
def isabs(s: str) -> bool:
    """Returns whether a path begins at the root."""
    return s.startswith("/")


@composite("os.path.normpath")
def normpath(path: str) -> str:
    """Returns a path without what says nothing."""
    if not path:
        return "."
    slashes = 0
    if path.startswith("/"):
        slashes = 2 if path.startswith("//") and not path.startswith("///") else 1
    parts: list[str] = []
    for part in path.split("/"):
        if part in ("", "."):
            continue
        if part != ".." or (not slashes and not parts) or (parts and parts[-1] == ".."):
            parts.append(part)
        elif parts:
            parts.pop()
    return ("/" * slashes + "/".join(parts)) or "."


@composite("os.path.relpath")
def relpath(path: str, start: str) -> str:
    """Returns the way from one absolute path to another."""
    if not path:
        raise ValueError("no path specified")
    here = [part for part in normpath(start).split("/") if part]
    there = [part for part in normpath(path).split("/") if part]
    shared = 0
    while shared < len(here) and shared < len(there) and here[shared] == there[shared]:
        shared += 1
    parts = [".."] * (len(here) - shared) + there[shared:]
    return "/".join(parts) if parts else "."


@composite("os.path.commonprefix")
def commonprefix(m: list[str]) -> str:
    """Returns the longest text that all begin with."""
    if not m:
        return ""
    low = min(m)
    high = max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low
