#! feature: digits of integers in several bases
def digits(n: int, base: int) -> str:
    if n == 0:
        return "0"
    sign, n = ("-", -n) if n < 0 else ("", n)
    found = []
    while n:
        n, digit = divmod(n, base)
        found.append("0123456789abcdefghijklmnopqrstuvwxyz"[digit])
    return sign + "".join(reversed(found))


def main(n: int) -> tuple[list[str], list[int], str, str, str, int]:
    texts = [digits(n, base) for base in (2, 7, 16, 36)]
    back = [int(text, base) for text, base in zip(texts, (2, 7, 16, 36))]
    return texts, back, bin(n), oct(n), hex(n), n.bit_length()


# run: main(255)
# run: main(-1000)
# run: main(0)
