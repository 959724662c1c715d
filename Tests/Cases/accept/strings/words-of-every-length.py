#! feature: `str.split`, `strip`, slices and `+` of texts of every length
# run: main(1)
# run: main(7)
# run: main(64)
# run: main(150)


def main(most: int) -> tuple[int, int, list[str]]:
    """Takes texts of up to so many characters apart, and puts them together again."""
    checked = 0
    wrong = 0
    shown: list[str] = []
    for length in range(most + 1):
        for gap in (1, 3, 9):
            text = "".join(
                " \t\n"[i % 3] if i % (gap + 1) == gap else chr(97 + i % 26) for i in range(length)
            )
            words = text.split()
            again: list[str] = []
            word = ""
            for character in text:
                if character.isspace():
                    if word:
                        again.append(word)
                    word = ""
                else:
                    word = word + character
            if word:
                again.append(word)
            checked += len(words)
            if words != again or text.strip() != " ".join(text.split(" ")).strip(" \t\n"):
                wrong += 1
            for start in range(0, length, 11):
                part = text[start : start + 17]
                if part + text[start + 17 :] != text[start:]:
                    wrong += 1
                if len(part) != min(17, length - start):
                    wrong += 1
                if part[3:9] != text[start : start + 17][3:][:6]:
                    wrong += 1
            if length == most:
                shown.append(text.strip("abc \t").upper())
    return checked, wrong, shown
