#! feature: try with except, else and finally runs the clauses in order
def order(kind: int, log: list[str]) -> int:
    try:
        log.append("body")
        if kind == 0:
            return 1
        if kind == 1:
            raise ValueError("one")
        if kind == 2:
            raise KeyError("two")
        log.append("rest")
    except ValueError as e:
        log.append("handler " + str(e))
        return 2
    else:
        log.append("else")
        if kind == 4:
            return 4
    finally:
        log.append("finally")
    return 3


def main(kind: int) -> tuple[int, list[str]]:
    log: list[str] = []
    try:
        result = order(kind, log)
    except KeyError as e:
        log.append(f"went on: {e}")
        result = -1
    return result, log


# run: main(0)
# run: main(1)
# run: main(2)
# run: main(3)
# run: main(4)
