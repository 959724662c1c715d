#! feature: a bare raise in finally raises again what is being handled
def quiet(n: int) -> int:
    try:
        if n > 0:
            raise ValueError("mine")
    finally:
        raise


def main(n: int) -> int:
    return quiet(n)


# run: main(1)
# run: main(0)
