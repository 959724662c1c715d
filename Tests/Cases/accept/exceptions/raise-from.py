#! feature: raise from records the cause
def parse(text: str) -> int:
    try:
        return int(text)
    except ValueError as e:
        raise RuntimeError(f"cannot parse {text!r}") from e


def silent(table: dict[str, int], key: str) -> int:
    try:
        return table[key]
    except KeyError:
        raise LookupError(key) from None


def main(text: str, key: str) -> list[str]:
    out = []
    try:
        out.append(str(parse(text)))
    except RuntimeError as e:
        cause = e.__cause__
        out.append(str(e))
        if cause is not None:
            out.append(repr(cause) + type(cause).__name__)
    try:
        out.append(str(silent({"a": 1}, key)))
    except LookupError as e:
        out.append(f"{type(e).__name__} {e} {e.__cause__}")
    return out


# run: main("12", "a")
# run: main("zz", "b")
