#! feature: changes of list arguments stay inside of the library
def main(xs: list[int]) -> int:
    xs.append(1)
    return len(xs)


# run: main([5, 6])
