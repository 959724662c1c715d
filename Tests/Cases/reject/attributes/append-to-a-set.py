#! feature: sets have add and not append
from drupe import compile


@compile()
def main(xs: list[int]) -> int:
    seen = set()
    for x in xs:
        seen.append(x)  # error: [unknown-attribute]
    return len(seen)
