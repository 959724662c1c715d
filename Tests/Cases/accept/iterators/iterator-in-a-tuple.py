#! feature: tuples hold iterators beside other values
def make(xs: list[int]):
    return "rest", iter(xs), len(xs)


def main(xs: list[int]) -> str:
    name, it, count = make(xs)
    state = (it, count)
    head = next(state[0], None)
    return f"{name} {head} {list(it)} {state[1]}"


# run: main([4, 5, 6])
# run: main([])
