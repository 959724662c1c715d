#! feature: contextmanager makes managers from generators
from contextlib import contextmanager


@contextmanager
def tag(lines: list[str], name: str):
    lines.append(f"<{name}>")
    try:
        yield name.upper()
    finally:
        lines.append(f"</{name}>")


@contextmanager
def swallowing(lines: list[str]):
    try:
        yield
    except ValueError as error:
        lines.append(f"swallowed {error}")


def main(text: str) -> list[str]:
    lines: list[str] = []
    with tag(lines, "a") as upper, tag(lines, "b"):
        lines.append(upper)
    with swallowing(lines):
        lines.append(str(int(text)))
        lines.append("whole")
    with tag(lines, "c"):
        lines.append(str(10 // len(text)))
    return lines


# run: main("12")
# run: main("x1")
# run: main("")
