#! feature: patterns tell how they were made
import re

P = re.compile(r"(?P<a>x)(?P<b>y)?", re.I | re.M)


def main() -> tuple[str, int, int, dict[str, int], str]:
    return P.pattern, P.flags, P.groups, dict(P.groupindex), repr(P)


# run: main()
