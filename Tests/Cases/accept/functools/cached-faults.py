#! feature: a cached function that raises is called again
from functools import lru_cache


@lru_cache
def parsed(text: str) -> int:
    if not text:
        raise ValueError("nothing to parse")
    return int(text) * 2


def main(texts: list[str]) -> tuple[int, list[str]]:
    total, faults = 0, []
    for text in texts:
        try:
            total += parsed(text)
        except ValueError as error:
            faults.append(str(error))
    return total, faults


# run: main(["1", "22", "1", "", "x", ""])
# run: main([])
