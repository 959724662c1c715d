#! feature: generators yield tuples, which loops unpack
def edges(graph: dict[str, list[str]]):
    for node, targets in graph.items():
        for target in targets:
            yield node, target


def main(graph: dict[str, list[str]]) -> list[str]:
    out = [f"{a}->{b}" for a, b in edges(graph)]
    for i, (a, b) in enumerate(edges(graph)):
        out.append(f"{i}{a}{b}")
    out.append(str(dict(edges(graph))))
    return out


# run: main({"a": ["b", "c"], "b": ["c"], "c": []})
# run: main({})
