#! feature: next() with a default over a generator expression finds the first match
def main(names: list[str], prefix: str) -> str:
    found = next((n for n in names if n.startswith(prefix)), None)
    return "nobody" if found is None else found


# run: main(["ann", "bob", "bea"], "b")
# run: main(["ann"], "x")
# run: main([], "")
