#! feature: a conflict of types shows where each type came from
from drupe import compile


@compile()
def main(words: list[str], limit: int) -> int:
    found = []
    for word in words:
        if len(word) > limit:
            found.append(len(word))
    if not found:
        found.append("none")
    return sum(found)  # error: [no-matching-signature]
