#! feature: several bases are searched in the order of resolution
class A:
    def who(self) -> list[str]:
        return ["A"]


class B(A):
    def who(self) -> list[str]:
        return ["B"] + super().who()


class C(A):
    def who(self) -> list[str]:
        return ["C"] + super().who()


class D(B, C):
    def who(self) -> list[str]:
        return ["D"] + super().who()


class Loud:
    def text(self) -> str:
        return self.name().upper()


class Named:
    def __init__(self, value: str) -> None:
        self.value = value

    def name(self) -> str:
        return self.value


class LoudNamed(Loud, Named):
    pass


def main(value: str) -> tuple[list[str], list[str], str]:
    return D().who(), B().who(), LoudNamed(value).text()


# run: main("hi")
# run: main("")
