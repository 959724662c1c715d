#! feature: infinities and NaN
import json
import math


def main(x: float, strict: bool) -> str:
    return json.dumps([x, -x, {"x": x}], allow_nan=not strict)


# run: main(math.inf, False)
# run: main(math.nan, False)
# run: main(math.inf, True)
# run: main(1e-7, True)
# run: main(1e16, True)
