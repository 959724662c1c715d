"""Prints the questions of `text_test.cpp` with CPython's answers."""

import random
import struct

RANDOM = random.Random(20240823)


def ask(kind: str, answer: str, first: str, second: object = "", third: str = "") -> None:
    """Prints one question."""
    hexadecimal = answer.encode("utf-8", "surrogatepass").hex()
    print(kind, first, second, third, hexadecimal, sep="\t")


def hexadecimal(text: str) -> str:
    """Returns the bytes of `text` in hexadecimal."""
    return text.encode("utf-8", "surrogatepass").hex()


def bits(value: float) -> str:
    """Returns the bits of `value` in hexadecimal."""
    return struct.pack(">d", value).hex()


def doubles() -> list[float]:
    """Returns doubles of every kind."""
    values = [
        0.0,
        -0.0,
        0.1,
        0.5,
        1.0,
        1.5,
        2.5,
        1e15,
        1e16,
        1e17,
        1e22,
        1e23,
        123456789012345680.0,
    ]
    values += [1e-4, 1e-5, 9.5, 99.5, 0.05, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308]
    values += [float("inf"), float("-inf"), float("nan"), 2.0**53, 2.0**63, 9007199254740993.0]
    values += [2.0**e for e in range(-1074, 1024, 7)]
    values += [10.0**e for e in range(-323, 309, 5)]
    values += [round(RANDOM.uniform(-1000, 1000), RANDOM.randrange(6)) for _ in range(1500)]
    for _ in range(4000):
        (value,) = struct.unpack("<d", RANDOM.randbytes(8))
        values.append(value if value == value else 1.0)
    return values


def ask_floats() -> None:
    """Asks about floats as text."""
    for value in doubles():
        ask("repr", repr(value), bits(value))
        if value == value:
            ask("hash", repr(hash(value)), bits(value))
        for kind in "fegFEG":
            if RANDOM.random() < 0.2:
                precision = RANDOM.choice([0, 1, 2, 3, 6, 10, 17, 40])
                ask("format", f"{value:.{precision}{kind}}", bits(value), precision, kind)
                ask("format", f"{value:#.{precision}{kind}}", bits(value), precision, kind + "#")
        precision = RANDOM.choice([0, 1, 2, 6, 12, 17, 30])
        ask("general", f"{value:.{precision}}", bits(value), precision)
    for halves in range(1, 400, 2):
        for scale in (2, 4, 8, 1024):
            value = halves / scale
            ask("format", f"{value:.1f}", bits(value), 1, "f")
            ask("format", f"{value:.0f}", bits(value), 0, "f")
            ask("format", f"{value:.2e}", bits(value), 2, "e")


def ask_single() -> None:
    """Asks about 32-bit floats, whose shortest text needs no NumPy: it is found by trying."""
    for _ in range(3000):
        (value,) = struct.unpack("<f", RANDOM.randbytes(4))
        if value != value or value in (float("inf"), float("-inf")):
            continue
        for precision in range(1, 10):
            text = f"{value:.{precision}g}"
            try:
                rounded = struct.unpack("<f", struct.pack("<f", float(text)))[0]
            except OverflowError:
                continue
            if rounded == value:
                ask("float32", repr(float(text)), bits(value))
                break


def float_texts() -> list[str]:
    """Returns texts, most of which are floats."""
    texts = ["", ".", "-", "+", "e5", "1e", "1e+", ".e1", "1.", ".5", "-.5", "+5.", "1_0.5", "1__0"]
    texts += [
        "_1",
        "1_",
        "1_.5",
        "1._5",
        "1e1_0",
        "1e_1",
        "inf",
        "-Infinity",
        "NaN",
        "-nan",
        "infin",
    ]
    texts += ["1e400", "-1e400", "1e-400", "0e99999999999", "1e99999999999999999999", "0x10", "1,5"]
    texts += ["1e-99999999999999999999", "0" * 900 + "1", "0." + "0" * 900 + "1e901", "1" * 900]
    texts += [
        "2.4703282292062327e-324",
        "2.4703282292062328e-324",
        "4.9e-324",
        "1.7976931348623159e308",
    ]
    texts += ["179769313486231580793728971405301e276", "9007199254740992.99999999999999999999999"]
    for _ in range(3000):
        (value,) = struct.unpack("<d", RANDOM.randbytes(8))
        if value == value:
            texts += [repr(value), f"{value:.{RANDOM.randrange(30)}e}"]
    for _ in range(300):
        # Halfway between two doubles, exactly and a little off.
        numerator = (RANDOM.getrandbits(53) | 1 << 52) * 2 + 1
        exponent = RANDOM.randrange(-1080, 960)
        digits = numerator * 2**exponent if exponent >= 0 else numerator * 5**-exponent
        power = min(exponent, 0)
        texts += [
            f"{digits}e{power}",
            f"{digits}000001e{power - 6}",
            f"{digits - 1}9999e{power - 4}",
        ]
    for _ in range(2000):
        digits = RANDOM.randrange(10 ** RANDOM.randrange(1, 25))
        texts.append(f"{digits}e{RANDOM.randrange(-345, 315)}")
    return texts


def ask_parsing() -> None:
    """Asks about numbers from text."""
    for text in float_texts():
        try:
            answer = bits(float(text))
        except ValueError:
            answer = "ValueError"
        ask("parse", answer, hexadecimal(text))
    texts = [
        "",
        "0",
        "-0",
        "00",
        "010",
        "0b101",
        "-0x1f",
        "0o17",
        "0x",
        "0x_1",
        "1_000",
        "_1",
        "1_",
    ]
    texts += [
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "1__0",
        "zz",
        "1f",
    ]
    texts += [
        "-9223372036854775809",
        "99999999999999999999999999",
        "+5",
        "--5",
        "0_0",
        "0_1",
        "b1",
        "3.5",
    ]
    for text in texts:
        for base in (0, 2, 8, 10, 16, 36):
            try:
                value = int(text, base)
                answer = repr(value) if -(2**63) <= value < 2**63 else "OverflowError"
            except ValueError:
                answer = "ValueError"
            ask("int", answer, hexadecimal(text), base)


def ask_quoting() -> None:
    """Asks about `repr` of texts and byte strings."""
    points = [*list(range(768)), 55296, 57343, 57344, 65535, 65536, 128512, 1114111]
    points += [RANDOM.randrange(0x110000) for _ in range(3000)]
    texts = ["", "it's", 'a"b', "'\"", "a\\b", "\x00", "h\u00e9\u200b\n"]
    texts += [chr(point) for point in points]
    for text in texts:
        ask("quoted", repr(text), hexadecimal(text))
        ask("ascii", ascii(text), hexadecimal(text))
    for data in [b"", b"it's", b'"', b"'\"", bytes(range(256))]:
        ask("bytes", repr(data), data.hex())


if __name__ == "__main__":
    ask_floats()
    ask_single()
    ask_parsing()
    ask_quoting()
