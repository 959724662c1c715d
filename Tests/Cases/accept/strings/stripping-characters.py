#! feature: strip takes a set of characters, removeprefix a text
def main(text: str, chars: str) -> list[str]:
    return [
        text.strip(),
        text.strip(chars),
        text.lstrip(chars),
        text.rstrip(chars),
        text.removeprefix(chars),
        text.removesuffix(chars),
        text.strip(None),
    ]


# run: main("xyhixyx", "xy")
# run: main("model.onnx", ".onnx")
# run: main("  \u3000padded\x1f\n", " ")
# run: main("", "a")
# run: main("aaa", "")
# run: main("\U0001f600x\U0001f600", "\U0001f600")
