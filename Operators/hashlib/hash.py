"""The objects of `hashlib`."""

from __future__ import annotations

import hashlib

from operatorkit import Opaque, primitive


@primitive("hashlib.md5")
def md5(data: bytes = b"", *, usedforsecurity: bool = True) -> Opaque["hashlib.Hash"]:
    """Returns an MD5 hash that has taken `data` in."""
    return hashlib.md5(data)


@primitive("hashlib.sha1")
def sha1(data: bytes = b"", *, usedforsecurity: bool = True) -> Opaque["hashlib.Hash"]:
    """Returns a SHA-1 hash that has taken `data` in."""
    return hashlib.sha1(data)


@primitive("hashlib.sha224")
def sha224(data: bytes = b"", *, usedforsecurity: bool = True) -> Opaque["hashlib.Hash"]:
    """Returns a SHA-224 hash that has taken `data` in."""
    return hashlib.sha224(data)


@primitive("hashlib.sha256")
def sha256(data: bytes = b"", *, usedforsecurity: bool = True) -> Opaque["hashlib.Hash"]:
    """Returns a SHA-256 hash that has taken `data` in."""
    return hashlib.sha256(data)


@primitive("hashlib.sha384")
def sha384(data: bytes = b"", *, usedforsecurity: bool = True) -> Opaque["hashlib.Hash"]:
    """Returns a SHA-384 hash that has taken `data` in."""
    return hashlib.sha384(data)


@primitive("hashlib.sha512")
def sha512(data: bytes = b"", *, usedforsecurity: bool = True) -> Opaque["hashlib.Hash"]:
    """Returns a SHA-512 hash that has taken `data` in."""
    return hashlib.sha512(data)


@primitive("hashlib.blake2b", raises=("ValueError",))
def blake2b(data: bytes = b"", *, digest_size: int = 64) -> Opaque["hashlib.Hash"]:
    """Returns a BLAKE2b hash that has taken `data` in."""
    return hashlib.blake2b(data, digest_size=digest_size)


@primitive("hashlib.new", raises=("ValueError",))
def new(name: str, data: bytes = b"") -> Opaque["hashlib.Hash"]:
    """Returns a hash by the name of its algorithm."""
    return hashlib.new(name, data)


@primitive("hashlib.Hash.update", mutates=("self",))
def update(self: Opaque["hashlib.Hash"], data: bytes) -> None:
    """Takes `data` in."""
    self.update(data)


@primitive("hashlib.Hash.digest")
def digest(self: Opaque["hashlib.Hash"]) -> bytes:
    """Returns the digest of what was taken in."""
    return self.digest()


@primitive("hashlib.Hash.hexdigest")
def hexdigest(self: Opaque["hashlib.Hash"]) -> str:
    """Returns the digest of what was taken in, in hexadecimal digits."""
    return self.hexdigest()


@primitive("hashlib.Hash.copy")
def copy(self: Opaque["hashlib.Hash"]) -> Opaque["hashlib.Hash"]:
    """Returns another hash that has taken the same in."""
    return self.copy()


@primitive("hashlib.Hash.name", property=True)
def name(self: Opaque["hashlib.Hash"]) -> str:
    """Returns the name of the algorithm."""
    return self.name


@primitive("hashlib.Hash.digest_size", property=True)
def digest_size(self: Opaque["hashlib.Hash"]) -> int:
    """Returns the number of bytes of a digest."""
    return self.digest_size


@primitive("hashlib.Hash.block_size", property=True)
def block_size(self: Opaque["hashlib.Hash"]) -> int:
    """Returns the number of bytes that are taken in at once."""
    return self.block_size
