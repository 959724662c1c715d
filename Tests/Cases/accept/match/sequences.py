#! feature: sequence patterns test the length, take items apart and collect the rest
def shape(xs: list[int]) -> str:
    match xs:
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [0, *rest]:
            return f"zero then {rest}"
        case [first, _, last]:
            return f"three {first} {last}"
        case [first, *middle, 9]:
            return f"{first} .. {middle} .. nine"
        case [*start, last]:
            return f"{len(start)} before {last}"


def pair(p: tuple[int, int] | tuple[int, int, int] | str) -> int:
    match p:
        case (x, y):
            return x + y
        case (x, y, z):
            return x * y * z
        case str(s):
            return len(s)


def main(xs: list[int]) -> tuple[str, int, int, int]:
    return shape(xs), pair((1, 2)), pair((3, 4, 5)), pair("abc")


# run: main([])
# run: main([4])
# run: main([0, 1, 2])
# run: main([5, 6, 7])
# run: main([5, 6, 7, 9])
# run: main([1, 2, 3, 4])
