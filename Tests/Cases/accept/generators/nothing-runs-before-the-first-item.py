#! feature: a generator runs only when it is asked for items
def numbers(n: int):
    print("start")
    for i in range(n):
        print("give", i)
        yield i
    print("end")


def main(n: int) -> int:
    g = numbers(n)
    print("made")
    total = 0
    for x in g:
        print("got", x)
        total += x
    return total


# run: main(2)
# run: main(0)
