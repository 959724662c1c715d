#! feature: backtracking with inner functions
def main(items: list[int], n: int) -> tuple[list[list[int]], list[list[int]], int]:
    found = []

    def permute(chosen, rest):
        if not rest:
            found.append(chosen[:])
            return
        for i, item in enumerate(rest):
            chosen.append(item)
            permute(chosen, rest[:i] + rest[i + 1 :])
            chosen.pop()

    permute([], items)
    subsets = []
    path = []

    def choose(start):
        subsets.append(list(path))
        for i in range(start, len(items)):
            path.append(items[i])
            choose(i + 1)
            path.pop()

    choose(0)
    count = 0
    columns, up, down = set(), set(), set()

    def place(row):
        nonlocal count
        if row == n:
            count += 1
            return
        for c in range(n):
            if c in columns or row + c in up or row - c in down:
                continue
            columns.add(c)
            up.add(row + c)
            down.add(row - c)
            place(row + 1)
            columns.remove(c)
            up.remove(row + c)
            down.remove(row - c)

    place(0)
    return found, subsets, count


# run: main([1, 2, 3], 6)
