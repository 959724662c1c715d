#! feature: a handler sees what an endless loop in the try assigned


def main(items: list[int]) -> tuple[int, str]:
    total = 0
    try:
        while True:
            total += items.pop()
    except IndexError as error:
        return total, str(error)


# run: main([1, 2])
# run: main([])
# run: main([5, 6, 7])
