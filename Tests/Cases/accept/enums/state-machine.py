#! feature: a dict of members drives a state machine
from enum import Enum


class State(Enum):
    IDLE = "idle"
    RUNNING = "running"
    DONE = "done"

    def next(self) -> "State":
        if self is State.IDLE:
            return State.RUNNING
        return State.DONE


class Machine:
    def __init__(self) -> None:
        self.state = State.IDLE
        self.log = [self.state.value]

    def step(self) -> bool:
        if self.state == State.DONE:
            return False
        self.state = self.state.next()
        self.log.append(self.state.value)
        return True


def main(n: int) -> tuple[list[str], bool]:
    m = Machine()
    moved = False
    for _ in range(n):
        moved = m.step()
    return m.log, moved


# run: main(0)
# run: main(1)
# run: main(5)
