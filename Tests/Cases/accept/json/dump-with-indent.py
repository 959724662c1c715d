#! feature: indentation, sorted keys and separators
import json


def main(data: dict[str, list[int]], width: int) -> list[str]:
    return [
        json.dumps(data, indent=2),
        json.dumps(data, indent=width, sort_keys=True),
        json.dumps(data, indent="--"),
        json.dumps(data, separators=(",", ":")),
        json.dumps(data, indent=0, separators=(" ;", "= ")),
        json.dumps([data, {}], sort_keys=True, ensure_ascii=False),
    ]


# run: main({"b": [1, 2], "a": [], "é": [3]}, 4)
# run: main({}, 1)
