#! feature: a program with names of variables
import re


def camel(m: re.Match) -> str:
    return m.group(1).upper()


def main(name: str) -> list[str]:
    s = re.sub(r"_([a-z])", camel, name)
    snake = re.sub(r"(?<!^)(?=[A-Z])", "_", s).lower()
    return [s, snake, re.sub(r"[^\w]+", "-", name).strip("-"), " ".join(re.split(r"[_\W]+", name))]


# run: main("hello_big_world now!")
