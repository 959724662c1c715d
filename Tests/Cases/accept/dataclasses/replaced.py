#! feature: replace makes changed copies
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Config:
    host: str = "localhost"
    port: int = 80
    debug: bool = False


DEFAULT = Config()


def main(port: int) -> list[str]:
    a = replace(DEFAULT, port=port)
    b = replace(a, host="example.org", debug=True)
    return [repr(DEFAULT), repr(a), repr(b), str(a == Config(port=port))]


# run: main(8080)
# run: main(80)
