#! feature: arithmetic and representation of complex numbers
def main(a: complex, b: complex) -> tuple[list[complex], list[float], list[str], list[bool]]:
    values = [a + b, a - b, a * b, a / b, -a, +a, a**2, a.conjugate(), a + 1, 2.5 * a, 1j - a, a**b]
    parts = [a.real, a.imag, abs(a)]
    texts = [str(a), repr(b), f"{a}", str([a]), str(complex(1, -0.0)), f"{a:.2f}", f"{b:>12}"]
    return values, parts, texts, [a == b, a != b, a == a.real, bool(a), a in [a]]


# run: main(3 + 4j, 1 - 2j)
# run: main(1j, 2j)
# run: main(complex(-0.0, 1.5), complex(2.0, 0.0))
# run: main(0j, 1 + 0j)
# run: main(1 + 1j, 0j)
