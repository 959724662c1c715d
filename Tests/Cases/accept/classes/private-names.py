#! feature: names with two underscores belong to the class that uses them
class Base:
    def __init__(self) -> None:
        self.__secret = 1

    def base(self) -> int:
        return self.__secret


class Derived(Base):
    def __init__(self) -> None:
        super().__init__()
        self.__secret = 2

    def derived(self) -> int:
        return self.__secret


def main(n: int) -> tuple[int, int]:
    d = Derived()
    return d.base() + n, d.derived() * n


# run: main(3)
