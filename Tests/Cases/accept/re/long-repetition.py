#! feature: long texts do not make matching overflow
import re


def main(n: int) -> tuple[int, int, int]:
    text = "ab" * n
    m = re.match(r"(?:a|b)*", text)
    k = re.match(r"(?:(a)|(b))*", text)
    lazy = re.match(r"(?:ab)*?$", text)
    return (
        m.end() if m else -1,
        k.end() if k else -1,
        lazy.end() if lazy else -1,
    )


# run: main(10)
# run: main(200000)
