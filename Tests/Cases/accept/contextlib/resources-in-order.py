#! feature: managers from generators are left in the opposite order, with what was raised
from contextlib import contextmanager


@contextmanager
def resource(log: list[str], name: str, fails: bool = False):
    log.append(f"open {name}")
    try:
        yield len(log)
    except KeyError as error:
        log.append(f"{name} saw {error}")
        raise
    except ZeroDivisionError:
        raise ValueError(f"{name} replaced") from None
    finally:
        log.append(f"close {name}")
        if fails:
            raise RuntimeError("close failed")


def main(kind: str) -> list[str]:
    log: list[str] = []
    try:
        with resource(log, "a") as first, resource(log, "b", kind == "close") as second:
            log.append(f"{first} {second}")
            if kind == "key":
                log.append(str({}[kind]))
            if kind == "zero":
                log.append(str(1 // 0))
    except (LookupError, ValueError, RuntimeError) as error:
        log.append(f"{type(error).__name__} {error}")
    return log


# run: main("none")
# run: main("key")
# run: main("zero")
# run: main("close")
