#! feature: messages of a chat become a prompt
from __future__ import annotations
from typing import Literal, TypedDict, NotRequired
import json


class Message(TypedDict):
    role: Literal["system", "user", "assistant", "tool"]
    content: str
    name: NotRequired[str]


def render(messages: list[Message], add_generation_prompt: bool = True) -> str:
    parts = []
    for i, message in enumerate(messages):
        match message["role"]:
            case "system" if i == 0:
                parts.append(f"<|system|>\n{message['content'].strip()}")
            case "system":
                raise ValueError(f"system message at position {i}")
            case "user" | "assistant" as role:
                name = message.get("name")
                who = f"{role}:{name}" if name else role
                parts.append(f"<|{who}|>\n{message['content']}")
            case other:
                raise KeyError(other)
    if add_generation_prompt:
        parts.append("<|assistant|>\n")
    return "\n".join(parts)


def main(messages: list[Message]) -> str:
    return render(messages)


# run: main([{"role": "system", "content": " be kind "}, {"role": "user", "content": "hi", "name": "Bo"}])
# run: main([{"role": "user", "content": "hi"}, {"role": "system", "content": "x"}])
# run: main([{"role": "tool", "content": "hi"}])
