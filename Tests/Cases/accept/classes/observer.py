#! feature: objects keep functions and call them
class Event:
    def __init__(self) -> None:
        self.handlers = []

    def subscribe(self, handler) -> None:
        self.handlers.append(handler)

    def fire(self, value: int) -> list[int]:
        return [handler(value) for handler in self.handlers]


class Adder:
    def __init__(self, n: int) -> None:
        self.n = n

    def handle(self, value: int) -> int:
        return value + self.n


def main(n: int) -> list[int]:
    event = Event()
    event.subscribe(Adder(n).handle)
    event.subscribe(Adder(10 * n).handle)
    return event.fire(1)


# run: main(1)
# run: main(-2)
