#! feature: templates of replacements name groups by number and name
import re

DATE = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)")


def main(text: str) -> list[str]:
    return [
        DATE.sub(r"\g<day>.\g<month>.\g<year>", text),
        DATE.sub(r"\3/\2/\1", text),
        DATE.sub(r"[\g<0>]", text, count=1),
        re.sub(r"\s+", " ", text),
        re.sub("", "-", text),
        re.sub(r"(?i)DUE", "\\n", text),
        str(DATE.subn("x", text)),
    ]


# run: main("due 2024-01-31  or 2023-12-01")
# run: main("")
# run: main("日2024-05-06本")
