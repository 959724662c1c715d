#! feature: await is refused with the function that has it
from drupe import compile


async def fetch(n: int) -> int:  # error: [unsupported-syntax]
    return n


@compile()
async def main(n: int) -> int:  # error: [unsupported-syntax]
    return await fetch(n)  # error: [unsupported-syntax]
