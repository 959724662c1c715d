#! feature: an argument of another type than the declared one raises TypeError at once
def main(text: str) -> str:
    return "none" if not text else text


# run: main(0)
# compiled: raises TypeError
