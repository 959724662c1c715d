#! feature: attributes that are not assigned yet raise AttributeError
class Session:
    retries = 3

    def __init__(self, open_now: bool) -> None:
        if open_now:
            self.handle = 7
            self.retries = 5

    def close(self) -> int:
        handle = self.handle
        del self.handle
        return handle


def main(open_now: bool) -> tuple[int, int, str]:
    session = Session(open_now)
    try:
        handle = session.close()
    except AttributeError as error:
        return -1, session.retries, str(error)
    try:
        return session.handle, 0, ""
    except AttributeError as error:
        return handle, session.retries, str(error)


# run: main(True)
# run: main(False)
