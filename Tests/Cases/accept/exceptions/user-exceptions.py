#! feature: classes of exceptions with fields and bases of their own
class AppError(Exception):
    pass


class NotFound(AppError):
    def __init__(self, key: str, hint: int = 0) -> None:
        super().__init__(f"no {key}")
        self.key = key
        self.hint = hint


class Denied(AppError, RuntimeError):
    pass


def find(table: dict[str, int], key: str) -> int:
    if key == "secret":
        raise Denied("not allowed", 7)
    if key not in table:
        raise NotFound(key, hint=len(table))
    return table[key]


def main(key: str) -> list[str]:
    out = []
    try:
        out.append(str(find({"a": 1}, key)))
    except NotFound as error:
        out.append(f"{error} {error.key} {error.hint} {error.args}")
    except AppError as error:
        out.append(f"{type(error).__name__} {error} {error!r}")
    try:
        find({}, key)
    except AppError as error:
        out.append(str(error))
    return out


# run: main("a")
# run: main("b")
# run: main("secret")
