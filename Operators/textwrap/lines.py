"""textwrap: margins of texts, and lines of a limited width."""

from __future__ import annotations

import re

from operatorkit import composite

BLANK = re.compile("^[ \t]+$", re.MULTILINE)
MARGIN = re.compile("(^[ \t]*)(?:[^ \t\n])", re.MULTILINE)
SPACES = re.compile(r"[\t\n\x0b\x0c\r ]")
CHUNKS = re.compile(
    r"""
    ( # any whitespace
      [\t\n\x0b\x0c\r ]+
    | # em-dash between words
      (?<=[\w!\"\'\&\.\,\?]) -{2,} (?=\w)
    | # word, possibly hyphenated
      [^\t\n\x0b\x0c\r ]+? (?:
        # hyphenated word
          -(?: (?<=[^\d\W]{2}-) | (?<=[^\d\W]-[^\d\W]-))
          (?= [^\d\W] -? [^\d\W])
        | # end of word
          (?=[\t\n\x0b\x0c\r ]|\Z)
        | # em-dash
          (?<=[\w!\"\'\&\.\,\?]) (?=-{2,}\w)
        )
    )""",
    re.VERBOSE,
)
PLAIN_CHUNKS = re.compile("([\t\n\x0b\x0c\r ]+)")


@composite("textwrap.dedent")
def dedent(text: str) -> str:
    """Returns a text without the blanks that all of its lines begin with."""
    text = BLANK.sub("", text)
    margin: str | None = None
    for indent in MARGIN.findall(text):
        if margin is None or margin.startswith(indent):
            margin = indent
        elif not indent.startswith(margin):
            shared = 0
            while margin[shared] == indent[shared]:
                shared += 1
            margin = margin[:shared]
    if not margin:
        return text
    return "\n".join([line.removeprefix(margin) for line in text.split("\n")])


@composite("textwrap.indent")
def indent(text: str, prefix: str) -> str:
    """Returns a text with `prefix` before each line that is not blank."""
    lines = text.splitlines(True)
    return "".join([prefix + line if line.strip() else line for line in lines])


@composite("textwrap.wrap")
def wrap(
    text: str,
    width: int = 70,
    *,
    initial_indent: str = "",
    subsequent_indent: str = "",
    break_long_words: bool = True,
    break_on_hyphens: bool = True,
) -> list[str]:
    """Returns lines of at most `width` characters."""
    if width <= 0:
        raise ValueError(f"invalid width {width!r} (must be > 0)")
    text = SPACES.sub(" ", text.expandtabs())
    split = CHUNKS.split(text) if break_on_hyphens else PLAIN_CHUNKS.split(text)
    chunks = [chunk for chunk in split if chunk]
    chunks.reverse()
    lines: list[str] = []
    while chunks:
        prefix = subsequent_indent if lines else initial_indent
        room = width - len(prefix)
        if lines and not chunks[-1].strip():
            chunks.pop()
        line: list[str] = []
        length = 0
        while chunks and length + len(chunks[-1]) <= room:
            length += len(chunks[-1])
            line.append(chunks.pop())
        if chunks and len(chunks[-1]) > room:
            space = 1 if room < 1 else room - length
            chunk = chunks[-1]
            if break_long_words:
                end = space
                if break_on_hyphens and len(chunk) > space:
                    hyphen = chunk.rfind("-", 0, space)
                    if hyphen > 0 and any(c != "-" for c in chunk[:hyphen]):
                        end = hyphen + 1
                line.append(chunk[:end])
                chunks[-1] = chunk[end:]
            elif not line:
                line.append(chunks.pop())
            length = sum([len(part) for part in line])
        if line and not line[-1].strip():
            line.pop()
        if line:
            lines.append(prefix + "".join(line))
    return lines


@composite("textwrap.fill")
def fill(
    text: str,
    width: int = 70,
    *,
    initial_indent: str = "",
    subsequent_indent: str = "",
    break_long_words: bool = True,
    break_on_hyphens: bool = True,
) -> str:
    """Returns a text of lines of at most `width` characters."""
    return "\n".join(
        wrap(
            text,
            width,
            initial_indent=initial_indent,
            subsequent_indent=subsequent_indent,
            break_long_words=break_long_words,
            break_on_hyphens=break_on_hyphens,
        )
    )
