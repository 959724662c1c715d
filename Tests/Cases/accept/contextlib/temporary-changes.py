#! feature: a manager changes an attribute for a while
from contextlib import contextmanager


class Model:
    def __init__(self) -> None:
        self.training = True

    @contextmanager
    def evaluating(self):
        before = self.training
        self.training = False
        try:
            yield self
        finally:
            self.training = before

    def run(self, x: int) -> int:
        return x * 2 if self.training else x


def main(x: int) -> list[int]:
    model = Model()
    found = [model.run(x)]
    with model.evaluating() as m:
        found.append(m.run(x))
        with model.evaluating():
            found.append(model.run(x + 1))
    found.append(model.run(x))
    return found


# run: main(5)
