#! feature: continue skips the rest of the body
def main(n: int) -> list[int]:
    kept = []
    for i in range(n):
        if i % 3 == 0:
            continue
        square = i * i
        if square % 2:
            continue
        kept.append(square)
    return kept


# run: main(0)
# run: main(12)
