#! feature: faults in base64 are ValueErrors with CPython's texts
import base64
import binascii


def main(text: str) -> list[str]:
    out = []
    try:
        out.append(repr(base64.b64decode(text)))
    except ValueError as e:
        out.append(str(e))
    try:
        out.append(repr(base64.b64decode(text, validate=True)))
    except ValueError as e:
        out.append(str(e))
    try:
        out.append(repr(binascii.unhexlify(text)))
    except ValueError as e:
        out.append(str(e))
    return out


# run: main("aGk=")
# run: main("aGk")
# run: main("a")
# run: main("=aGk")
# run: main("aG k=")
# run: main("00fF")
# run: main("é")
