#! feature: the methods of deques
from collections import deque


def main(items: list[int]) -> list[str]:
    d = deque(items)
    out = [repr(d), str(len(d)), str(bool(d))]
    d.append(10)
    d.appendleft(-1)
    d.extend([7, 8])
    d.extendleft([4, 5])
    out.append(repr(d))
    d.rotate(2)
    out.append(repr(d))
    d.rotate(-1)
    out.append(str(d[0]) + str(d[-1]))
    d[1] = 99
    del d[2]
    d.insert(1, 50)
    out.append(repr(list(d)))
    out.append(str(d.count(7)) + str(99 in d) + str(d.index(50)))
    d.remove(50)
    d.reverse()
    e = d.copy()
    e.pop()
    out.append(repr(d) + repr(e) + str(d == e))
    out.append(repr(d + e))
    out.append(repr(list(reversed(d))))
    d.clear()
    out.append(repr(d))
    return out


# run: main([1, 2, 3])
# run: main([])
