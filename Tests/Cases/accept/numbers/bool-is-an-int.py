#! feature: bool counts as int
def main(flags: list[bool]) -> tuple[int, int, str]:
    return sum(flags), True + True, f"{True} {True + 0}"


# run: main([True, False, True])
# run: main([])
