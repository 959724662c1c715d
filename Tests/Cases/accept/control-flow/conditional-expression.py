#! feature: conditional expressions evaluate one arm
def main(xs: list[int], i: int) -> int:
    return xs[i] if 0 <= i < len(xs) else -1


# run: main([1, 2], 1)
# run: main([1, 2], 2)
# run: main([1, 2], -1)
