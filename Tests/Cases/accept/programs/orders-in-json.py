#! feature: a program with orders in json
import json


def main(payload: str) -> str:
    data = json.loads(payload)
    total = 0.0
    for item in data["items"]:
        if item.get("skip"):
            continue
        total += item["price"] * item["qty"]
    names = [i["name"].upper() for i in data["items"] if isinstance(i["name"], str)]
    return f"{total:.2f} {names} {data['items'][0]['name']}"


# run: main('{"items": [{"price": 2.5, "qty": 2, "name": "pen"}, {"price": 10, "qty": 1, "name": "ink", "skip": true}]}')
