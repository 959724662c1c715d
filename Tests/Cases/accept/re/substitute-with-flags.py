#! feature: flags given at the call
import re


def main(text: str) -> list[str]:
    return [
        re.sub(r"error", "E", text, flags=re.IGNORECASE),
        re.sub(r"^", "> ", text, flags=re.M),
        re.sub(r"a.b", "-", text, flags=re.DOTALL | re.IGNORECASE),
        re.sub(r"\w+", "w", text, 2, re.ASCII),
    ]


# run: main("Error one\nerror two\nA\nb é")
# run: main("")
