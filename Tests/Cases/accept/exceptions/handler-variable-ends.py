#! feature: the variable of an except clause is deleted at its end
def main(text: str) -> list[str]:
    out = []
    e = "before"
    try:
        int(text)
    except ValueError as e:
        out.append(str(e))
    try:
        out.append(str(e))
    except UnboundLocalError as error:
        out.append(str(error))
    return out


# run: main("1")
# run: main("x")
