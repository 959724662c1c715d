#! feature: groups without a part are None in what split gives
import re


def main(text: str) -> list[str | None]:
    return re.split(r"(-)|(\+)", text)


# run: main("1-2+3")
# run: main("12")
