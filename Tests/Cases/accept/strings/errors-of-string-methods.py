#! feature: faults of string methods have CPython's types and texts
def main(kind: int, text: str) -> str:
    if kind == 0:
        return text.split("")[0]
    if kind == 1:
        return str(text.index("zz"))
    if kind == 2:
        return str(text.rindex("zz"))
    if kind == 3:
        return text.partition("")[0]
    if kind == 4:
        return text.center(20, "ab")
    if kind == 5:
        return text[100]
    if kind == 6:
        return str(ord(text))
    if kind == 7:
        return chr(-kind)
    if kind == 8:
        return text[::0]
    if kind == 9:
        return str(text.encode("latin-1"))
    if kind == 10:
        return str(text.encode("ascii"))
    if kind == 11:
        return str(text.encode("no-such"))
    return text


# run: main(0, "abc")
# run: main(1, "abc")
# run: main(2, "abc")
# run: main(3, "abc")
# run: main(4, "abc")
# run: main(5, "abc")
# run: main(6, "abc")
# run: main(7, "abc")
# run: main(8, "abc")
# run: main(9, "a\u2192\u2192b")
# run: main(10, "a\u00e9b")
# run: main(11, "abc")
# run: main(12, "abc")
