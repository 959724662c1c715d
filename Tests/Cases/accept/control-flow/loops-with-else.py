#! feature: else of for and while runs unless break, continue and return mix as in CPython (probe l04)
def first_factor(n: int) -> str:
    for d in range(2, n):
        if n % d == 0:
            break
        if d > 40:
            return "too long"
    else:
        return f"{n} is prime"
    return f"{n} = {d} * {n // d}"


def count_down(n: int, stop: int) -> list[str]:
    out = []
    while n > 0:
        n -= 1
        if n == stop:
            out.append("stop")
            break
        if n % 2:
            continue
        out.append(str(n))
    else:
        out.append("end")
    return out


def nested(rows: list[list[int]]) -> str:
    for row in rows:
        for x in row:
            if x < 0:
                break
        else:
            continue
        return f"negative in {row}"
    else:
        return "none"


def main(n: int, stop: int) -> tuple[str, list[str], str]:
    return first_factor(n), count_down(n, stop), nested([[1], [n, stop]])


# run: main(7, 3)
# run: main(9, -1)
# run: main(97, 96)
# run: main(0, 5)
