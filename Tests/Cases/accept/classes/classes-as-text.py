#! feature: classes are shown with their modules
class Plain:
    class Inner:
        pass


def shown(value: object) -> str:
    return f"{type(value)} {type(value)!r:>3}"


def main(n: int) -> list[str]:
    texts = [str(Plain), repr(Plain.Inner), shown(n), shown([n]), shown({1: n}), shown(None)]
    print(Plain, int, "and", type(n))
    return texts + [str(type(Plain())), f"{str} {bool}"]


# run: main(1)
