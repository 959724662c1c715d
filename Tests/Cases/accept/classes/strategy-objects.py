#! feature: objects of several classes are fields of another
class Add:
    def run(self, a: int, b: int) -> int:
        return a + b


class Multiply:
    def run(self, a: int, b: int) -> int:
        return a * b


class Calculator:
    def __init__(self, product: bool) -> None:
        self.operation = Multiply() if product else Add()
        self.results: list[int] = []

    def run(self, a: int, b: int) -> int:
        result = self.operation.run(a, b)
        self.results.append(result)
        return result


def main(product: bool) -> list[int]:
    c = Calculator(product)
    c.run(3, 4)
    c.run(5, 6)
    return c.results


# run: main(True)
# run: main(False)
