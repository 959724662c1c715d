#! feature: a generator may yield values of several types
def tokens(text: str):
    for word in text.split():
        if word.isdigit():
            yield int(word)
        elif word == "none":
            yield None
        else:
            yield word


def main(text: str) -> list[str]:
    out = []
    for t in tokens(text):
        if t is None:
            out.append("nothing")
        elif isinstance(t, int):
            out.append(str(t + 1))
        else:
            out.append(t.upper())
    return out


# run: main("a 1 none b 22")
# run: main("")
