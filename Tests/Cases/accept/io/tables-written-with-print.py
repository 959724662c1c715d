#! feature: print to a file in memory
import io


def main(rows: dict[str, float]) -> str:
    out = io.StringIO()
    print("name", "value", sep=" | ", file=out)
    for name, value in rows.items():
        print(f"{name:<6}", f"{value:8.2f}", sep=" | ", file=out)
    print(file=out)
    print("total", sum(rows.values()), end="", file=out)
    return out.getvalue()


# run: main({"a": 1.5, "bc": 1000.0})
# run: main({})
