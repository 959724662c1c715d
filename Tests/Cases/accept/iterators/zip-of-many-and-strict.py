#! feature: zip() takes any number of iterables, and strict=True wants equal lengths
def main(a: list[int], b: str, c: list[float], d: bytes) -> list[str]:
    out = []
    for row in zip(a, b, c, d):
        out.append(str(row))
    try:
        out.append(str(list(zip(a, b, c, strict=True))))
    except ValueError as error:
        out.append(str(error))
    out.append(str(list(zip(a))))
    return out


# run: main([1, 2], "xy", [0.5, 1.5], b"pq")
# run: main([1, 2], "x", [0.5, 1.5], b"pqr")
# run: main([1], "xy", [0.5], b"")
# run: main([1], "x", [0.5, 2.5], b"a")
