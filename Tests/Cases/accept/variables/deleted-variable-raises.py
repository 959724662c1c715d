#! feature: del makes a variable unassigned
def main(flag: bool) -> int:
    value = 3
    if flag:
        del value
    return value


# run: main(False)
# run: main(True)
