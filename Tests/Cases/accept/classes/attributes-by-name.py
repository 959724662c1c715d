#! feature: hasattr and getattr with names that are known
class Config:
    debug = False

    def __init__(self, verbose: bool) -> None:
        self.level = 3
        if verbose:
            self.log = "log.txt"


def main(verbose: bool) -> tuple[bool, bool, bool, str, int, bool]:
    c = Config(verbose)
    log = getattr(c, "log", "none")
    return (
        hasattr(c, "log"),
        hasattr(c, "level"),
        hasattr(c, "other"),
        log,
        getattr(c, "level"),
        getattr(c, "debug", True),
    )


# run: main(True)
# run: main(False)
