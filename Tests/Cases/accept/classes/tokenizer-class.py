#! feature: a scanner keeps its place in fields
class Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def peek(self) -> str:
        return self.text[self.at] if self.at < len(self.text) else ""

    def take(self) -> str:
        c = self.peek()
        self.at += 1
        return c

    def number(self) -> int:
        digits = ""
        while self.peek().isdigit():
            digits += self.take()
        if not digits:
            raise SyntaxError(f"number expected at {self.at}")
        return int(digits)

    def expression(self) -> int:
        value = self.number()
        while self.peek() in ("+", "-"):
            if self.take() == "+":
                value += self.number()
            else:
                value -= self.number()
        return value


def main(text: str) -> int:
    return Scanner(text).expression()


# run: main("12+3-4")
# run: main("7")
# run: main("1+")
