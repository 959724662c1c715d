#! feature: exceptions may be kept in lists and raised later
def attempt(text: str) -> int:
    if not text:
        raise ValueError("empty")
    if text == "0":
        raise ZeroDivisionError("zero")
    return int(text)


def main(texts: list[str], strict: bool) -> tuple[int, list[str]]:
    errors = []
    total = 0
    for text in texts:
        try:
            total += attempt(text)
        except (ValueError, ZeroDivisionError) as e:
            errors.append(e)
    if strict and errors:
        raise errors[-1]
    return total, [f"{type(e).__name__}: {e}" for e in errors]


# run: main(["1", "2"], True)
# run: main(["1", "", "0", "x"], False)
# run: main(["1", "", "0"], True)
# run: main(["1", "", "y"], True)
