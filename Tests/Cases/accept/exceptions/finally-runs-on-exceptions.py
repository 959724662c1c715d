#! feature: finally runs before an exception goes on, and sees what the body assigned
def risky(text: str, log: list[str]) -> int:
    stage = "start"
    try:
        stage = "parse"
        value = int(text)
        stage = "divide"
        return 100 // value
    finally:
        log.append(f"{text}: {stage}")


def main(texts: list[str]) -> list[str]:
    log: list[str] = []
    for text in texts:
        try:
            log.append(str(risky(text, log)))
        except ZeroDivisionError as e:
            log.append(f"zero: {e}")
        except ValueError:
            log.append("bad")
    return log


def main_leaves(text: str) -> int:
    return risky(text, [])


# run: main(["5", "0", "x", "7"])
# run: main([])
# run: main(["-3", "", "1"])
