#! feature: a library works on copies of the lists that it is given
def main(xs: list[int]) -> int:
    xs.append(1)
    return len(xs)


# run: [(main(xs), xs) for xs in [[5]]]
# compiled: [(2, [5])]
