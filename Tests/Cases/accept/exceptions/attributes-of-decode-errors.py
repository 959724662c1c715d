#! feature: JSONDecodeError and UnicodeError say where the fault is

import json


def loaded(text: str):
    try:
        return str(json.loads(text))
    except json.JSONDecodeError as error:
        print(error.args, error)
        return error.msg, error.doc, error.pos, error.lineno, error.colno


def decoded(data: bytes, encoding: str):
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        return error.encoding, error.reason, error.start, error.end, data[error.start : error.end]


def encoded(text: str, encoding: str):
    try:
        return text.encode(encoding)
    except UnicodeError as error:
        return error.encoding, error.reason, error.start, error.end


def missing(x: int):
    try:
        if x:
            raise ValueError("x")
        json.loads("{")
    except ValueError as error:
        return error.pos


# run: loaded('{"a": 1}')
# run: loaded('{"a": 1,}')
# run: loaded('[1,\n 2,\n é x]')
# run: loaded("")
# run: loaded('"abc')
# run: loaded('\ufeff[]')
# run: loaded('{"a": 1} x')
# run: decoded(b"abc\xff\xfe", "utf-8")
# run: decoded(b"ab\xe2\x82", "utf8")
# run: decoded(b"\x80", "ascii")
# run: decoded(b"abc", "ascii")
# run: encoded("aéé", "ascii")
# run: encoded("a€", "latin-1")
# run: encoded("a\ud800", "utf-8")
# run: missing(0)
# run: missing(1)
