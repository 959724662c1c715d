#! feature: a TypeError of sorted is caught and printed
def main(items: list[int | str]) -> str:
    try:
        return f"{sorted(items)}"
    except TypeError as error:
        return f"{error}"


# run: main([3, 2, "a"])
# run: main(["c", "b"])
