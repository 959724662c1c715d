#! feature: fields that are only given by name, and slots
from dataclasses import KW_ONLY, dataclass


@dataclass(slots=True)
class Window:
    title: str
    _: KW_ONLY
    width: int = 80
    height: int = 24

    @property
    def area(self) -> int:
        return self.width * self.height


def main(title: str, width: int) -> tuple[str, int]:
    w = Window(title, width=width)
    w.height += 1
    return repr(w), w.area


# run: main("t", 10)
