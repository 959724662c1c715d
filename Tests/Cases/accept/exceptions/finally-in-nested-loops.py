#! feature: break, continue and return in loops leave through finally
def loops(limit: int, log: list[str]) -> int:
    total = 0
    for i in range(10):
        try:
            if i == 2:
                continue
            if i == limit:
                break
            total += i
        finally:
            log.append(f"finally {i}")
    else:
        log.append("else")
    return total


def search(rows: list[list[int]], wanted: int, log: list[str]) -> str:
    try:
        for row in rows:
            for x in row:
                if x == wanted:
                    return f"found {x}"
        else:
            log.append("all rows seen")
    finally:
        log.append("closed")
    return "nothing"


def main(limit: int, wanted: int) -> tuple[int, str, list[str]]:
    log: list[str] = []
    total = loops(limit, log)
    found = search([[1, 2], [3, 4], []], wanted, log)
    return total, found, log


# run: main(3, 1)
# run: main(5, 4)
# run: main(50, 9)
# run: main(2, 3)
