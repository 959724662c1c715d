#! feature: data addresses with base64, and digests of what they hold
import base64
import hashlib
import zlib


def main(kind: str, data: bytes) -> tuple[str, bool, str, str]:
    text = base64.b64encode(data).decode()
    address = f"data:{kind};base64,{text}"
    head, _, body = address.partition(",")
    back = base64.b64decode(body)
    digest = hashlib.sha256(back).hexdigest()[:16]
    return address, back == data, digest, f"{zlib.crc32(data):08x} {head.split(':')[1]}"


# run: main("text/plain", b"hello\xff")
# run: main("image/png", b"")
