#! feature: **kwargs as a dict
def settings(**options):
    options.setdefault("depth", 1)
    options["size"] = options.get("size", 0) + 1
    removed = options.pop("gone", 0)
    return sorted(options.items()), removed


def names(**options):
    return [f"{name}={value}" for name, value in options.items()]


def count(**options):
    return len(options), "a" in options, options.get("b"), bool(options)


def main(
    n: int,
) -> tuple[list[tuple[str, int]], int, list[str], tuple[int, bool, int | None, bool]]:
    items, removed = settings(size=n, gone=2)
    return items, removed, names(x=n, y=2), count(a=1) if n > 1 else count(b=2)


# run: main(3)
# run: main(1)
