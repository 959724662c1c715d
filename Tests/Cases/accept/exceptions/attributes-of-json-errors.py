#! feature: JSONDecodeError says where the fault is
import json


def main(text: str):
    try:
        return str(json.loads(text))
    except json.JSONDecodeError as error:
        print(error.args, error)
        return error.msg, error.doc, error.pos, error.lineno, error.colno


# run: main('{"a": 1}')
# run: main('{"a": 1,}')
# run: main('[1,\n 2,\n é x]')
# run: main("")
# run: main('"abc')
# run: main('\ufeff[]')
# run: main('{"a": 1} x')
