#! feature: string.Template takes mappings and keywords, and says what is wrong
from string import Template


def attempt(template: str, values: dict[str, int]) -> str:
    try:
        return Template(template).substitute(values, extra=7)
    except KeyError as error:
        return f"KeyError {error}"
    except ValueError as error:
        return f"ValueError {error}"


def main(template: str) -> tuple[str, str, list[str], bool]:
    values = {"a": 1, "_b2": 2}
    made = Template(template)
    return (
        attempt(template, values),
        made.safe_substitute(values),
        made.get_identifiers(),
        made.is_valid(),
    )


# run: main("$a and ${_b2} $$5 $extra")
# run: main("$a $missing ${a}x")
# run: main("line\n  costs $ 5")
# run: main("")
