#! feature: the values of JSON texts
import json


def main(text: str) -> str:
    value = json.loads(text)
    return repr(value) + " " + str(bool(value)) + " " + json.dumps(value)


# run: main("null")
# run: main(" true ")
# run: main("-12.5e-3")
# run: main("1E5")
# run: main("0")
# run: main('"\\u00e9\\ud83d\\ude00\\n\\/"')
# run: main("[1, [2, {}], [], {\"a\": {\"b\": null}}]")
# run: main('{"a": 1, "b": 2, "a": 3}')
# run: main("NaN")
# run: main("[-Infinity, Infinity]")
# run: main("9223372036854775807")
