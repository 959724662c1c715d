#! feature: keys that are twice, and pairs of surrogates in JSON
import json


def main(text: str) -> tuple[str, int, str]:
    value = json.loads(text)
    try:
        json.loads(text[:-1] + ",]")
        message = ""
    except json.JSONDecodeError as error:
        message = str(error)
    return json.dumps(value), len(value), message


# run: main('{"a": 1, "a": 2, "e": 1e3}')
# run: main('["\\ud83d\\ude00", "x\\u00e9"]')
# run: main('[1, 2.50, -0.0]')
