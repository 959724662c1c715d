#! feature: default arguments of lambdas are bound when these are made
def main(n: int) -> tuple[list[int], list[int], list[str]]:
    late = [lambda: i for i in range(n)]
    early = [lambda i=i: i for i in range(n)]
    named = {word: (lambda times, word=word: word * times) for word in ("a", "bc")}
    return [f() for f in late], [f() for f in early], [named[k](n) for k in named]


# run: main(3)
# run: main(1)
