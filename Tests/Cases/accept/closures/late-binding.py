#! feature: a lambda sees what a variable holds when it is called
def main(n: int) -> tuple[list[int], list[int], int]:
    late = [lambda: i for i in range(n)]
    early = [lambda i=i: i for i in range(n)]
    k = 1
    add = lambda x: x + k
    k = 10
    return [f() for f in late], [f() for f in early], add(n)


# run: main(3)
# run: main(0)
