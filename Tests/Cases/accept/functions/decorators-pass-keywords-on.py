#! feature: options of a dict are passed on through several functions
def tag(name: str, *children: str, **attributes: str) -> str:
    shown = "".join(f' {key}="{value}"' for key, value in sorted(attributes.items()))
    return f"<{name}{shown}>{''.join([c.strip() for c in children])}</{name}>"


def link(text: str, **attributes: str) -> str:
    return tag("a", text, **attributes)


def main(text: str, options: dict[str, str]) -> list[str]:
    found = [link(text, **options), tag("p", link(text, href="#"), **options)]
    try:
        found.append(tag("b", id="1", **options))
    except TypeError as error:
        found.append(str(error))
    return found


# run: main("x", {"href": "/", "rel": "me"})
# run: main("y", {})
# run: main("z", {"id": "2"})
