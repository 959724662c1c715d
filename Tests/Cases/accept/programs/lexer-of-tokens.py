#! feature: a program with lexer of tokens
import re
from dataclasses import dataclass


@dataclass
class Token:
    kind: str
    text: str


SPEC = [("NUM", r"\d+"), ("ID", r"[a-z]+"), ("OP", r"[+*/-]"), ("WS", r"\s+")]
MASTER = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in SPEC))


def lex(text: str) -> list[Token]:
    out = []
    pos = 0
    while pos < len(text):
        m = MASTER.match(text, pos)
        if m is None:
            raise SyntaxError(f"bad char {text[pos]!r} at {pos}")
        if m.lastgroup != "WS":
            out.append(Token(m.lastgroup, m.group()))
        pos = m.end()
    return out


def main(text: str) -> list[str]:
    return [f"{t.kind}={t.text}" for t in lex(text)]


# run: main("a + 12*bc")
# run: main("a ? b")
