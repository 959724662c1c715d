"""Builds the tokenizer kernels into a shared library for tests, and calls it through `ctypes`."""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import struct
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[3]

#: What the kernels promise to compile with, and what makes faults visible.
FLAGS = ["-std=c++20", "-fPIC", "-shared", "-fno-exceptions", "-fno-rtti", "-Wall", "-Wextra"]
SANITIZERS = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all", "-g", "-O1"]

LOAD, ENCODE, ENCODE_BATCH, ENCODE_PAIRS, DECODE, VOCABULARY, ENCODE_IDS = range(7)


def compiler() -> list[str]:
    """Returns the command of `$CXX`, of zig if it is installed, or of the system's compiler."""
    if "CXX" in os.environ:
        return os.environ["CXX"].split()
    if importlib.util.find_spec("ziglang"):
        return [sys.executable, "-m", "ziglang", "c++"]
    return ["c++"]


def build(sanitize: bool = False) -> Path:
    """Returns the library, built anew only when its sources or flags differ from the last time."""
    kernels = Path(__file__).parents[1]
    runtime = ROOT / "Runtime"
    headers = [
        *kernels.glob("*.hpp"),
        *runtime.glob("include/drupe/*.hpp"),
        *runtime.glob("src/*.hpp"),
    ]
    # What an artifact exports is of no use here.
    needed = [
        file for file in runtime.glob("src/*.cpp") if file.name not in ("abi.cpp", "node.cpp")
    ]
    sources = [Path(__file__).with_name("harness.cpp"), *sorted(needed)]
    # Sanitizers need the runtime library of the system's own compiler.
    command = [*(["c++"] if sanitize else compiler()), *FLAGS]
    command += SANITIZERS if sanitize else ["-O2", "-g0"]
    state = hashlib.sha256(" ".join(command).encode())
    for file in sorted([*headers, *sources]):
        state.update(file.read_bytes())
    folder = Path(tempfile.gettempdir()) / "drupe-tests"
    library = folder / f"tokenizers-{state.hexdigest()[:16]}.so"
    if not library.exists():
        folder.mkdir(exist_ok=True)
        partial = library.with_suffix(f".{os.getpid()}.so")
        includes = [f"-I{runtime / 'include'}", f"-I{runtime / 'src'}"]
        subprocess.run([*command, *includes, *map(str, sources), "-o", str(partial)], check=True)
        partial.rename(library)
    return library


class RaisedError(Exception):
    """An exception that a kernel returned."""

    def __init__(self, type_name: str, message: str) -> None:
        """Holds its class and its text."""
        super().__init__(f"{type_name}: {message}")
        self.type_name = type_name
        self.message = message


@dataclass
class Encoding:
    """What the kernels say of an encoding, under the names of the library's own class."""

    ids: list[int]
    type_ids: list[int]
    attention_mask: list[int]
    special_tokens_mask: list[int]
    offsets: list[tuple[int, int]]
    word_ids: list[int | None]
    tokens: list[str]
    overflowing: list[Encoding] = field(default_factory=list)


class Native:
    """A tokenizer in the native library."""

    def __init__(self, resource: bytes, sanitize: bool = False) -> None:
        """Load a packed tokenizer; RaisedError if the kernels refuse it."""
        library = ctypes.CDLL(str(build(sanitize)))
        self._run = library.drupe_tokenizers_run
        self._run.restype = ctypes.POINTER(ctypes.c_char)
        self.tokens = 0
        self.load(resource)

    def load(self, resource: bytes) -> None:
        """Replace the tokenizer. The copy has its exact size, so that reads beyond it are found."""
        buffer = ctypes.create_string_buffer(len(resource))
        buffer.raw = resource
        self._call(LOAD, struct.pack("<qq", ctypes.addressof(buffer), len(resource)))
        # Only a resource that was taken replaces the one in use.
        self._resource = buffer

    def encode(self, text: str, pair: str | None = None, special: bool = True) -> Encoding:
        """Call `Tokenizer.encode`."""
        texts = [text] if pair is None else [text, pair]
        data = struct.pack("<qq", special, pair is not None)
        reader = self._call(ENCODE, data + b"".join(map(_text, texts)))
        return reader.encoding()

    def encode_batch(self, texts: list[str], special: bool = True) -> list[Encoding]:
        """Call `Tokenizer.encode_batch` with texts."""
        data = struct.pack("<qq", special, len(texts)) + b"".join(map(_text, texts))
        reader = self._call(ENCODE_BATCH, data)
        return [reader.encoding() for _ in texts]

    def encode_pairs(self, pairs: list[tuple[str, str]], special: bool = True) -> list[Encoding]:
        """Call `Tokenizer.encode_batch` with pairs."""
        texts = b"".join(_text(text) for pair in pairs for text in pair)
        reader = self._call(ENCODE_PAIRS, struct.pack("<qq", special, len(pairs)) + texts)
        return [reader.encoding() for _ in pairs]

    def decode(self, ids: list[int], skip_special_tokens: bool = True) -> str:
        """Call `Tokenizer.decode`."""
        data = struct.pack(f"<qq{len(ids)}q", skip_special_tokens, len(ids), *ids)
        return self._call(DECODE, data).text()

    def vocabulary(self, id_: int, token: str) -> tuple[list[int], str | None]:
        """Returns both sizes, both numbers of special tokens, the id of `token`; a token's text."""
        reader = self._call(VOCABULARY, struct.pack("<q", id_) + _text(token), checked=False)
        numbers = reader.numbers(5)
        text = reader.text()
        return numbers, None if text == "(none)" else text

    def batch_request(self, texts: list[str]) -> bytes:
        """Returns the request that encodes texts and reads their ids, for `run_request`."""
        texts_ = b"".join(map(_text, texts))
        return struct.pack("<qqq", ENCODE_IDS, 1, len(texts)) + texts_

    def run_request(self, request: bytes) -> int:
        """Run a prepared request; returns the number of ids."""
        return self._request(request).numbers(1)[0]

    def _call(self, request: int, data: bytes, checked: bool = True) -> _Reader:
        """Run a request; returns what it wrote after its first number."""
        reader = self._request(struct.pack("<q", request) + data)
        if checked and reader.numbers(1)[0] < 0:
            raise RaisedError(reader.text(), reader.text())
        return reader

    def _request(self, request: bytes) -> _Reader:
        """Run a request; returns what it wrote."""
        size, tokens = ctypes.c_uint64(), ctypes.c_uint64()
        result = self._run(request, ctypes.byref(size), ctypes.byref(tokens))
        self.tokens = tokens.value
        return _Reader(result[: size.value])


class _Reader:
    """Reads what the harness wrote."""

    def __init__(self, data: bytes) -> None:
        """Start at the first byte."""
        self._data = data
        self._at = 0

    def numbers(self, count: int) -> list[int]:
        """Returns the next numbers."""
        numbers = struct.unpack_from(f"<{count}q", self._data, self._at)
        self._at += 8 * count
        return list(numbers)

    def text(self) -> str:
        """Returns the next text."""
        (size,) = self.numbers(1)
        self._at += size
        return self._data[self._at - size : self._at].decode()

    def _list(self) -> list[int]:
        """Returns the next list of numbers."""
        return self.numbers(self.numbers(1)[0])

    def encoding(self) -> Encoding:
        """Returns the next encoding."""
        ids, type_ids, attention_mask, special_tokens_mask = (self._list() for _ in range(4))
        flat = iter(self.numbers(2 * len(ids)))
        offsets = list(zip(flat, flat, strict=True))
        words = [None if word < 0 else word for word in self.numbers(len(ids))]
        tokens = [self.text() for _ in ids]
        overflowing = [self.encoding() for _ in range(self.numbers(1)[0])]
        return Encoding(
            ids, type_ids, attention_mask, special_tokens_mask, offsets, words, tokens, overflowing
        )


def _text(text: str) -> bytes:
    """Returns a text as the harness reads it."""
    data = text.encode("utf-8", "surrogatepass")
    return struct.pack("<q", len(data)) + data
