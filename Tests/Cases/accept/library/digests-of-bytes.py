#! feature: the algorithms of hashlib
import hashlib


def main(data: bytes) -> list[str]:
    running = hashlib.sha256()
    for start in range(0, len(data), 7):
        running.update(data[start : start + 7])
    other = running.copy()
    other.update(b"more")
    return [
        hashlib.md5(data).hexdigest(),
        hashlib.sha1(data).hexdigest(),
        hashlib.sha224(data).hexdigest(),
        hashlib.sha256(data).hexdigest(),
        hashlib.sha384(data).hexdigest(),
        hashlib.sha512(data).hexdigest(),
        hashlib.blake2b(data).hexdigest(),
        hashlib.blake2b(data, digest_size=8).hexdigest(),
        hashlib.new("sha1", data).hexdigest(),
        running.hexdigest(),
        other.digest().hex(),
        f"{running.name} {running.digest_size} {running.block_size}",
    ]


# run: main(b"")
# run: main(b"abc")
# run: main(b"x" * 55)
# run: main(b"x" * 64)
# run: main(b"y" * 112)
# run: main(bytes(range(256)) * 3)
