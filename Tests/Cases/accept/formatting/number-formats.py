#! feature: formats of numbers round half to even and keep CPython's exponents
def main(x: float, n: int) -> list[str]:
    return [
        f"{x:.0f} {x:.2f} {x:g} {x:10.3e} {x:.3g} {x:n}",
        f"{x:.0%} {x:,.1f} {x:+} {x: } {x:08.3f} {x:<8}| {x:z.1f}",
        f"{n:d} {n:05d} {n:+05d} {n:,} {n:_x} {n:#X} {n:#o} {n:b} {n:c}" if 0 < n < 1000 else "-",
        f"{n:>12} {n:^12} {n:<12}| {n:=+12} {n:*>12} {n:e} {n:.2f} {n:%}",
        format(x, ".3") + format(n, "x") + format(x) + format(n, ""),
    ]


# run: main(2.5, 233)
# run: main(0.125, -5)
# run: main(1e10, 0)
# run: main(1234.5678, 65)
# run: main(1e-7, 999999999999)
# run: main(float("nan"), 1)
# run: main(-float("inf"), 2)
# run: main(-0.0, 3)
