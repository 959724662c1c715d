#! feature: seek, tell and truncate of files in memory
import io


def main(text: str, at: int) -> tuple[str, int, str, bytes, int, str]:
    out = io.StringIO(text)
    out.seek(at)
    written = out.write("XY")
    out.seek(0, io.SEEK_END)
    out.write("end")
    data = io.BytesIO(text.encode())
    data.seek(-1, io.SEEK_END)
    data.write(b"zz")
    data.seek(1)
    size = data.truncate(3)
    try:
        out.close()
        out.read()
        message = ""
    except ValueError as error:
        message = str(error)
    whole = io.StringIO()
    whole.writelines(["a\n", "b"])
    with io.StringIO("x\ny\n") as lines:
        count = sum(1 for line in lines if line.strip())
    return whole.getvalue(), written, message, data.getvalue(), size + count, str(out.closed)


# run: main("hello", 2)
# run: main("ab", 5)
