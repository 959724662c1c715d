#! feature: a variable that is an int until a float is added stays an int when none is
def main(xs: list[int]) -> float:
    total = 0
    for x in xs:
        total += x * 0.5
    return total


# run: main([])
# run: main([1, 2])
