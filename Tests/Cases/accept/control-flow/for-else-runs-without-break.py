#! feature: else of a for loop
def main(numbers: list[int], wanted: int) -> str:
    for i, n in enumerate(numbers):
        if n == wanted:
            place = f"at {i}"
            break
    else:
        place = "absent"
    return place


# run: main([3, 4, 5], 4)
# run: main([3, 4, 5], 9)
# run: main([], 1)
