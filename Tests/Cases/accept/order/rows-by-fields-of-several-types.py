#! feature: rows order by fields that are of several types
def main(rows: list[dict[str, int | float | str]]) -> list[dict[str, int | float | str]]:
    return sorted(rows, key=lambda row: (-row["score"], row["start"]))


# run: main([{"score": 0.5, "start": 3}, {"score": 0.75, "start": 9}, {"score": 0.5, "start": 1}])
# run: main([{"score": "a", "start": 3}])
# run: main([{"score": 1, "start": 3}, {"score": 1, "start": "x"}])
