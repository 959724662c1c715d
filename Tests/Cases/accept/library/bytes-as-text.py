#! feature: base64, binascii and checksums
import base64
import binascii
import zlib


def main(data: bytes) -> list[str]:
    encoded = base64.b64encode(data)
    return [
        encoded.decode(),
        str(base64.b64decode(encoded) == data),
        base64.urlsafe_b64encode(data).decode("ascii"),
        base64.b32encode(data).decode(),
        str(base64.b32decode(base64.b32encode(data)) == data),
        binascii.hexlify(data).decode(),
        str(binascii.unhexlify(binascii.hexlify(data)) == data),
        str(zlib.crc32(data)),
        str(zlib.adler32(data)),
        str(binascii.crc32(data, 7)),
        str(base64.b16encode(data)),
    ]


# run: main(b"hello\xff\xfe>?")
# run: main(b"")
# run: main(b"\x00\x01\x02\x03\x04\x05\x06")
