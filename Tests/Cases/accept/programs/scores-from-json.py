#! feature: a program with scores from json
import json


def main(text: str) -> list[str]:
    data = json.loads(text)
    out = []
    if "scores" in data and isinstance(data["scores"], list):
        scores = data["scores"]
        nums = [float(s) for s in scores]
        out.append(f"{sum(nums) / len(nums):.3f}")
        out.append(str(max(nums)))
    for key in sorted(data):
        out.append(f"{key}={data[key]!r}")
    name = data.get("name", "anonymous")
    out.append(name)
    x = data["n"]
    if x > 3:
        out.append("big")
    out.append(str(x + 1))
    out.append(str(x * 2.5))
    return out


# run: main('{"scores": [1, 2.5, 3], "name": "Z", "n": 4}')
# run: main('{"n": 2}')
# run: main('{"n": "q"}')
