#! feature: slices with steps are assigned as many items as they have
def main(values: list[int], new: list[int]) -> tuple[list[int], str]:
    values[1:3] = new
    try:
        values[::2] = new
    except ValueError as error:
        return values, str(error)
    return values, "fits"


# run: main([0, 1, 2, 3], [9, 9, 9])
# run: main([0, 1, 2], [7, 8])
# run: main([], [])
