#! feature: has_key is gone since Python 3
from drupe import compile


@compile()
def main(table: dict[str, int]) -> bool:
    return table.has_key("a")  # error: [unknown-attribute]
