#! feature: a function that returns nothing returns None
def note(lines: list[str], text: str):
    lines.append(text)


def main(text: str) -> list[str]:
    lines = [text]
    result = note(lines, text + "!")
    if result is None:
        lines.append("none")
    return lines


# run: main("a")
