#! feature: *args and **kwargs of functions that hand them on
def total(*numbers, start=0):
    for n in numbers:
        start += n
    return start


def describe(name, /, *tags, sep=" ", **extra):
    parts = [name, *tags]
    if "note" in extra:
        parts.append(extra["note"])
    parts.append(str(len(extra)))
    return sep.join(parts)


def forward(function, *args, **kwargs):
    return function(*args, **kwargs)


def main(n: int, text: str) -> list[str]:
    return [
        str(total()),
        str(total(1, 2, n)),
        str(forward(total, n, n, start=5)),
        describe(text),
        describe(text, "a", "b", sep="-", note="x"),
        forward(describe, text, "c", sep="+", size="big"),
        forward(forward, describe, text, name="inner"),
        str(total(*(1, 2), *range(n))),
    ]


# run: main(3, "t")
