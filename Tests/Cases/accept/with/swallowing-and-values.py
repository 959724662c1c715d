#! feature: what a with statement swallowed does not go on, and variables keep what was assigned
class Catch:
    def __init__(self, wanted: str) -> None:
        self.wanted = wanted
        self.caught = ""

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback) -> bool:
        if kind is not None and kind.__name__ == self.wanted:
            self.caught = str(error)
            return True
        return False


def main(text: str, key: str) -> list[str]:
    stage = "start"
    out = []
    with Catch("ValueError") as c:
        stage = "parsing"
        n = int(text)
        stage = "parsed"
        out.append(str(n))
    out.append(stage)
    out.append(c.caught)
    with Catch("KeyError") as k:
        out.append(str({"a": 1}[key]))
    out.append(k.caught)
    return out


# run: main("4", "a")
# run: main("x", "b")
