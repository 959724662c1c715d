#! feature: a list is unpacked into as many names as it has items
def main(text: str) -> tuple[str, str]:
    key, value = text.split("=")
    return value, key


# run: main("a=b")
# run: main("a")
# run: main("a=b=c")
