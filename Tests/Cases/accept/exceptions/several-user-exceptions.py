#! feature: one clause catches several classes of the user's
class A(Exception):
    code = 1


class B(Exception):
    code = 2


class C(A):
    code = 3


def go(n: int) -> None:
    if n == 0:
        raise A("a")
    if n == 1:
        raise B("b", n)
    if n == 2:
        raise C()


def main(n: int) -> tuple[str, int]:
    try:
        go(n)
    except (A, B) as error:
        return f"{error!r} {error}", error.code
    else:
        return "fine", 0
    finally:
        print("left", n)


# run: main(0)
# run: main(1)
# run: main(2)
# run: main(3)
