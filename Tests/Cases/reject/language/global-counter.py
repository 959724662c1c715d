#! feature: a global of the module cannot be rebound
from drupe import compile

count = 0


@compile()
def main(text: str) -> int:
    global count  # error: [unsupported-syntax]
    count += len(text)
    return count
