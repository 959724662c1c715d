#! feature: iterators are unpacked, and must have as many items as targets
def main(text: str) -> list[str]:
    out = []
    try:
        a, b = iter(text)
        out.append(a + b)
    except ValueError as error:
        out.append(str(error))
    pairs = enumerate(text)
    for i, c in pairs:
        out.append(c * (i + 1))
    return out


# run: main("xy")
# run: main("x")
# run: main("xyz")
