#! feature: coroutines need an event loop
from drupe import compile


@compile()
async def main(n: int) -> int:  # error: [unsupported-syntax]
    return n + 1
