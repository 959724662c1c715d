#! feature: lists, dicts and sets are no keys
from drupe import compile


@compile()
def main(items: list[int], names: set[str]) -> int:
    table = {(1, 2): 1}
    by_list = {items: 1}  # error: [wrong-arguments]
    nested = {1, names}  # error: [no-matching-signature]
    return len(table) + int(items in table)  # error: [no-matching-signature]
