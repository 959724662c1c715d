#! feature: OSError of two to five arguments shows the names of files
from drupe import compile


@compile()
def main(code: int, text: str) -> list[str]:
    errors = [
        OSError(code, text),
        OSError(code, text, "left.txt"),
        OSError(code, text, "left.txt", None, "right.txt"),
        OSError(code, text, None),
        OSError(text),
    ]
    return [f"{str(error)} {repr(error)} {error.args}" for error in errors]


@compile()
def odd() -> list[str]:
    return [str(EnvironmentError("a", "b")), str(OSError("a", "b", "c")), str(OSError(1, 2, 3))]


# run: main(2, "no such file")
# run: main(99, "x")
# run: odd()
