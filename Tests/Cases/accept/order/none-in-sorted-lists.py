#! feature: a list with None sorts as long as no None is compared
def main(items: list[int | None]) -> list[int | None]:
    items.sort()
    return items


# run: main([3, 1, 2])
# run: main([None])
# run: main([3, None])
