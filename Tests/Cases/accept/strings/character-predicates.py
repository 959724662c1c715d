#! feature: the predicates of characters
def kinds(text: str) -> str:
    names = []
    if text.isalpha():
        names.append("alpha")
    if text.isdecimal():
        names.append("decimal")
    if text.isdigit():
        names.append("digit")
    if text.isnumeric():
        names.append("numeric")
    if text.isalnum():
        names.append("alnum")
    if text.isspace():
        names.append("space")
    if text.isupper():
        names.append("upper")
    if text.islower():
        names.append("lower")
    if text.istitle():
        names.append("title")
    if text.isprintable():
        names.append("printable")
    if text.isascii():
        names.append("ascii")
    if text.isidentifier():
        names.append("identifier")
    return " ".join(names)


def main(texts: list[str]) -> dict[str, str]:
    return {text: kinds(text) for text in texts}


# run: main(["", "abc", "ABC", "Abc Def", "12", "\u00b2", "\u2167", "\u00e9", "\u0663", "\u00bd"])
# run: main([" ", "\t\n", "\u3000", "a b", "_x1", "1x", "\u00aax", "class", "x-y", "\u200b", "\x1c"])
# run: main(["\u01c5", "A1", "a1", "\U0001f600", "\ud800", "\u4e2d\u6587"])
