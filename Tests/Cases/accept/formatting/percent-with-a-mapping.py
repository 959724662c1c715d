#! feature: the % operator takes values by name
def main(name: str, size: int) -> list[str]:
    values = {"name": name, "kind": "file"}
    sizes = {"size": size, "limit": 100}
    return [
        "%(name)s is a %(kind)s" % values,
        "%(name)10s|%(name)-10r|" % values,
        "%(size)d of %(limit)05d" % sizes,
        "nothing" % values,
    ]


# run: main("a.txt", 7)
# run: main("", -1)
