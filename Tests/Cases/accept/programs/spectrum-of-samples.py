#! feature: samples of audio become a spectrum
import math, cmath
import struct, base64, wave, io
from typing import Sequence
from array import array


def fft(x: Sequence[complex]) -> list[complex]:
    n = len(x)
    if n <= 1:
        return list(x)
    even, odd = fft(x[::2]), fft(x[1::2])
    t = [cmath.exp(-2j * math.pi * k / n) * odd[k] for k in range(n // 2)]
    return [even[k] + t[k] for k in range(n // 2)] + [even[k] - t[k] for k in range(n // 2)]


def hz_to_mel(f):
    return 2595.0 * math.log10(1.0 + f / 700.0)


def main(pcm: bytes, rate: int = 8000) -> dict[str, object]:
    n = len(pcm) // 2
    samples = [s / 32768 for s in struct.unpack(f"<{n}h", pcm[: 2 * n])]
    size = 1 << (n - 1).bit_length() if n else 1
    padded = samples + [0.0] * (size - n)
    spectrum = fft(
        [complex(s) * (0.5 - 0.5 * math.cos(2 * math.pi * i / size)) for i, s in enumerate(padded)]
    )
    mags = [abs(c) for c in spectrum[: size // 2 + 1]]
    peak = max(range(len(mags)), key=mags.__getitem__)
    return {
        "peak": peak * rate / size,
        "mel": round(hz_to_mel(peak * rate / size), 3),
        "rms": math.sqrt(math.fsum(s * s for s in samples) / n) if n else 0.0,
        "b64": base64.b64encode(pcm[:6]).decode("ascii"),
    }


# run: main(bytes(range(64)))
# run: main(b"")
