#! feature: string.capwords and the constants of string
import string


def main(text: str) -> list[str]:
    kept = "".join(c for c in text if c in string.ascii_letters + string.digits)
    table = str.maketrans("", "", string.punctuation)
    return [
        string.capwords(text),
        string.capwords(text, "-"),
        kept,
        text.translate(table),
        string.hexdigits + string.octdigits + repr(string.whitespace),
    ]


# run: main("hello  wOrld-wide 7!")
# run: main("")
