#! feature: the variable of a for loop keeps its last value
def main(n: int) -> int:
    for i in range(n):
        i = i * 10
    return i


# run: main(4)
# run: main(0)
