"""Compiled libraries as Python functions."""

from __future__ import annotations

import ctypes
import inspect
import json
import os
import sys
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from drupe.abi import ABI_VERSION, Api, Error, PrintSink, Value
from drupe.errors import ArtifactError, Site, exception
from drupe.signatures import binder, signature_of
from drupe.store import check_library, resolve
from drupe.values import ArgumentWriter, ResultReader, text_of

JSON = dict[str, Any]


def load(path_or_name: str | os.PathLike[str]) -> Library:
    """Load a compiled library from a file, or from the store by its name.

    Args:
        path_or_name: "embed.so", a path, or the name of an installed model such as "@me/embed".

    Returns:
        The library: call it when it has one predictor, take `library["name"]` otherwise.

    Raises:
        ArtifactError: There is no such file or name, or the file is damaged, foreign, or made for
            another version of Drupe.

    """
    path = resolve(path_or_name)
    check_library(path)
    try:
        handle = ctypes.CDLL(os.fspath(path.resolve()))
        query = handle.drupe_query
    except OSError as error:
        raise ArtifactError(f"'{path}' cannot be loaded: {error}") from error
    except AttributeError:
        raise ArtifactError(f"'{path}' is a library, but not one that Drupe made") from None
    query.restype, query.argtypes = ctypes.POINTER(Api), (ctypes.c_uint32,)
    api = query(ABI_VERSION)
    if not api:
        raise ArtifactError(f"'{path}' is made by another version of Drupe: compile it again")
    return Library(path, api.contents)


class Library(Mapping[str, "Predictor"]):
    """A loaded library: a mapping from names to predictors; callable when it has only one."""

    def __init__(self, path: Path, api: Api) -> None:
        """Read what the library says about itself; `load` is the way to get one."""
        self.path = path
        size = ctypes.c_uint64()
        text = ctypes.string_at(api.manifest(ctypes.byref(size)), size.value)
        self.manifest: JSON = json.loads(text)
        sessions = _Sessions(api)
        self._predictors = {
            entry["name"]: Predictor(entry, index, api, sessions)
            for index, entry in enumerate(self.manifest["predictors"])
        }
        if len(self._predictors) == 1:
            (only,) = self._predictors.values()
            self.__name__, self.__doc__ = only.__name__, only.__doc__
            self.__signature__ = only.__signature__

    def __getitem__(self, name: str) -> Predictor:
        try:
            return self._predictors[name]
        except KeyError:
            known = ", ".join(self._predictors)
            raise KeyError(f"'{name}' is not in '{self.path.name}' (it has: {known})") from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._predictors)

    def __len__(self) -> int:
        return len(self._predictors)

    def __call__(self, *arguments: Any, **keywords: Any) -> Any:
        """Call the only predictor.

        Raises:
            TypeError: The library has several predictors, or the arguments do not fit.

        """
        if len(self._predictors) != 1:
            known = ", ".join(self._predictors)
            raise TypeError(f"'{self.path.name}' has several predictors, take one by name: {known}")
        (only,) = self._predictors.values()
        return only(*arguments, **keywords)

    def __repr__(self) -> str:
        names = ", ".join(f"{name}{self[name].__signature__}" for name in self)
        return f"<drupe library {self.path.name}: {names}>"


class Predictor:
    """A compiled function; it is called as the Python function it was made from."""

    def __init__(self, entry: JSON, index: int, api: Api, sessions: _Sessions) -> None:
        """Describe the predictor at `index` by its entry in the manifest."""
        self.__name__ = self.__qualname__ = entry["name"]
        self.__doc__ = entry.get("description")
        self.__signature__: inspect.Signature = signature_of(entry)
        self.tag: str | None = entry.get("tag")
        self._bind = binder(entry["name"], self.__signature__)
        self._index, self._api, self._sessions = index, api, sessions
        self._local = threading.local()

    def __call__(self, *arguments: Any, **keywords: Any) -> Any:
        """Call the compiled function.

        Raises:
            TypeError: The arguments do not fit the signature or the types.
            Exception: What the function raises, with the compiled lines as its note.

        """
        values = self._bind(*arguments, **keywords)
        writer = ArgumentWriter()
        written = writer.write_all(dict(zip(self.__signature__.parameters, values, strict=True)))
        session = self._sessions.of_this_thread()
        result = session.call(self._index, written)
        self._local.tokens = self._api.tokens(result.handle)
        error = self._api.error(result.handle)
        if error:
            raise _exception(error.contents)
        return ResultReader(result).read(self._api.value(result.handle).contents)

    @property
    def tokens(self) -> int:
        """How many tokens the tokenizers of this thread's last call produced."""
        return getattr(self._local, "tokens", 0)

    def __repr__(self) -> str:
        return f"<compiled function {self.__name__}{self.__signature__}>"


class _Sessions:
    """The sessions of a library: one per thread, since a session serves one thread at a time."""

    def __init__(self, api: Api) -> None:
        """Make no session yet."""
        self._api = api
        self._local = threading.local()

    def of_this_thread(self) -> _Session:
        """Returns the session of the calling thread."""
        session = getattr(self._local, "session", None)
        if session is None:
            session = self._local.session = _Session(self._api)
        return session


class _Session:
    """A session: what one thread calls predictors with."""

    def __init__(self, api: Api) -> None:
        """Create the session; what compiled code prints goes to `sys.stdout`."""
        self._api = api
        self._handle = api.session_create()
        if not self._handle:
            raise MemoryError("the library has no memory for a session")
        # The callback object must live as long as the session.
        self._sink = PrintSink(_print)
        api.set_print_sink(self._handle, self._sink, None)

    def call(self, index: int, arguments: Any) -> _Result:
        """Run a predictor; returns its result, which may be an error."""
        pointer = ctypes.cast(arguments, ctypes.POINTER(Value))
        return _Result(self._api.call(self._handle, index, pointer, len(arguments)), self._api)

    def __del__(self) -> None:
        if getattr(self, "_handle", None):
            self._api.session_destroy(self._handle)


class _Result:
    """A result of a call; it is released when neither the value nor an array of it is alive."""

    def __init__(self, handle: int, api: Api) -> None:
        """Own `handle`."""
        self.handle, self._api = handle, api

    def __del__(self) -> None:
        self._api.release(self.handle)


def _print(context: Any, text: int | None, size: int) -> None:
    """Write what compiled code prints where Python's own `print` writes."""
    if size and text is not None:
        sys.stdout.write(ctypes.string_at(text, size).decode("utf-8", "surrogatepass"))


def _exception(error: Error) -> BaseException:
    """Returns an error of compiled code as a Python exception."""
    sites = [
        Site(text_of(site.file), text_of(site.function), site.line)
        for site in (error.sites[index] for index in range(error.site_count))
    ]
    return exception(text_of(error.type), text_of(error.message), sites)
