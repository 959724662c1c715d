#! feature: a `dict` keeps its order while keys come, go and come again
# run: main(5)
# run: main(40)
# run: main(3000)


def main(count: int) -> tuple[int, int, list[str], list[tuple[int, str]]]:
    """Returns what is left after keys of several kinds were set, replaced and removed."""
    numbers: dict[int, int] = {}
    texts: dict[str, int] = {}
    pairs: dict[tuple[int, str], int] = {}
    for i in range(count):
        n = i * i % 97 - 3
        short = "k" + str(n)
        long = "a key that does not fit its handle " + str(n)
        numbers[n] = numbers.get(n, 0) + 1
        numbers[-n] = numbers.get(n, 0) + 2
        texts[short] = texts.get(short, 0) + i
        texts[long] = texts.get(long, texts[short]) + 1
        pairs[(n, short)] = pairs.get((n, short), 0) + 1
        if i % 3 == 0:
            del texts[short]
            pairs.pop((n, short))
            texts[short] = texts.get(short, -1)
        if i % 7 == 0 and long in texts:
            del texts[long]
        if i % 500 == 499:
            numbers.clear()
    total = 0
    for key, value in numbers.items():
        total = (total * 31 + key * 7 + value) % 1000003
    for text, value in texts.items():
        total = (total * 31 + len(text) * 7 + value) % 1000003
    return total, len(texts), list(texts)[-3:], list(pairs)[:4]
