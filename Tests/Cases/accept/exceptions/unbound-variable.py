#! feature: reading a variable that was not assigned raises UnboundLocalError (probe l30)
def main(flag: bool) -> str:
    try:
        if flag:
            x = 1
        return f"x is {x}"
    except UnboundLocalError as e:
        return f"{type(e).__name__}: {e}"
    except NameError:
        return "name"


# run: main(True)
# run: main(False)
