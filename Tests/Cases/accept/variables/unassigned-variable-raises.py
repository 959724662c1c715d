#! feature: reading an unassigned variable raises UnboundLocalError
def main(flag: bool) -> int:
    if flag:
        value = 1
    return value


# run: main(True)
# run: main(False)
