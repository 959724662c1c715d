#! feature: what a match tells of itself and its groups
import re

VERSION = re.compile(r"v(?P<major>\d+)\.(?P<minor>\d+)(?:-(?P<tag>\w+))?")


def main(text: str) -> list[str]:
    m = VERSION.search(text)
    if m is None:
        return ["no match"]
    return [
        m.group(),
        m.group(0),
        m.group(1),
        m.group("minor"),
        str(m.group(3)),
        str(m["tag"]),
        str(m.group(1, 2)),
        str(m.groups()),
        str(m.groups("none")),
        str(m.groupdict()),
        str(m.groupdict("?")),
        str((m.start(), m.end(), m.span())),
        str((m.start("tag"), m.end(3), m.span(2))),
        str(m.lastindex),
        str(m.lastgroup),
        str(m.pos) + " " + str(m.endpos),
        m.expand(r"<\g<major>|\2>"),
        m.string[m.end() :],
        repr(m),
    ]


# run: main("release v1.22 of today")
# run: main("日本 v3.4-beta é")
# run: main("none")
