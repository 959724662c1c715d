#! feature: a loop over a tuple of containers of which some are empty, or hold other types
from collections import Counter, defaultdict, deque

from drupe import compile


@compile()
def main(n: int) -> str:
    out = []
    words, nothing = Counter("abab"), Counter()
    for counts in (words, nothing):
        counts["x"] += n
        out.append(str(counts))
    for items in ([1], []):
        items.append(n)
        out.append(str(items))
    for table in ({1: "a"}, {}):
        table[n] = "b"
        out.append(str(table))
    for queue in (deque([1]), deque()):
        queue.append(n)
        out.append(str(queue))
    for found in ({1}, set()):
        found.add(n)
        out.append(str(found))
    return str((out, words, nothing))


@compile()
def mixed(n: int) -> str:
    numbers, texts = [1], ["a"]
    for items in (numbers, texts):
        items.pop()
    groups = defaultdict(list)
    for key, values in (("a", [n]), ("b", [])):
        groups[key] += values
    return str((numbers, texts, groups, list(map(len, ([n], [])))))


# run: main(2)
# run: main(1)
# run: mixed(3)
