#! feature: an int that is put into a dict of floats stays an int
def main(scores: dict[str, float], key: str):
    scores["seen"] = scores.get(key, 0)
    return (
        scores,
        scores.setdefault("new", 2),
        scores.pop("none", 0),
        max(scores.values(), default=0),
    )


# run: main({"a": 0.5}, "a")
# run: main({"a": 0.5}, "b")
