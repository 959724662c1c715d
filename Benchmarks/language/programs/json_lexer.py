"""Splits JSON text into tokens by hand."""


def tokens(text: str) -> list[tuple[str, str]]:
    """Returns the tokens as pairs of a kind and a text.

    Raises ValueError where a character cannot begin a token.
    """
    result: list[tuple[str, str]] = []
    i = 0
    n = len(text)
    while i < n:
        c = text[i]
        if c in " \t\r\n":
            i += 1
        elif c in "{}[]:,":
            result.append(("punctuation", c))
            i += 1
        elif c == '"':
            start = i
            i += 1
            while i < n and text[i] != '"':
                if text[i] == "\\":
                    i += 1
                i += 1
            i += 1
            result.append(("string", text[start + 1 : i - 1]))
        elif c == "-" or c.isdigit():
            start = i
            i += 1
            while i < n and (text[i].isdigit() or text[i] in ".eE+-"):
                i += 1
            result.append(("number", text[start:i]))
        elif c.isalpha():
            start = i
            while i < n and text[i].isalpha():
                i += 1
            result.append(("name", text[start:i]))
        else:
            raise ValueError("unexpected character " + c + " at " + str(i))
    return result


def run(text: str, rounds: int) -> int:
    """Returns a number that depends on all tokens, after so many times."""
    total = 0
    for _ in range(rounds):
        for kind, token in tokens(text):
            if kind == "number":
                total += int(float(token))
            else:
                total += len(token)
    return total
