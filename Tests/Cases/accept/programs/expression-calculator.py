#! feature: a calculator of expressions by recursive descent
import re
from collections.abc import Iterator

TOKEN = re.compile(r"\s*(?:(\d+\.?\d*)|(.))")


class Parser:
    def __init__(self, text: str) -> None:
        self.tokens = [m.group(1) or m.group(2) for m in TOKEN.finditer(text.strip())]
        self.at = 0

    def peek(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self) -> str:
        self.at += 1
        return self.tokens[self.at - 1]

    def sum(self) -> float:
        value = self.product()
        while self.peek() in ("+", "-"):
            value = value + self.product() if self.take() == "+" else value - self.product()
        return value

    def product(self) -> float:
        value = self.factor()
        while (sign := self.peek()) and sign in "*/%":
            self.take()
            other = self.factor()
            value = (
                value * other if sign == "*" else value / other if sign == "/" else value % other
            )
        return value

    def factor(self) -> float:
        if self.peek() == "":
            raise SyntaxError("unexpected end")
        token = self.take()
        if token == "-":
            return -self.factor()
        if token == "(":
            value = self.sum()
            if self.peek() != ")":
                raise SyntaxError("missing )")
            self.take()
            return value
        return float(token)


def main(text: str) -> str:
    try:
        return repr(Parser(text).sum())
    except (ValueError, ZeroDivisionError, SyntaxError) as error:
        return f"{type(error).__name__}: {error}"


# run: main("1 + 2 * (3 - 4) / 8")
# run: main("-(2.5 * 2) % 3")
# run: main("1 / 0")
# run: main("(1 + 2")
# run: main("2 * x")
