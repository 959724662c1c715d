#! feature: new containers become values of JSON only where nothing else takes them
# run: main(3)
# run: main(0)
import json


def squares(n: int) -> dict[int, int]:
    return {i: i * i for i in range(n)}


def names(n: int) -> dict[int, str]:
    found = {}
    for i in range(n):
        found[i] = str(i)
    return found


def main(n: int) -> tuple[dict[int, int], dict[int, str], list[int], str]:
    counts = []
    counts.append(len(counts))
    document = json.loads('{"a": [1, null]}')
    document["b"] = n
    return squares(n), names(n), counts, json.dumps(document) + json.dumps({}) + json.dumps([])
