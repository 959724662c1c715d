#! feature: arguments by name, and defaults
def box(text: str, width: int = 6, *, fill: str = ".", twice: bool = False) -> str:
    line = text + fill * (width - len(text))
    return line + line if twice else line


def main(text: str) -> list[str]:
    return [box(text), box(text, 3), box(width=4, text=text), box(text, fill="-", twice=True)]


# run: main("ab")
# run: main("")
