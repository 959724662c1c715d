#! feature: an exception of another class lacks the attribute
import json


def main(x: int):
    try:
        if x:
            raise ValueError("x")
        json.loads("{")
    except ValueError as error:
        return error.pos


# run: main(0)
# run: main(1)
