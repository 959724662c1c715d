#! feature: parameters may be None
def main(name: str | None = None, count: int | None = None) -> str:
    if name is None or count is None:
        return "nobody"
    return name * count


# run: main()
# run: main("ab")
# run: main("ab", 2)
# run: main(None, 3)
