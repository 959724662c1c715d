#! feature: methods that yield give the items of objects
class Grid:
    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self.height = height

    def __iter__(self):
        for y in range(self.height):
            for x in range(self.width):
                yield x, y

    def row(self, y: int):
        for x in range(self.width):
            yield x * 10 + y


def main(width: int, height: int) -> tuple[list[tuple[int, int]], list[int], int]:
    grid = Grid(width, height)
    return list(grid), list(grid.row(1)), sum([x + y for x, y in grid])


# run: main(2, 2)
# run: main(3, 0)
