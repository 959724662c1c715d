#! feature: patterns refer back to groups
import re

REPEATED = re.compile(r"\b(\w+)\s+\1\b", re.IGNORECASE)
QUOTED = re.compile(r"(?P<q>['\"])(.*?)(?P=q)")
CONDITIONAL = re.compile(r"(<)?(\w+)(?(1)>)")


def main(text: str) -> list[str]:
    out = [m.group() for m in REPEATED.finditer(text)]
    out += [m.group(2) for m in QUOTED.finditer(text)]
    out += [m.group(0) for m in CONDITIONAL.finditer(text)]
    return out


# run: main("the The cat 'sat' \"on\" <it> was was")
# run: main("É é ß")
