#! feature: ord and chr
def shift(text: str, by: int) -> str:
    result = []
    for c in text:
        if "a" <= c <= "z":
            result.append(chr((ord(c) - ord("a") + by) % 26 + ord("a")))
        else:
            result.append(c)
    return "".join(result)


def main(text: str, by: int) -> tuple[str, list[int], str]:
    return shift(text, by), [ord(c) for c in text], chr(by)


# run: main("attack at dawn", 13)
# run: main("\U0001f600\u00e9", 0x1F600)
# run: main("x", -1)
# run: main("x", 0x110000)
