#! feature: comprehensions, calls and captured constants
from drupe import compile

PREFIX = {"query": "q: ", "document": "d: "}


def prompt(task: str, text: str) -> str:
    return PREFIX[task] + text.strip()


@compile()
def prompts(texts: list[str], task: str = "document") -> list[str]:
    if not any(text for text in texts):
        return []
    return [prompt(task, text) for text in texts if text]
