#! feature: an example that does not fit the parameters
from drupe import compile


@compile(examples=[{"txt": "hello"}])
def main(text: str) -> int:  # error: [unsupported-example]
    return len(text)
