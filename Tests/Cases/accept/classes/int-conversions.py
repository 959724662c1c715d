#! feature: objects are converted by __int__, __float__, __index__ and rounded
class Money:
    def __init__(self, cents: int) -> None:
        self.cents = cents

    def __int__(self) -> int:
        return self.cents // 100

    def __float__(self) -> float:
        return self.cents / 100

    def __index__(self) -> int:
        return self.cents

    def __round__(self, digits: int = 0) -> float:
        return round(self.cents / 100, digits)

    def __hash__(self) -> int:
        return self.cents


def main(cents: int) -> tuple[int, float, float, float, int]:
    m = Money(cents)
    return int(m), float(m), round(m), round(m, 1), hash(m)


# run: main(1234)
# run: main(-50)
