#! feature: partition and rpartition
def parse(line: str) -> tuple[str, str]:
    key, found, value = line.partition("=")
    if not found:
        return key.strip(), "?"
    return key.strip(), value.strip()


def main(text: str) -> list[tuple[str, str]]:
    pairs = [parse(line) for line in text.splitlines()]
    head, _, tail = text.rpartition("=")
    pairs.append((head, tail))
    return pairs


# run: main("k=v=w\nkv\n a = 1 ")
# run: main("")
# run: main("=")
