#! feature: objects of classes of the library as results of decorated functions are refused
import re
from collections import deque

from drupe import compile


@compile()
def found(text: str):  # error: [object-at-boundary]
    return re.match("x*", text)


@compile()
def recent(n: int):  # error: [object-at-boundary]
    return deque([n], maxlen=3)


@compile()
def part():  # error: [object-at-boundary]
    return [slice(1, 2)]
