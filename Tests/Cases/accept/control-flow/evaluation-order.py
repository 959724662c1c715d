#! feature: operands are evaluated from left to right
def say(text: str) -> int:
    print(text)
    return len(text)


def main(xs: list[int]) -> int:
    xs[say("a")] = say("bb") + say("cc") * say("d")
    total = say("left") - say("right")
    return total + max(say("x"), say("y"))


# run: main([0, 0, 0])
