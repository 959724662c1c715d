#! feature: a return, break or continue in finally wins over a return or an exception before it
def returns(n: int) -> int:
    try:
        if n == 0:
            return 1
        raise KeyError("lost")
    finally:
        return 5


def continues() -> list[int]:
    out = []
    for i in range(5):
        try:
            if i % 2:
                raise ValueError("lost too")
            out.append(i)
        finally:
            out.append(-i)
            continue
        out.append(100)
    return out


def breaks(n: int) -> str:
    while True:
        try:
            if n == 1:
                return "returned"
            int("no number")
        finally:
            break
    return "broken"


def main(n: int) -> tuple[int, list[int], str]:
    return returns(n), continues(), breaks(n)


# run: main(0)
# run: main(1)
# run: main(2)
