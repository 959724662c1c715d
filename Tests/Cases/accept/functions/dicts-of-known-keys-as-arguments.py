#! feature: a dict display as keyword arguments
def area(width: int, height: int = 1, *, unit: str = "cm") -> str:
    return f"{width * height}{unit}"


def main(w: int) -> list[str]:
    options = {"unit": "mm"}
    sizes = {"width": w, "height": 3}
    return [area(**sizes), area(w, **options), area(height=2, **{"width": w})]


# run: main(4)
