#! feature: exceptions of the user's are raised again, and replaced
class Retry(Exception):
    def __init__(self, left: int) -> None:
        super().__init__(left)
        self.left = left


class GaveUp(Exception):
    pass


def attempt(n: int) -> str:
    if n > 0:
        raise Retry(n - 1)
    return "done"


def main(n: int, limit: int) -> str:
    tries = 0
    while True:
        try:
            return attempt(n) + str(tries)
        except Retry as error:
            tries += 1
            if tries > limit:
                raise GaveUp("after", tries)
            n = error.left


# run: main(2, 5)
# run: main(4, 2)
# run: main(0, 0)
