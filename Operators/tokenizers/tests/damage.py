"""Feeds damaged resources to the tokenizer kernels under sanitizers of memory and behaviour.

    python Operators/tokenizers/tests/damage.py [--seed N] [--rounds N]

A damaged resource must be a ValueError. With its checksum made right again, it may also be taken,
and must then encode and decode without a fault. The fuzz texts run under the sanitizers as well.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import struct
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[2] / "Python" / "src")]
from fuzz import compare, configure, variants  # noqa: E402
from harness import Native, RaisedError  # noqa: E402
from texts import Texts  # noqa: E402

from drupe.adapters.tokenizers import pack  # noqa: E402
from drupe.adapters.tokenizers.resource import ENTRY, HEADER, checksum  # noqa: E402

#: Numbers that break bounds.
NUMBERS = [0, 1, 2, 3, 7, 0xFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFC, 0xFFFFFFFF]


def damaged(resource: bytes, choose: random.Random) -> bytes:
    """Returns the resource with a few numbers or bytes changed, or a part cut off."""
    data = bytearray(resource)
    kind = choose.random()
    if kind < 0.15:
        return bytes(data[: choose.randrange(len(data))])
    components = struct.unpack_from("<I", data, 12)[0]
    for _ in range(choose.choice([1, 1, 2, 5])):
        # Heads of components matter most: look at the start of one, the directory, or anywhere.
        place = choose.random()
        if place < 0.5:
            entry = HEADER.size + ENTRY.size * choose.randrange(components)
            _, offset, size, _ = ENTRY.unpack_from(resource, entry)
            at = offset + 4 * choose.randrange(max(1, min(size, 80) // 4))
        elif place < 0.65:
            at = 4 * choose.randrange((HEADER.size + ENTRY.size * components) // 4)
        else:
            at = 4 * choose.randrange(len(data) // 4)
        at = min(at, len(data) - 4)
        if choose.random() < 0.7:
            old = struct.unpack_from("<I", data, at)[0]
            new = choose.choice([*NUMBERS, (old + 1) & 0xFFFFFFFF, (old - 1) & 0xFFFFFFFF, old ^ 4])
            struct.pack_into("<I", data, at, new)
        else:
            data[at] = choose.randrange(256)
    return bytes(data)


def with_checksum(resource: bytes) -> bytes:
    """Returns the resource with the checksum of its bytes."""
    if len(resource) < HEADER.size:
        return resource
    body = resource[HEADER.size :]
    size = struct.unpack_from("<I", resource, 8)[0]
    covered = resource[HEADER.size : size] if size <= len(resource) else body
    covered = covered[: len(covered) // 8 * 8]
    return resource[:16] + struct.pack("<Q", checksum(covered)) + resource[24:]


def use(native: Native, texts: Texts) -> None:
    """Encodes and decodes with whatever tokenizer was loaded."""
    batch = [texts.text() for _ in range(3)]
    calls = [
        lambda: native.encode_batch(batch),
        lambda: native.encode_pairs([(batch[0], batch[1])]),
        lambda: native.decode(list(range(0, 2000, 7))),
        lambda: native.vocabulary(5, batch[2]),
    ]
    for call in calls:
        with contextlib.suppress(RaisedError):
            call()


def run(seed: int, rounds: int) -> tuple[int, int]:
    """Returns how many checks passed and failed."""
    passed = failed = 0
    for name, made in variants().items():
        if name == "minilm":
            continue
        choose = random.Random(f"{seed} {name}")
        added = [token.content for token in made.get_added_tokens_decoder().values()]
        texts = Texts(seed, sorted(made.get_vocab()), added)
        configure(made, choose)
        sound = pack(made)
        native = Native(sound, sanitize=True)
        found = compare(
            [
                (native.encode_batch, made.encode_batch, ([texts.text() for _ in range(20)],))
                for _ in range(10)
            ]
        )
        passed, failed = passed + (not found), failed + bool(found)
        for text in found[:2]:
            print(f"{name}: {text[:500]}")
        for _ in range(rounds):
            broken = damaged(sound, choose)
            try:
                native.load(broken)
                harmless = broken[: len(sound)] == sound
                passed, failed = passed + harmless, failed + (not harmless)
                if not harmless:
                    print(f"{name}: a damaged resource was taken")
            except RaisedError as error:
                passed += error.type_name == "ValueError"
                failed += error.type_name != "ValueError"
            try:
                native.load(with_checksum(broken))
                use(native, texts)
            except RaisedError as error:
                failed += error.type_name != "ValueError"
            passed += 1
    return passed, failed


def main() -> int:
    """Runs the checks in a process that has the sanitizer loaded; 1 if any fails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=100, help="damaged resources a tokenizer")
    options = parser.parse_args()
    if "LD_PRELOAD" not in os.environ:
        asked = ["c++", "-print-file-name=libasan.so"]
        library = subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()
        limits = "detect_leaks=0:allocator_may_return_null=1:max_allocation_size_mb=1024"
        environment = os.environ | {"LD_PRELOAD": library, "ASAN_OPTIONS": limits}
        return subprocess.run([sys.executable, *sys.argv], env=environment).returncode
    passed, failed = run(options.seed, options.rounds)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
