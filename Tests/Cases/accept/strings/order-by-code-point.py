#! feature: texts are ordered by code points
def main(words: list[str]) -> tuple[list[str], str, str, list[bool]]:
    words = sorted(words)
    ordered = [a < b for a, b in zip(words, words[1:])]
    ordered.append("\uffff" < "\U0001f600")
    ordered.append("Z" < "a" < "\u00e9")
    return words, min(words), max(words), ordered


# run: main(["\u00e9", "z", "a", "Z"])
# run: main(["\U0001f600", "\uffff", "", "a\u0301", "\u00e1"])
# run: main(["ab", "a", "abc", "B"])
