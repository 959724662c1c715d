#! feature: nested finally clauses run from the inside out
def walk(k: int, log: list[str]) -> int:
    while True:
        try:
            try:
                if k == 0:
                    return 10
                if k == 1:
                    break
                if k == 2:
                    k = 0
                    continue
                if k == 3:
                    raise IndexError("inside")
            finally:
                log.append(f"inner {k}")
            log.append("between")
        except IndexError as e:
            log.append("caught " + str(e))
            k = 1
        finally:
            log.append(f"outer {k}")
        if k > 5:
            break
        k += 1
    return -1


def main(k: int) -> tuple[int, list[str]]:
    log: list[str] = []
    return walk(k, log), log


# run: main(0)
# run: main(1)
# run: main(2)
# run: main(3)
# run: main(4)
# run: main(9)
