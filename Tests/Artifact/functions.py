"""Functions whose calls are compared through every way to call a library."""

from drupe import compile

GREETINGS = {"en": "hello", "fr": "bonjour"}


@compile
def total(xs: list[int], by: int = 2) -> int:
    """Add the products of each number."""
    result = 0
    for x in xs:
        result += x * by
    return result


@compile
def greet(name: str, language: str = "en") -> str:
    """Greet a person, and say so."""
    print("greeting", name)
    if name == "":
        raise ValueError(f"no name in {language!r}")
    return GREETINGS[language] + ", " + name.upper() + "!"


@compile
def length(text: str) -> int:
    """Count code points."""
    return len(text)
