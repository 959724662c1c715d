#! feature: sets remember what was seen
def unique(items: list[int]) -> list[int]:
    seen = set()
    result = []
    for item in items:
        if item not in seen:
            seen.add(item)
            result.append(item)
    return result


def main(items: list[int]) -> tuple[list[int], bool, set[int], frozenset[int]]:
    distinct = unique(items)
    duplicates = {x for x in items if items.count(x) > 1}
    return distinct, len(distinct) == len(items), duplicates, frozenset(items)


# run: main([3, 1, 3, 2, 1])
# run: main([1, 2])
# run: main([])
