#! feature: lists may hold values of several types
def main(n: int, s: str) -> tuple[list[int | str | None], str, int, list[str]]:
    items = [n, s, None]
    items.append(n + 1)
    items.append(s * 2)
    total = 0
    texts = []
    for item in items:
        if isinstance(item, int):
            total += item
        elif item is None:
            texts.append("-")
        else:
            texts.append(item)
    flags = [type(i).__name__ for i in items]
    return items, ",".join(texts), total, flags


# run: main(1, "a")
# run: main(-5, "")
