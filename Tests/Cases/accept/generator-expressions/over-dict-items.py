#! feature: generator expressions over the items of a dict
def main(stock: dict[str, int], limit: int) -> tuple[str, int, list[str]]:
    low = (name for name, n in stock.items() if n < limit)
    best = max((n, name) for name, n in stock.items())
    total = sum(n for n in stock.values())
    return best[1], total, sorted(low)


# run: main({"nut": 3, "bolt": 9, "cog": 1}, 4)
# run: main({"nut": 3}, 0)
