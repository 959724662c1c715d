#! feature: a dict as keyword arguments of a function that takes any
def describe(prefix: str, **options: int) -> str:
    return prefix + ",".join(f"{k}={v}" for k, v in options.items())


def count(*args, **kwargs) -> tuple[int, int]:
    return len(args), len(kwargs)


def main(options: dict[str, int]) -> tuple[str, str, tuple[int, int]]:
    return (
        describe("a:", **options),
        describe("b:", extra=1, **options),
        count(1, 2, **options),
    )


# run: main({"x": 1, "y": 2})
# run: main({})
# run: main({"extra": 5})
