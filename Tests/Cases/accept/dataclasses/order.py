#! feature: ordered data classes compare their fields one by one
from dataclasses import dataclass, field


@dataclass(order=True)
class Task:
    priority: int
    name: str = field(compare=False)
    done: bool = False


def main(rows: list[tuple[int, str]]) -> tuple[list[str], bool, bool]:
    tasks = sorted([Task(p, n) for p, n in rows])
    return [t.name for t in tasks], Task(1, "a") == Task(1, "b"), Task(1, "a") < Task(1, "b", True)


# run: main([(2, "b"), (1, "z"), (2, "a")])
# run: main([])
