#! feature: a generator as a parser of characters
def fields(line: str):
    current = ""
    quoted = False
    for c in line:
        if quoted:
            if c == '"':
                quoted = False
            else:
                current += c
        elif c == '"':
            quoted = True
        elif c == ",":
            yield current
            current = ""
        else:
            current += c
    yield current


def main(lines: list[str]) -> list[list[str]]:
    return [list(fields(line)) for line in lines]


# run: main(["a,b,c", '"x,y",z', "", ",,"])
# run: main([])
