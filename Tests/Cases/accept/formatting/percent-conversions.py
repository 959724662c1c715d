#! feature: the % operator formats numbers and texts
def main(x: float, n: int, text: str) -> list[str]:
    return [
        "%5.2f|%-5d|%05d|%x|%s|%r|%%" % (x, n, n, n, text, text),
        "%s" % text,
        "%d items" % n,
        "%e %g %G" % (x, x, x),
        "%+d % d %#x %#o %X" % (n, n, n, n, n),
        "%10s|%-10s|%.2s" % (text, text, text),
        "%c%c" % (65 + n % 26, "z"),
        "%s %s %s" % (None, [1, x], (text,)),
        "%*d|%-*d|%.*f" % (6, n, 6, n, 1, x),
        "%i %u" % (n, n),
    ]


# run: main(3.14159, 42, "a")
# run: main(-2.5, 7, "it's \u00e9\U0001f600")
# run: main(float("inf"), 0, "")
