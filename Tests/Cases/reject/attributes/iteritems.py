#! feature: iteritems is gone since Python 3
from drupe import compile


@compile()
def main(table: dict[str, int]) -> int:
    total = 0
    for key, value in table.iteritems():  # error: [unknown-attribute]
        total += value
    return total
