#! feature: nested try statements undo what was done, in the opposite order
def build(steps: list[str], log: list[str]) -> int:
    done = []
    try:
        for step in steps:
            if step.startswith("!"):
                raise RuntimeError(step[1:])
            done.append(step)
        log.append("built")
        return len(done)
    except RuntimeError:
        while done:
            log.append("undo " + done.pop())
        raise
    finally:
        log.append(f"left {len(done)}")


def main(steps: list[str]) -> list[str]:
    log: list[str] = []
    try:
        log.append(str(build(steps, log)))
    except Exception as e:
        log.append(f"{type(e).__name__} {e}")
    return log


# run: main(["a", "b"])
# run: main(["a", "b", "!boom", "c"])
# run: main([])
