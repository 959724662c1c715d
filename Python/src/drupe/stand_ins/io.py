"""`io.StringIO` and `io.BytesIO`: files in memory."""

from __future__ import annotations

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2


class StringIO:
    """A file of text, whose pieces are joined when they are read."""

    def __init__(self, initial_value: str = "") -> None:
        self._pieces = [initial_value]
        self._size = len(initial_value)
        self._position = 0
        self.closed = False

    def _text(self) -> str:
        """Returns the whole text."""
        if self.closed:
            raise ValueError("I/O operation on closed file")
        if len(self._pieces) != 1:
            self._pieces = ["".join(self._pieces)]
        return self._pieces[0]

    def write(self, s: str) -> int:
        if self.closed:
            raise ValueError("I/O operation on closed file")
        if not s:
            return 0
        if self._position == self._size:
            self._pieces.append(s)
        else:
            text = self._text()
            gap = "\0" * (self._position - self._size)
            end = self._position + len(s)
            self._pieces = [text[: self._position] + gap + s + text[end:]]
        self._position += len(s)
        self._size = max(self._size, self._position)
        return len(s)

    def writelines(self, lines) -> None:
        for line in lines:
            self.write(line)

    def getvalue(self) -> str:
        return self._text()

    def read(self, size: int | None = -1) -> str:
        start, end = self._position, self._size
        if size is not None and size >= 0:
            end = min(end, start + size)
        text = self._text()[start:end]
        self._position += len(text)
        return text

    def readline(self, size: int | None = -1) -> str:
        text = self._text()
        found = text.find("\n", self._position)
        end = self._size if found < 0 else found + 1
        if size is not None and size >= 0:
            end = min(end, self._position + size)
        line = text[self._position : end]
        self._position += len(line)
        return line

    def readlines(self, hint: int | None = None) -> list[str]:
        lines, total = [], 0
        while line := self.readline():
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                break
        return lines

    def __iter__(self):
        return self

    def __next__(self) -> str:
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def tell(self) -> int:
        self._text()
        return self._position

    def seek(self, pos: int, whence: int = 0) -> int:
        self._text()
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and pos < 0:
            raise ValueError(f"Negative seek position {pos}")
        if whence != 0 and pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        if whence == 0:
            self._position = pos
        elif whence == 2:
            self._position = self._size
        return self._position

    def truncate(self, pos: int | None = None) -> int:
        size = self._position if pos is None else pos
        if size < 0:
            raise ValueError(f"Negative size value {size}")
        text = self._text()[:size]
        self._pieces = [text]
        self._size = len(text)
        return size

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def flush(self) -> None:
        self._text()

    def close(self) -> None:
        self.closed = True

    def __enter__(self) -> StringIO:
        self._text()
        return self

    def __exit__(self, kind, value, traceback) -> None:
        self.close()


class BytesIO:
    """A file of bytes."""

    def __init__(self, initial_bytes: bytes = b"") -> None:
        self._data = bytearray(initial_bytes)
        self._position = 0
        self.closed = False

    def _check(self) -> None:
        """Raise if the file is closed."""
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def write(self, b) -> int:
        self._check()
        data = bytes(b)
        gap = self._position - len(self._data)
        if data and gap > 0:
            self._data.extend(bytes(gap))
        end = self._position + len(data)
        if self._position >= len(self._data):
            self._data.extend(data)
        else:
            self._data[self._position : end] = data
        self._position = end
        return len(data)

    def writelines(self, lines) -> None:
        for line in lines:
            self.write(line)

    def getvalue(self) -> bytes:
        self._check()
        return bytes(self._data)

    def read(self, size: int | None = -1) -> bytes:
        self._check()
        start, end = self._position, len(self._data)
        if size is not None and size >= 0:
            end = min(end, start + size)
        data = bytes(self._data[start:end])
        self._position += len(data)
        return data

    def read1(self, size: int | None = -1) -> bytes:
        return self.read(size)

    def readline(self, size: int | None = -1) -> bytes:
        self._check()
        found = self._data.find(b"\n", self._position)
        end = len(self._data) if found < 0 else found + 1
        if size is not None and size >= 0:
            end = min(end, self._position + size)
        line = bytes(self._data[self._position : end])
        self._position += len(line)
        return line

    def readlines(self, hint: int | None = None) -> list[bytes]:
        lines, total = [], 0
        while line := self.readline():
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                break
        return lines

    def __iter__(self):
        return self

    def __next__(self) -> bytes:
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def tell(self) -> int:
        self._check()
        return self._position

    def seek(self, pos: int, whence: int = 0) -> int:
        self._check()
        if whence == 0:
            if pos < 0:
                raise ValueError(f"negative seek value {pos}")
            self._position = pos
        elif whence == 1:
            self._position = max(0, self._position + pos)
        elif whence == 2:
            self._position = max(0, len(self._data) + pos)
        else:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        return self._position

    def truncate(self, size: int | None = None) -> int:
        self._check()
        end = self._position if size is None else size
        if end < 0:
            raise ValueError(f"negative size value {end}")
        del self._data[end:]
        return end

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def flush(self) -> None:
        self._check()

    def close(self) -> None:
        self.closed = True

    def __enter__(self) -> BytesIO:
        self._check()
        return self

    def __exit__(self, kind, value, traceback) -> None:
        self.close()
