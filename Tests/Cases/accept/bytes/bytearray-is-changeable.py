#! feature: a bytearray is changed in place, and shared
def fill(buffer: bytearray, byte: int) -> None:
    for i in range(len(buffer)):
        buffer[i] = byte


def main(size: int, byte: int) -> tuple[list[str], bytes, bytearray]:
    buffer = bytearray(size)
    other = buffer
    fill(buffer, byte)
    buffer.append(1)
    buffer.extend(b"xyz")
    buffer.extend([65, 66])
    buffer += b"!"
    buffer[0:1] = b"ABC"
    buffer[::2] = bytes(len(buffer[::2]))
    del buffer[1]
    buffer.insert(0, 7)
    last = buffer.pop()
    buffer.reverse()
    shown = [repr(buffer), str(last), str(other is buffer), str(buffer[1]), repr(buffer[1:3])]
    return shown, bytes(other), buffer


# run: main(3, 255)
# run: main(0, 0)
# run: main(1, 256)
# run: main(-1, 0)
