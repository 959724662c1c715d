#! feature: mapping patterns test keys, match their values and collect the rest
def handle(event: dict[str, str]) -> str:
    match event:
        case {"type": "click", "target": target}:
            return f"click on {target}"
        case {"type": "key", **rest}:
            return f"key with {sorted(rest.items())}"
        case {"type": kind}:
            return "unknown " + kind
        case {}:
            return f"no type among {len(event)}"


def main(event: dict[str, str]) -> tuple[str, dict[str, str]]:
    return handle(event), event


# run: main({"type": "click", "target": "ok"})
# run: main({"type": "key", "code": "x", "shift": "1"})
# run: main({"type": "move"})
# run: main({"a": "b"})
# run: main({})
