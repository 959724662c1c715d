"""A small module whose capture is recorded beside it."""

import math
from typing import Annotated, Literal

from drupe import Parameter, compile

PREFIX = {"short": "hi ", "long": "hello "}


def polite(text):
    return text + "!" * int(math.sqrt(4))


@compile(tag="@me/greet", examples=[("Ada",)])
def greet(
    name: Annotated[str, Parameter.Text(description="Whom to greet.")],
    style: Literal["short", "long"] = "short",
) -> str:
    """Greet someone."""
    words = [PREFIX[style], *(part for part in name.split())]
    return polite(f"{words[0]}{name!r:>{10}}" if PREFIX else name)
