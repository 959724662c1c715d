#! feature: iteration over a list is by index
def main(items: list[int]) -> list[int]:
    seen = []
    for item in items:
        seen.append(item)
        if item == 2:
            items.remove(2)
        if item == 5:
            items.append(6)
    return seen + items


# run: main([1, 2, 3, 4])
# run: main([5, 1])
