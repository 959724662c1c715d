#! feature: patterns in local variables that are assigned once, and made of constants
import re

UNITS = ["km", "m", "mile(s)"]
DIGITS = r"\d+"


def main(text: str) -> list[str]:
    pattern = rf"({DIGITS})\s*({'|'.join(re.escape(u) for u in UNITS)})"
    number = re.compile(DIGITS + r"(?:\.\d+)?")
    return [a + b for a, b in re.findall(pattern, text)] + number.findall(text)


# run: main("12 km and 3.5 mile(s), 7m")
# run: main("")
