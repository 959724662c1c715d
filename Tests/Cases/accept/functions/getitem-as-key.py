#! feature: __getitem__ of a list is a key
def main(scores: list[float]) -> int:
    return max(range(len(scores)), key=scores.__getitem__)


# run: main([0.5, 2.0, 1.0])
# run: main([])
