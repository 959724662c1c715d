#! feature: maketrans and translate
VOWELS = str.maketrans("aeiou", "AEIOU")
CLEAN = str.maketrans({"\t": " ", "\r": None, "ß": "ss"})


def main(text: str) -> list[str]:
    swap = str.maketrans("ab", "xy", "c")
    return [
        text.translate(VOWELS),
        text.translate(CLEAN),
        text.translate(swap),
        text.translate({97: None, 98: "ZZ"}),
        text.translate({ord("a"): "1", ord("b"): "2"}),
        text.translate({97: 98}),
    ]


# run: main("abc stra\u00dfe\tx\r\n")
# run: main("")
