#! feature: a list of functions at module level
def clean(text):
    return " ".join(text.split())


PIPELINE = [str.strip, clean, str.lower, lambda t: t + "."]


def main(text: str) -> str:
    for step in PIPELINE:
        text = step(text)
    return text


# run: main("  Hello   World ")
