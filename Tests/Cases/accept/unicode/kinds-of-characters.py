#! feature: categories, widths, classes and directions
import unicodedata


def main(text: str) -> list[str]:
    out = [
        f"{unicodedata.category(c)} {unicodedata.east_asian_width(c)} "
        f"{unicodedata.combining(c)} {unicodedata.bidirectional(c)}"
        for c in text
    ]
    width = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
    out.append(str(width) + str(unicodedata.is_normalized("NFC", text)))
    return out


# run: main("aA1 _日ｱ\u0301שע😀\x00½")
# run: main("")
