#! feature: loaded values can be changed, and written again
import json


def main(text: str) -> str:
    config = json.loads(text)
    config["version"] = 2
    config["name"] = "new"
    config["list"].append(7)
    config["list"][0] = None
    if config["on"] == True and config["list"][-1] == 7:
        config["on"] = False
    return json.dumps(config, sort_keys=True)


# run: main('{"on": true, "list": [1, 2]}')
# run: main('{"on": 0, "list": ["x"]}')
