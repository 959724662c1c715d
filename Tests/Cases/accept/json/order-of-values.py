#! feature: values of JSON are ordered as in Python
import json


def main(text: str) -> list[str]:
    values = json.loads(text)
    out = [
        str(sorted(values)),
        str(sorted(values, reverse=True)),
        str(min(values)),
        str(max(values)),
    ]
    first, last = values[0], values[-1]
    out.append(str([first < last, first <= last, first > 2, 3 >= last, last == first]))
    return out


# run: main("[3, 1.5, 2, true]")
# run: main('["b", "a", "é"]')
# run: main("[[1, 2], [1], []]")
# run: main('[1, "a"]')
# run: main("[null, null]")
# run: main("[]")
