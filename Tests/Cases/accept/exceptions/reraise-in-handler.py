#! feature: raise without an exception raises again
def main(key: str) -> int:
    table = {"a": 1}
    try:
        return table[key]
    except KeyError:
        print("no", key)
        raise


# run: main("a")
# run: main("b")
