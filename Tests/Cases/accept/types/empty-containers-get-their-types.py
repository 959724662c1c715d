#! feature: containers that start empty
def main(n: int) -> tuple[list[str], dict[int, float], int]:
    texts = []
    table = {}
    seen = set()
    for i in range(n):
        texts.append(str(i))
        table[i] = i / 2
        seen.add(i % 3)
    return texts, table, len(seen)


# run: main(0)
# run: main(5)
