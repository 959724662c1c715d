#! feature: case conversions follow Unicode, also where the length changes
def main(text: str) -> list[str]:
    return [
        text.upper(),
        text.lower(),
        text.title(),
        text.capitalize(),
        text.swapcase(),
        text.casefold(),
        text.upper().lower(),
    ]


# run: main("stra\u00dfe \ufb01")
# run: main("\u0149")
# run: main("\u039f\u0394\u039f\u03a3 \u03a3")
# run: main("\u0130stanbul")
# run: main("\u01c5")
# run: main("they're bill's friends from the UK")
# run: main("\u00e9COLE x")
# run: main("")
