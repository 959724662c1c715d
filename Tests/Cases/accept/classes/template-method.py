#! feature: a method of a base calls methods that derived classes define
class Report:
    title = "report"

    def render(self, lines: list[str]) -> str:
        return "\n".join(
            [self.header()] + [self.line(i, t) for i, t in enumerate(lines)] + self.footer()
        )

    def header(self) -> str:
        return self.title.upper()

    def line(self, index: int, text: str) -> str:
        return text

    def footer(self) -> list[str]:
        return []


class Numbered(Report):
    title = "numbered"

    def line(self, index: int, text: str) -> str:
        return f"{index + 1}. {super().line(index, text)}"


class Signed(Numbered):
    def __init__(self, name: str) -> None:
        self.name = name

    def footer(self) -> list[str]:
        return super().footer() + [f"-- {self.name}"]


def main(lines: list[str]) -> list[str]:
    return [Report().render(lines), Numbered().render(lines), Signed("bo").render(lines)]


# run: main(["x", "y"])
# run: main([])
