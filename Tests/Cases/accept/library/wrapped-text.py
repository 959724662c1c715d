#! feature: textwrap
import textwrap


def main(text: str, width: int) -> list[str]:
    return [
        textwrap.dedent(text),
        textwrap.indent(text, "> "),
        textwrap.fill(text, width),
        str(textwrap.wrap(text, width, initial_indent="* ", subsequent_indent="  ")),
        str(textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)),
    ]


# run: main("  The quick-brown fox\n    jumps over the  lazy dog -- and on\n\n  the end.", 14)
# run: main("", 5)
# run: main("extraordinarily-long-words and anti-disestablishment", 9)
# run: main("\tone\n\t\ttwo\n  \n", 20)
