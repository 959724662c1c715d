#! feature: objects without __eq__ are equal only to themselves and are keys by identity
class Token:
    def __init__(self, text: str) -> None:
        self.text = text


def main(text: str) -> tuple[list[bool], int, int]:
    a = Token(text)
    b = Token(text)
    seen = {a, b, a}
    counts = {a: 1, b: 2}
    counts[a] += 5
    tokens = [a, b]
    return [a == b, a == a, a != b, b in tokens, Token(text) in tokens], len(seen), counts[a]


# run: main("x")
# run: main("")
