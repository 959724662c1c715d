#! feature: with calls __enter__ and __exit__ on every way out
class Tracer:
    def __init__(self, name: str, log: list[str], swallows: bool) -> None:
        self.name = name
        self.log = log
        self.swallows = swallows

    def __enter__(self):
        self.log.append(f"enter {self.name}")
        return self

    def __exit__(self, kind, error, traceback) -> bool:
        what = "none" if kind is None else kind.__name__
        self.log.append(f"exit {self.name} {what} {error}")
        return self.swallows


def work(kind: int, log: list[str]) -> int:
    for i in range(3):
        with Tracer(f"t{i}", log, kind == 3) as t:
            log.append(f"in {t.name}")
            if kind == 0:
                return i
            if kind == 1 and i == 1:
                break
            if kind == 2:
                continue
            if kind >= 3:
                raise ValueError("inside")
            log.append("end")
    return -1


def main(kind: int) -> tuple[int, list[str]]:
    log: list[str] = []
    try:
        n = work(kind, log)
    except ValueError as e:
        log.append(f"out {e}")
        n = -2
    return n, log


# run: main(0)
# run: main(1)
# run: main(2)
# run: main(3)
# run: main(4)
