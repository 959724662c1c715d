#! feature: what JSON cannot say is a TypeError
import json


def main(what: int) -> str:
    try:
        if what == 0:
            return json.dumps(b"bytes")
        if what == 1:
            return json.dumps({(1, 2): 3})
        if what == 2:
            return json.dumps([{1, 2}])
        return json.dumps({(1, 2): 3, (3,): 4}, skipkeys=True)
    except TypeError as e:
        return str(e)


# run: main(0)
# run: main(1)
# run: main(2)
# run: main(3)
