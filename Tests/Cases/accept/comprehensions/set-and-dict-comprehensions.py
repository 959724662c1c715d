#! feature: set and dict comprehensions
def main(words: list[str]) -> tuple[list[int], dict[str, int]]:
    lengths = {len(w) for w in words}
    places = {w.upper(): i for i, w in enumerate(words)}
    return sorted(lengths), places


# run: main(["a", "bb", "a", "ccc"])
# run: main([])
