#! feature: generator expressions as arguments
def main(xs: list[int]) -> tuple[int, int, list[int], str]:
    return (
        sum(x * x for x in xs),
        max(abs(x) for x in xs),
        sorted(-x for x in xs),
        ",".join(str(x) for x in xs if x),
    )


# run: main([1, -5, 0, 3])
# run: main([])
