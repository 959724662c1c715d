#! feature: str.format with numbers, names, conversions and nested widths
def main(a: int, b: float, name: str) -> list[str]:
    return [
        "{0} {1} {name!r:>5} {0}".format(a, b, name=name),
        "{} {}".format(a, b),
        "{:>10}|{:<10}|{:^10}".format(name, name, name),
        "{:{}.{}f}".format(b, a % 20, 3),
        "{:{width}}|{n:0{width}d}".format(name, width=8, n=a),
        "{{{}}}".format(name),
        "{0[0]} {0[1]!r}".format([a, a + 1]),
        "{0[key]}".format({"key": name}),
        "{:,} {:+} {:x} {:.1%}".format(a, a, a, b),
        "{!s:*^9}{!a}".format(name, name),
        "no fields".format(a),
        "{pair[1]}".format(pair=(a, name)),
    ]


# run: main(7, 0.25, "a")
# run: main(-1234567, 3.14159, "\u00e9")
