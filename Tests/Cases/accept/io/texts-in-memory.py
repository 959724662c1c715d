#! feature: files of text in memory
import io


def main(text: str) -> tuple[str, list[str], str, int]:
    out = io.StringIO()
    out.write("head\n")
    print("printed", 1, file=out)
    for line in io.StringIO(text):
        out.write(line.strip() + ";")
    reader = io.StringIO(text)
    first = reader.readline()
    rest = reader.readlines()
    reader.seek(0)
    return out.getvalue(), rest, first + reader.read(3), reader.tell()


# run: main("a\nb\n c")
# run: main("")
