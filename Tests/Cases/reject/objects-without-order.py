#! feature: objects of library classes that have no order are not compared
import hashlib
import random
import re
from collections import OrderedDict, defaultdict

from drupe import compile


@compile()
def matches(text: str) -> bool:
    found = re.match("a", text)
    return found < found if found else False  # error: [no-matching-signature]


@compile()
def generators(seed: int) -> bool:
    return random.Random(seed) < random.Random(2)  # error: [no-matching-signature]


@compile()
def dicts(key: str) -> bool:
    return OrderedDict({key: 1}) < OrderedDict({"x": 2})  # error: [no-matching-signature]


@compile()
def defaults(key: str) -> int:
    counts = defaultdict(int)
    counts[key] = 1
    return len(sorted([counts]))  # error: [no-matching-signature]


@compile()
def hashes(text: str) -> bool:
    return hashlib.md5(text.encode()) < hashlib.md5(b"")  # error: [no-matching-signature]


@compile()
def exceptions(text: str) -> bool:
    try:
        return int(text) > 0
    except ValueError as fault:
        return fault < fault  # error: [no-matching-signature]
