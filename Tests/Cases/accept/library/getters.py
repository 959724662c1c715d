#! feature: itemgetter, attrgetter and methodcaller
import operator
from operator import itemgetter


def main(rows: list[tuple[str, int]], words: list[str]) -> list[str]:
    second = itemgetter(1)
    both = itemgetter(1, 0)
    last = operator.itemgetter(-1)
    upper = operator.methodcaller("upper")
    numbers = [3 + 4j, 1 - 2j]
    return [
        str([second(r) for r in rows]),
        str([both(r) for r in rows]),
        str([last(w) for w in words]),
        str([upper(w) for w in words]),
        str([operator.attrgetter("real")(z) for z in numbers]),
        str([operator.methodcaller("count", "a")(w) for w in words]),
    ]


# run: main([("b", 2), ("a", 3), ("c", 2)], ["banana", "kiwi", "papaya"])
# run: main([("x", 0)], [])
