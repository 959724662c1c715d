#! feature: the decorated function takes no other keywords
from drupe import compile


@compile()
def main(text: str, **options: int) -> int:  # error: [unsupported-parameter]
    return len(text)
