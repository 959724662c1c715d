#! feature: break and continue leave the innermost loop
def main(rows: list[list[int]]) -> list[int]:
    firsts = []
    for row in rows:
        for x in row:
            if x < 0:
                continue
            if x > 9:
                firsts.append(x)
                break
        else:
            firsts.append(-1)
    return firsts


# run: main([[1, 20, 30], [-5, 3], [], [11]])
# run: main([])
