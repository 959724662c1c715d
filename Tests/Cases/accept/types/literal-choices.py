#! feature: parameters with a Literal annotation
from typing import Literal

PREFIX = {"query": "q: ", "document": "d: "}


def main(text: str, task: Literal["query", "document"] = "document") -> str:
    return PREFIX[task] + text


# run: main("x")
# run: main("x", "query")
# run: main("x", task="document")
