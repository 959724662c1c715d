#! feature: chunks, rotations and transposed rows by slices
def chunks(values: list[int], size: int) -> list[list[int]]:
    return [values[i : i + size] for i in range(0, len(values), size)]


def rotated(values: list[int], by: int) -> list[int]:
    if not values:
        return []
    by %= len(values)
    return values[-by:] + values[:-by] if by else values[:]


def main(
    values: list[int], n: int
) -> tuple[list[list[int]], list[int], list[int], list[tuple[int, ...]]]:
    rows = [row for row in chunks(values, n) if len(row) == n]
    return chunks(values, n), rotated(values, n), rotated(values, -1), list(zip(*rows))


# run: main([1, 2, 3, 4, 5, 6, 7], 3)
# run: main([], 2)
