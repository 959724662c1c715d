#! feature: zip() and enumerate() over generator expressions
def main(xs: list[int], ys: list[str]) -> list[str]:
    out = []
    for i, (x, y) in enumerate(zip((a * a for a in xs), (b.upper() for b in ys))):
        out.append(f"{i}:{x}{y}")
    return out


# run: main([1, 2, 3], ["a", "b"])
# run: main([], [])
