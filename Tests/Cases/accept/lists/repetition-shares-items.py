#! feature: repeated lists share their items
def main(n: int) -> tuple[list[list[int]], list[list[int]], list[int]]:
    shared = [[0]] * n
    if n > 0:
        shared[0].append(1)
    own = [[0] for _ in range(n)]
    if n > 0:
        own[0].append(1)
    numbers = [1, 2]
    numbers *= n
    return shared, own, numbers


# run: main(3)
# run: main(0)
# run: main(-2)
