#! feature: a variable that is called to assign itself is unassigned then
def main(text: str) -> str:
    try:
        taken = taken(text)
        first = second("a")
        second = first("b")
    except UnboundLocalError as error:
        return str(error)
    return "assigned"


# run: main("x")
