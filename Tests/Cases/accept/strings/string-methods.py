#! feature: methods of strings
def main(text: str) -> list[str]:
    return [
        text.upper(),
        text.strip(),
        text.replace("a", "--"),
        text.title(),
        "|".join(text.split()),
        "|".join(text.split(",")),
        str(text.find("b")),
        str(text.startswith("a")),
        text.zfill(12),
    ]


# run: main("  a,b  c ")
# run: main("")
# run: main("stra\u00dfe a")
