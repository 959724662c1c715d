#! feature: __getattr__ is asked for attributes and methods that an object does not have
class Counter:
    def __init__(self) -> None:
        self.asked: list[str] = []

    def __getattr__(self, name: str):
        self.asked.append(name)
        return lambda x: len(name) * x


class Proxy:
    def __init__(self, target: Counter) -> None:
        self.target = target
        self.label = "proxy"

    def __getattr__(self, name: str) -> str:
        return f"<{name} of {self.label}>"


def main(n: int) -> tuple[int, int, list[str], str, str, str]:
    counter = Counter()
    first = counter.double(n)
    second = counter.x(n)
    proxy = Proxy(counter)
    return (
        first,
        second,
        counter.asked,
        proxy.color,
        proxy.label,
        proxy.size + proxy.target.asked[0],
    )


# run: main(3)
# run: main(0)
