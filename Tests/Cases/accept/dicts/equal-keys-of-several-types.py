#! feature: 1, True and 1.0 are one key
def main(n: int) -> tuple[int, str, bool, bool]:
    table = {1: "a", True: "b"}
    numbers = {n: "int"}
    numbers[n] = "again"
    return len(table), table[1], 1.0 in table, {"a": 1, "b": 2} == {"b": 2, "a": 1}


# run: main(1)
