#! feature: str.format of a format that is known when the function runs
def render(template: str, name: str, count: int) -> str:
    return template.format(name, count, name=name, count=count)


def main(template: str, name: str) -> list[str]:
    lines = [render(template, name, 3)]
    greeting = "Hello"
    greeting += ", {}!"
    lines.append(greeting.format(name))
    lines.append("{who} likes {what}".format_map({"who": name, "what": "figs"}))
    lines.append("{:{width}}|".format(name, width=6))
    return lines


# run: main("{0}-{1}", "x")
# run: main("{name:>5}{count:03d}", "y")
# run: main("{name!r} {}", "z")
# run: main("{5}", "z")
# run: main("{nobody}", "z")
# run: main("{", "z")
# run: main("}", "z")
# run: main("{0} {}", "z")
# run: main("{:d}", "z")
