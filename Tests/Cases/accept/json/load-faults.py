#! feature: faults of JSON texts have CPython's messages and places
import json


def main(text: str) -> str:
    try:
        return repr(json.loads(text))
    except json.JSONDecodeError as e:
        return "fault: " + str(e)


# run: main("")
# run: main("[1,]")
# run: main("[1, 2")
# run: main('{"a": }')
# run: main('{"a" 1}')
# run: main('{a: 1}')
# run: main('{"a": 1,}')
# run: main('{"a": 1')
# run: main("[1] x")
# run: main('"abc')
# run: main('"a\nb"')
# run: main('["\\q"]')
# run: main('["\\u12g4"]')
# run: main('"\\u12"')
# run: main('"\\u1234')
# run: main('"\\ud83d\\u00e9" ')
# run: main("nul")
# run: main("-")
# run: main("01")
# run: main("1.")
# run: main("[\n  1,\n  é\n]")
# run: main("é")
# run: main("[" * 5)
# run: main("\ufeff1")
