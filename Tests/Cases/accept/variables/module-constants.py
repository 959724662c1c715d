#! feature: constants of the module
LIMIT = 3
NAMES = ("one", "two", "three")
TABLE = {"a": [1, 2], "b": []}
SCALE = 2.5
GREETING = f"limit {LIMIT}"


def main(key: str) -> tuple[str, int, float, str]:
    return NAMES[len(TABLE[key])], LIMIT + sum(TABLE[key]), SCALE * LIMIT, GREETING


# run: main("a")
# run: main("b")
# run: main("c")
