#! feature: a generator cannot ask itself for items
def loop(holder: list[str], n: int):
    yield n
    holder.append("again")
    yield n + 1


def main(n: int) -> list[str]:
    log = ["begin"]
    for x in loop(log, n):
        log.append(str(x))
    return log


# run: main(1)
