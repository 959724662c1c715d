#! feature: lambdas in comprehensions and loops
def main(n: int) -> tuple[list[int], list[int], list[int], dict[str, int]]:
    adders = [lambda x, k=k: x + k for k in range(n)]
    late = []
    for k in range(n):
        late.append(lambda: k)
    shared = {name: (lambda x, s=name: len(s) * x) for name in ["a", "bb"]}
    fs = []
    for k in range(n):

        def scaled(x):
            return x * k

        fs.append(scaled)
    return (
        [f(10) for f in adders],
        [f() for f in late],
        [f(2) for f in fs],
        {a: f(3) for a, f in shared.items()},
    )


# run: main(3)
# run: main(0)
