#! feature: alternatives may capture, nest and take parts
def parse(tokens: list[str]) -> str:
    match tokens:
        case ["go", ("north" | "south" | "east" | "west") as direction]:
            return f"going {direction}"
        case ["take", item] | ["pick", "up", item]:
            return f"taking {item}"
        case ["quit" | "exit"]:
            return "bye"
        case [verb, *_]:
            return f"what is {verb}?"
    return "silence"


def main(text: str) -> str:
    return parse(text.split())


# run: main("go north")
# run: main("go up")
# run: main("take lamp")
# run: main("pick up lamp")
# run: main("exit")
# run: main("")
