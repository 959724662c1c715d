#! feature: functions fill lists and dicts that are empty where they are made
def visit(node, out):
    if node > 0:
        visit(node - 1, out)
        out.append(node)


def put(groups, key, value):
    groups.setdefault(key, []).append(value)


def group(words):
    result = {}
    for word in words:
        put(result, len(word), word)
    return result


def main(n: int, words: list[str]) -> tuple[list[int], dict[int, list[str]]]:
    out = []
    visit(n, out)
    return out, group(words)


# run: main(3, ["a", "bb", "c"])
# run: main(0, [])
