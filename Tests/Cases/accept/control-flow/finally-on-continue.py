#! feature: finally runs when continue leaves the body (probe l32)
def main(n: int) -> list[str]:
    out = []
    for i in range(n):
        try:
            if i % 2 == 0:
                continue
            out.append(f"odd {i}")
        finally:
            out.append(f"done {i}")
    return out


# run: main(0)
# run: main(4)
