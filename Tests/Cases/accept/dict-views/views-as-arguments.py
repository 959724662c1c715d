#! feature: views are passed to functions and stored
def largest(values) -> int:
    best = -1
    for v in values:
        best = max(best, v)
    return best


def main(stock: dict[str, int]) -> list[int]:
    views = [stock.values()]
    stock["extra"] = 7
    result = [largest(stock.values()), largest(views[0]), len(views[0])]
    result.extend(stock.values())
    return result


# run: main({"a": 3, "b": 9})
# run: main({})
