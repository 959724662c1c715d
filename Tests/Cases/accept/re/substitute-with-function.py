#! feature: functions make replacements
import re

NUMBER = re.compile(r"\d+")
ENTITY = re.compile(r"&(\w+);|&#(\d+);")
NAMES = {"amp": "&", "lt": "<", "gt": ">"}


def entity(match: re.Match[str]) -> str:
    name = match.group(1)
    if name is not None:
        return NAMES.get(name, match.group())
    return chr(int(match.group(2) or "0"))


def main(text: str, by: int) -> list[str]:
    return [
        NUMBER.sub(lambda m: str(int(m.group()) * by), text),
        ENTITY.sub(entity, text),
        re.sub(r"\b[a-zé]", lambda m: m.group().upper(), text, count=2),
        str(re.subn(r"\s+", lambda m: "_" * len(m.group()), text)),
    ]


# run: main("a 12 &lt;b&gt; &#233; &nope; 7  é日", 3)
# run: main("", 2)
