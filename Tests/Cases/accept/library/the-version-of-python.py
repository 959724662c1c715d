#! feature: sys.version_info is the version that captured the program
import sys


def main(minor: int) -> tuple[bool, bool, int, tuple[int, int], str]:
    is_recent = sys.version_info >= (3, minor)
    return (
        is_recent,
        sys.version_info[:2] > (3, 5),
        sys.version_info.major,
        sys.version_info[:2],
        sys.version_info.releaselevel,
    )


# run: main(8)
# run: main(99)
