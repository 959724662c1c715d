"""`pathlib.PurePosixPath`: paths as texts, without a file system."""

from __future__ import annotations


class PurePosixPath:
    """A path of names behind slashes."""

    def __init__(self, *args) -> None:
        texts = []
        for part in args:
            text = str(part)
            if text.startswith("/"):
                texts = []
            texts.append(text)
        joined = "/".join(texts)
        self.root = ""
        if joined.startswith("/"):
            is_double = joined.startswith("//") and not joined.startswith("///")
            self.root = "//" if is_double else "/"
        self._names = [name for name in joined.split("/") if name and name != "."]
        self.drive = ""

    @property
    def anchor(self) -> str:
        return self.root

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple([self.root, *self._names] if self.root else self._names)

    @property
    def name(self) -> str:
        return self._names[-1] if self._names else ""

    @property
    def suffix(self) -> str:
        name = self.name
        at = name.rfind(".")
        return name[at:] if 0 < at < len(name) - 1 else ""

    @property
    def suffixes(self) -> list[str]:
        name = self.name
        if name.endswith("."):
            return []
        return ["." + suffix for suffix in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self) -> str:
        name = self.name
        at = name.rfind(".")
        return name[:at] if 0 < at < len(name) - 1 else name

    @property
    def parent(self) -> PurePosixPath:
        return _made(self.root, self._names[:-1])

    @property
    def parents(self) -> tuple[PurePosixPath, ...]:
        counts = range(len(self._names) - 1, -1, -1)
        return tuple([_made(self.root, self._names[:count]) for count in counts])

    def joinpath(self, *args) -> PurePosixPath:
        return PurePosixPath(str(self), *args)

    def __truediv__(self, other) -> PurePosixPath:
        return PurePosixPath(str(self), other)

    def __rtruediv__(self, other) -> PurePosixPath:
        return PurePosixPath(other, str(self))

    def is_absolute(self) -> bool:
        return bool(self.root)

    def as_posix(self) -> str:
        return str(self)

    def with_name(self, name: str) -> PurePosixPath:
        if not self._names:
            raise ValueError(f"{self!r} has an empty name")
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        return _made(self.root, [*self._names[:-1], name])

    def with_stem(self, stem: str) -> PurePosixPath:
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix: str) -> PurePosixPath:
        if "/" in suffix or (suffix and not suffix.startswith(".")) or suffix == ".":
            raise ValueError(f"Invalid suffix {suffix!r}")
        if not self._names:
            raise ValueError(f"{self!r} has an empty name")
        return _made(self.root, [*self._names[:-1], self.stem + suffix])

    def relative_to(self, *other) -> PurePosixPath:
        base = PurePosixPath(*other)
        count = len(base._names)
        if base.root != self.root or self._names[:count] != base._names:
            raise ValueError(
                f"{str(self)!r} is not in the subpath of {str(base)!r}"
                " OR one path is relative and the other is absolute."
            )
        return _made("", self._names[count:])

    def is_relative_to(self, *other) -> bool:
        base = PurePosixPath(*other)
        return base.root == self.root and self._names[: len(base._names)] == base._names

    def __str__(self) -> str:
        return self.root + "/".join(self._names) or "."

    def __fspath__(self) -> str:
        return str(self)

    def __repr__(self) -> str:
        return f"PurePosixPath({str(self)!r})"

    def __hash__(self) -> int:
        return hash(str(self))

    def __eq__(self, other) -> bool:
        if not isinstance(other, PurePosixPath):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other: PurePosixPath) -> bool:
        return self.parts < other.parts

    def __le__(self, other: PurePosixPath) -> bool:
        return self.parts <= other.parts

    def __gt__(self, other: PurePosixPath) -> bool:
        return self.parts > other.parts

    def __ge__(self, other: PurePosixPath) -> bool:
        return self.parts >= other.parts


def _made(root: str, names: list[str]) -> PurePosixPath:
    """Returns the path of a root and names."""
    return PurePosixPath(root + "/".join(names))


PurePath = PurePosixPath
