#! feature: built-in functions go through generators
def numbers(xs: list[int]):
    for x in xs:
        yield x


def main(xs: list[int]) -> list[str]:
    out = []
    out.append(str(sum(numbers(xs))))
    out.append(str(min(numbers(xs), default=0)) + str(max(numbers(xs), default=0)))
    out.append(str(sorted(numbers(xs))))
    out.append(str(sorted(set(numbers(xs)))))
    out.append(str(tuple(numbers(xs))))
    out.append(str(any(numbers(xs))) + str(all(numbers(xs))))
    out.append(str(list(zip(numbers(xs), numbers(xs[1:])))))
    out.append(str(dict(enumerate(numbers(xs)))))
    out.append(str(3 in numbers(xs)))
    return out


# run: main([3, 1, 2])
# run: main([0, 0])
# run: main([])
