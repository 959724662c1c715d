#! feature: messages with their length before them
def packed(messages: list[str]) -> bytes:
    out = bytearray()
    for message in messages:
        data = message.encode()
        out += len(data).to_bytes(2, "big")
        out += data
    return bytes(out)


def unpacked(data: bytes) -> list[str]:
    found, at = [], 0
    while at < len(data):
        size = int.from_bytes(data[at : at + 2], "big")
        at += 2
        if at + size > len(data):
            raise ValueError(f"message of {size} bytes is cut off at {len(data)}")
        found.append(data[at : at + size].decode())
        at += size
    return found


def main(messages: list[str], cut: int) -> tuple[bytes, list[str]]:
    data = packed(messages)
    return data, unpacked(data[: len(data) - cut])


# run: main(["a", "", "héllo"], 0)
# run: main(["abc"], 1)
