#! feature: exceptions leave loops and functions
def parse(words: list[str]) -> list[int]:
    numbers = []
    for w in words:
        numbers.append(int(w))
    return numbers


def main(words: list[str]) -> int:
    try:
        numbers = parse(words)
    except ValueError as error:
        print(error)
        return -1
    return sum(numbers)


# run: main(["1", "2"])
# run: main(["1", "two", "3"])
