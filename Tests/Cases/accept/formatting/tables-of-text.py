#! feature: a table as people print it
def main(rows: list[tuple[str, int, float]]) -> str:
    header = f"{'name':<10}|{'count':>7}|{'price':>9}"
    lines = [header, "-" * len(header)]
    total = 0.0
    for name, count, price in rows:
        lines.append("{:<10}|{:>7d}|{:>9.2f}".format(name, count, price))
        total += count * price
    lines.append("%-10s|%7s|%9.2f" % ("total", "", total))
    for line in lines:
        print(line)
    return "\n".join(lines)


# run: main([("apple", 3, 0.5), ("b\u00e4r", 12, 19.999)])
# run: main([])
