#! feature: f-strings format values
def main(n: int, x: float, name: str) -> list[str]:
    width = 8
    return [
        f"{n} {x} {name}",
        f"{name!r:>10}|{name:<6}|{name:^7}|",
        f"{n:05d} {n:+} {n:x} {n:,}",
        f"{x:.3f} {x:10.2e} {x:.1%}",
        f"{n:{width}}|{x:{width}.{2}f}|",
        f"{{}} {n + 1}",
    ]


# run: main(42, 3.14159, "it's")
# run: main(-1234567, 0.5, "")
