#! feature: string.Template replaces names
from string import Template

GREETING = Template("Dear $name, you owe ${amount} $$ to $who")


def main(name: str, amount: int) -> list[str]:
    local = Template("$a-$b")
    lines = [GREETING.substitute(name=name, amount=amount, who="us")]
    lines.append(local.safe_substitute(a=name))
    try:
        lines.append(local.substitute({"a": name}))
    except KeyError as error:
        lines.append(f"missing {error}")
    return lines


# run: main("Ann", 3)
