#! feature: except with a built-in class catches objects of derived classes
class ParseError(ValueError):
    def __init__(self, text: str, line: int) -> None:
        super().__init__(text)
        self.line = line

    def __str__(self) -> str:
        return f"line {self.line}: {self.args[0]}"


def parse(text: str) -> int:
    if not text:
        raise ParseError("empty", 3)
    return int(text)


def main(text: str) -> str:
    try:
        return str(parse(text))
    except ValueError as error:
        return f"{error}"


# run: main("12")
# run: main("")
# run: main("x")
