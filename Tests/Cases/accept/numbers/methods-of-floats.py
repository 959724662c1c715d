#! feature: methods of floats
def main(x: float, text: str) -> list[str]:
    results = [
        repr(x.is_integer()),
        repr(x.hex()),
        repr(float.fromhex(text)),
        repr(x.conjugate()),
        repr((x.real, x.imag)),
        repr(abs(x)),
        repr(-x),
        repr(+x),
        repr(x == x),
        repr(x.as_integer_ratio()),
    ]
    return results


# run: main(0.75, "0x1.8p+1")
# run: main(-0.0, "-0x.8")
# run: main(3.0, "inf")
# run: main(1e16, "0x1p-1074")
# run: main(0.1, "10")
# run: main(float("inf"), "nan")
# run: main(float("nan"), "0x1.fffffffffffff8p0")
# run: main(1.5, "0xg")
# run: main(5e-324, "1p5000")
