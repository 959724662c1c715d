#! feature: runs of characters as counts, and back
def encoded(text: str) -> str:
    parts = []
    i = 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        parts.append(f"{j - i}{text[i]}" if j - i > 1 else text[i])
        i = j
    return "".join(parts)


def decoded(text: str) -> str:
    result, count = "", ""
    for c in text:
        if c.isdecimal():
            count += c
        else:
            result += c * int(count or "1")
            count = ""
    return result


def main(text: str) -> tuple[str, str, bool]:
    short = encoded(text)
    return short, decoded(short), decoded(short) == text


# run: main("aaabccccd")
# run: main("ééé😀😀x")
# run: main("")
