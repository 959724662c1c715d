#! feature: iter(function, sentinel) calls the function until it gives the sentinel
def main(items: list[str], stop: str) -> tuple[list[str], list[str]]:
    stack = [stop] + items
    taken = list(iter(lambda: stack.pop(), stop))
    return taken, stack


# run: main(["a", "b", "c"], "end")
# run: main(["a", "x", "b"], "x")
# run: main([], "")
