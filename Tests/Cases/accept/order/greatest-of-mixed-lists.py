#! feature: max says which types it cannot compare
def main(items: list[int | str]):
    return max(items)


# run: main([1, "b"])
