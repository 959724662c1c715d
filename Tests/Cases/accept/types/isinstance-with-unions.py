#! feature: isinstance of unions that are written with a bar
def kind(value: int | float | str | None | list[int]) -> str:
    if isinstance(value, int | float):
        return f"number {value + 1}"
    if isinstance(value, str | None):
        return f"text {value or 'none'}"
    return f"list {sum(value)}"


def main(n: int) -> list[str]:
    return [kind(n), kind(n / 2), kind("x" * n), kind(None), kind([n, n])]


# run: main(3)
# run: main(0)
