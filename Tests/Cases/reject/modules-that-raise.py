#! feature: a module that raises at import shows the user's line
from drupe import compile

TABLE = {"a": 1}["b"]  # error: [import-failed]


@compile()
def main(count: int) -> int:
    return count + TABLE
