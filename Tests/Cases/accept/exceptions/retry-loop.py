#! feature: a loop retries until an attempt succeeds or gives up
class Source:
    def __init__(self, failures: int) -> None:
        self.failures = failures
        self.calls = 0

    def read(self) -> str:
        self.calls += 1
        if self.calls <= self.failures:
            raise ConnectionError(f"attempt {self.calls}")
        return "data"


def fetch(source: Source, limit: int) -> str:
    last = None
    for attempt in range(limit):
        try:
            return source.read()
        except ConnectionError as e:
            last = e
        finally:
            print("tried", attempt)
    raise TimeoutError("gave up") from last


def main(failures: int, limit: int) -> str:
    source = Source(failures)
    try:
        return f"{fetch(source, limit)} after {source.calls}"
    except TimeoutError as e:
        return f"{e} because {e.__cause__}"


# run: main(0, 3)
# run: main(2, 3)
# run: main(5, 3)
# run: main(5, 0)
