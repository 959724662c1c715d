#! feature: assert raises AssertionError with its message, which is evaluated only then
def note(log: list[str], text: str) -> str:
    log.append(text)
    return text


def main(n: int) -> list[str]:
    log: list[str] = []
    try:
        assert n > 0, note(log, "positive")
        assert n % 2 == 0, (n, "odd")
        assert n < 10
        log.append("fine")
    except AssertionError as e:
        log.append(repr(e))
        log.append(str(len(e.args)))
    return log


# run: main(0)
# run: main(4)
# run: main(10)
