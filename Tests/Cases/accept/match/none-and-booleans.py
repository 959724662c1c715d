#! feature: None, True and False are matched by identity, numbers by value
def kind(x: bool | int | float | None) -> str:
    match x:
        case True:
            return "true"
        case False:
            return "false"
        case None:
            return "none"
        case 1 | 1.5:
            return "one or so"
        case float():
            return "float"
    return "int"


def main(x: bool | int | float | None) -> str:
    return kind(x)


# run: main(True)
# run: main(False)
# run: main(None)
# run: main(1)
# run: main(0)
# run: main(1.0)
# run: main(2.5)
