"""`cmath`, in the steps of CPython's own."""

from __future__ import annotations

import math
from math import e

_LARGE = 1.7976931348623157e308 / 4.0
_SQRT_LARGE = math.sqrt(_LARGE)
_LOG_LARGE = math.log(_LARGE)
_LN2 = 0.6931471805599453094


def phase(z: complex) -> float:
    return math.atan2(complex(z).imag, complex(z).real)


def polar(z: complex) -> tuple[float, float]:
    return abs(complex(z)), phase(z)


def rect(r: float, phi: float) -> complex:
    if not math.isfinite(r) or not math.isfinite(phi):
        raise NotImplementedError("cmath.rect() of what is not finite")
    return complex(r * math.cos(phi), r * math.sin(phi)) if phi else complex(r, r * phi)


def isfinite(z: complex) -> bool:
    return math.isfinite(complex(z).real) and math.isfinite(complex(z).imag)


def isinf(z: complex) -> bool:
    return math.isinf(complex(z).real) or math.isinf(complex(z).imag)


def isnan(z: complex) -> bool:
    return math.isnan(complex(z).real) or math.isnan(complex(z).imag)


def isclose(a: complex, b: complex, *, rel_tol: float = 1e-09, abs_tol: float = 0.0) -> bool:
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(complex(a) - complex(b))
    near = difference <= rel_tol * abs(complex(b)) or difference <= rel_tol * abs(complex(a))
    return near or difference <= abs_tol


def sqrt(z: complex) -> complex:
    real, imag = _finite_parts(z)
    if real == 0.0 and imag == 0.0:
        return complex(0.0, imag)
    ax, ay = abs(real), abs(imag)
    if ax < 2.2250738585072014e-308 and ay < 2.2250738585072014e-308:
        ax = math.ldexp(ax, 54)
        side = math.ldexp(math.sqrt(ax + math.hypot(ax, math.ldexp(ay, 54))), -27)
    else:
        ax /= 8.0
        side = 2.0 * math.sqrt(ax + math.hypot(ax, ay / 8.0))
    other = ay / (2.0 * side)
    if real >= 0.0:
        return complex(side, math.copysign(other, imag))
    return complex(other, math.copysign(side, imag))


def exp(z: complex) -> complex:
    real, imag = _finite_parts(z)
    if real > _LOG_LARGE:
        size = math.exp(real - 1.0)
        return _in_range(complex(size * math.cos(imag) * e, size * math.sin(imag) * e))
    size = math.exp(real)
    return _in_range(complex(size * math.cos(imag), size * math.sin(imag)))


def log(z: complex, base: complex | None = None) -> complex:
    result = _log(z)
    return result if base is None else result / _log(base)


def log10(z: complex) -> complex:
    result = _log(z)
    return complex(result.real / math.log(10.0), result.imag / math.log(10.0))


def sin(z: complex) -> complex:
    turned = sinh(complex(-complex(z).imag, complex(z).real))
    return complex(turned.imag, -turned.real)


def cos(z: complex) -> complex:
    return cosh(complex(-complex(z).imag, complex(z).real))


def tan(z: complex) -> complex:
    turned = tanh(complex(-complex(z).imag, complex(z).real))
    return complex(turned.imag, -turned.real)


def sinh(z: complex) -> complex:
    real, imag = _finite_parts(z)
    if abs(real) > _LOG_LARGE:
        less = real - math.copysign(1.0, real)
        return _in_range(
            complex(math.cos(imag) * math.sinh(less) * e, math.sin(imag) * math.cosh(less) * e)
        )
    return complex(math.cos(imag) * math.sinh(real), math.sin(imag) * math.cosh(real))


def cosh(z: complex) -> complex:
    real, imag = _finite_parts(z)
    if abs(real) > _LOG_LARGE:
        less = real - math.copysign(1.0, real)
        return _in_range(
            complex(math.cos(imag) * math.cosh(less) * e, math.sin(imag) * math.sinh(less) * e)
        )
    return complex(math.cos(imag) * math.cosh(real), math.sin(imag) * math.sinh(real))


def tanh(z: complex) -> complex:
    real, imag = _finite_parts(z)
    if abs(real) > _LOG_LARGE:
        tail = 4.0 * math.sin(imag) * math.cos(imag) * math.exp(-2.0 * abs(real))
        return complex(math.copysign(1.0, real), tail)
    tx, ty = math.tanh(real), math.tan(imag)
    cx = 1.0 / math.cosh(real)
    txty = tx * ty
    below = 1.0 + txty * txty
    return complex(tx * (1.0 + ty * ty) / below, ((ty / below) * cx) * cx)


def _log(z: complex) -> complex:
    """Returns the natural logarithm."""
    real, imag = _finite_parts(z)
    ax, ay = abs(real), abs(imag)
    if ax > _LARGE or ay > _LARGE:
        size = math.log(math.hypot(ax / 2.0, ay / 2.0)) + _LN2
    elif ax < 2.2250738585072014e-308 and ay < 2.2250738585072014e-308:
        if ax == 0.0 and ay == 0.0:
            raise ValueError("math domain error")
        scaled = math.hypot(math.ldexp(ax, 53), math.ldexp(ay, 53))
        size = math.log(scaled) - 53 * _LN2
    else:
        h = math.hypot(ax, ay)
        if 0.71 <= h <= 1.73:
            big, small = max(ax, ay), min(ax, ay)
            size = math.log1p((big - 1) * (big + 1) + small * small) / 2.0
        else:
            size = math.log(h)
    return complex(size, math.atan2(imag, real))


def _finite_parts(z: complex) -> tuple[float, float]:
    """Returns real and imaginary part."""
    value = complex(z)
    if not math.isfinite(value.real) or not math.isfinite(value.imag):
        raise NotImplementedError("cmath of what is not finite")
    return value.real, value.imag


def _in_range(z: complex) -> complex:
    """Returns the value; raises if it has become too large."""
    if isinf(z):
        raise OverflowError("math range error")
    return z
