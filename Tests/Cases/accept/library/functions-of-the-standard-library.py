#! feature: functions of Python's library that are written in Python are compiled
import calendar
import colorsys
import html


def main(text: str, year: int) -> list[str]:
    return [
        html.escape(text),
        html.escape(text, quote=False),
        str(calendar.isleap(year)),
        str(calendar.leapdays(1900, year)),
        repr(colorsys.rgb_to_hsv(0.2, 0.4, 0.6)),
        repr(colorsys.hls_to_rgb(0.5, 0.25, 0.75)),
    ]


# run: main("<a href='x'>\"&</a>", 2024)
# run: main("", 1900)
