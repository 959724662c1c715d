#! feature: find, index, count, startswith and endswith with bounds
def main(text: str, part: str, start: int, stop: int) -> tuple[list[int], list[bool], int]:
    places = [
        text.find(part),
        text.find(part, start),
        text.find(part, start, stop),
        text.rfind(part),
        text.rfind(part, start, stop),
        text.count(part),
        text.count(part, start),
        text.count(part, start, stop),
    ]
    answers = [
        text.startswith(part),
        text.startswith(part, start),
        text.startswith((part, "h")),
        text.endswith(part, start, stop),
        text.endswith((".pt", ".onnx", part)),
        part in text,
        part not in text,
    ]
    return places, answers, text.index(part, start)


# run: main("hello", "l", -2, 10)
# run: main("hello", "", 1, 3)
# run: main("hello", "z", 0, 5)
# run: main("aaaa", "aa", 0, 4)
# run: main("h\u00e9llo\u2192\U0001f600l", "l", 2, 100)
# run: main("model.onnx", "model", -100, -1)
