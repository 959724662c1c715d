#! feature: what has no order is neither sorted nor compared
from drupe import compile


@compile()
def main(items: list[complex], tables: list[dict[str, int]], z: complex) -> int:
    ordered = sorted(items)  # error: [no-matching-signature]
    best = max(tables)  # error: [no-matching-signature]
    return len(ordered) + len(best) + int(z < z)  # error: [no-matching-signature]
