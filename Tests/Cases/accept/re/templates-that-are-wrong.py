#! feature: faults of templates have CPython's texts
import re

P = re.compile(r"(a)(?P<n>b)?")


def main(template: str) -> str:
    try:
        return P.sub(template, "ab a")
    except IndexError as e:
        return "IndexError: " + str(e)


# run: main(r"\1-\g<n>-\n-\\-\07-\x")
# run: main(r"\3")
# run: main(r"x\g<zz>")
# run: main(r"\g<1")
# run: main(r"\g")
# run: main("\\")
# run: main(r"\q")
# run: main(r"\2|\1|\g<0>|\101")
# run: main(r"\400")
