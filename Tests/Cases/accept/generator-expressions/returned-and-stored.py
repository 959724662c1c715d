#! feature: functions return generator expressions
def tokens(text: str):
    return (part.strip() for part in text.split(",") if part.strip())


def main(text: str) -> list[str]:
    sources = [tokens(text), tokens(text[::-1])]
    out = []
    for s in sources:
        for t in s:
            out.append(t)
    return out


# run: main("a, b,, c ")
# run: main("")
