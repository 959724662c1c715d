#! feature: texts in columns, with the widths that are needed
def table(rows: list[list[str]], aligned: str = "<") -> list[str]:
    widths = [max(len(cell) for cell in column) for column in zip(*rows)]
    lines = []
    for row in rows:
        cells = [f"{cell:{aligned}{width}}" for cell, width in zip(row, widths)]
        lines.append(" | ".join(cells).rstrip())
    lines.insert(1, "-+-".join("-" * width for width in widths))
    return lines


def main(rows: list[list[str]]) -> list[str]:
    return table(rows) + table(rows, ">") + table(rows, "^")


# run: main([["name", "n"], ["é😀", "10"], ["x", "2000"]])
