#! feature: a range can be walked over as often as one likes
def main(n: int) -> tuple[int, int, list[tuple[int, int]]]:
    r = range(n)
    return sum(r), sum(r), [(a, b) for a in r for b in r if a < b]


# run: main(4)
# run: main(0)
