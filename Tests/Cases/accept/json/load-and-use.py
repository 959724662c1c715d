#! feature: what json.loads gives is used by keys and indices
import json


def main(text: str) -> list[str]:
    data = json.loads(text)
    out = []
    for user in data["users"]:
        name = user["name"]
        age = int(user["age"])
        tags = ", ".join(str(t) for t in user.get("tags", []))
        out.append(f"{name} ({age}): {tags}")
    out.append(str(len(data["users"])))
    out.append(str(data.get("missing")))
    out.append(str("users" in data))
    out.append(repr(data))
    return out


# run: main('{"users": [{"name": "Ann", "age": 31, "tags": ["a", 1, null]}, {"name": "Bö", "age": "7"}]}')
# run: main('{"users": []}')
# run: main('{"other": 1}')
# run: main('[1]')
