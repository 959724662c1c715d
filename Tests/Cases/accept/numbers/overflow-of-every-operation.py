#! feature: what CPython computes within 64 bits is computed at the limits too
def main(a: int, b: int) -> list[str]:
    out = [
        str(a + b),
        str(a - b),
        str(-b),
        str(abs(b)),
        str(~a),
        str(a ^ b),
        str(a & b),
        str(a | b),
    ]
    if b:
        out.append(f"{a // b} {a % b} {divmod(a, b)}")
    out.append(f"{a >> 1} {a >> 70} {b << 2} {round(a)} {sum([a, b, -b])} {int(float(b))}")
    out.append(f"{min(a, b)} {max(a, b)} {pow(b, 3)} {b**2} {pow(a, 2, 97)} {hash(a) == hash(a)}")
    return out


# run: main(9223372036854775807, 0)
# run: main(-9223372036854775806, 1)
# run: main(9223372036854775806, 1)
# run: main(-9223372036854775807, -1)
# run: main(4611686018427387904, -3)
