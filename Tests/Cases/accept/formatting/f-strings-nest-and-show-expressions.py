#! feature: f-strings with nested specifications and '='
def main(x: float, n: int, text: str) -> list[str]:
    width, precision, fill = 10, 3, "*"
    return [
        f"{x:{width}.{precision}f}|",
        f"{text:{fill}^{width}}",
        f"{n=}",
        f"{x = :.2f}",
        f"{text=!s} {text!r:>8}",
        f"{n + 1=} {len(text)=}",
        f"{'a' if n else 'b'}{n:{'>'}{5}}",
        f"{f'{n}{x}'}!",
        f"{{{n}}} {n:#b} {n:,} {n:_} {n:e}",
        f"{x!r} {x!s} {text!a}",
    ]


# run: main(3.14159, 42, "it's")
# run: main(-0.5, -1234567, "\u00e9\u2192")
