#! feature: objects hold lists that methods fill
class Queue:
    def __init__(self) -> None:
        self.inbox: list[str] = []
        self.outbox: list[str] = []

    def push(self, item: str) -> None:
        self.inbox.append(item)

    def pop(self) -> str:
        if not self.outbox:
            while self.inbox:
                self.outbox.append(self.inbox.pop())
        return self.outbox.pop()

    def __len__(self) -> int:
        return len(self.inbox) + len(self.outbox)


def main(items: list[str], count: int) -> tuple[list[str], int]:
    queue = Queue()
    for item in items:
        queue.push(item)
    taken = []
    while queue and len(taken) < count:
        taken.append(queue.pop())
    return taken, len(queue)


# run: main(["a", "b", "c"], 2)
# run: main([], 1)
# run: main(["x"], 5)
