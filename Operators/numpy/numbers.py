"""NumPy functions of Python numbers and of lists, which they make arrays of first."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from operatorkit import Draw, Sample, T, composite


@composite("numpy.sqrt", tolerance="ulp(4)")
def sqrt_number(x: int | float):
    """Returns the square root of a Python number."""
    return np.sqrt(np.array(x))


@composite("numpy.exp", tolerance="ulp(4)")
def exp_number(x: int | float):
    """Returns e to the power `x` of a Python number."""
    return np.exp(np.array(x))


@composite("numpy.log", tolerance="ulp(4)")
def log_number(x: int | float):
    """Returns the natural logarithm of a Python number."""
    return np.log(np.array(x))


@composite("numpy.tanh", tolerance="ulp(4)")
def tanh_number(x: int | float):
    """Returns the hyperbolic tangent of a Python number."""
    return np.tanh(np.array(x))


@composite("numpy.sin", tolerance="ulp(4)")
def sin_number(x: int | float):
    """Returns the sine of a Python number."""
    return np.sin(np.array(x))


@composite("numpy.cos", tolerance="ulp(4)")
def cos_number(x: int | float):
    """Returns the cosine of a Python number."""
    return np.cos(np.array(x))


@composite("numpy.floor")
def floor_number(x: int | float):
    """Returns the largest whole number not above `x` of a Python number."""
    return np.floor(np.array(x))


@composite("numpy.ceil")
def ceil_number(x: int | float):
    """Returns the smallest whole number not below `x` of a Python number."""
    return np.ceil(np.array(x))


@composite("numpy.rint")
def rint_number(x: int | float):
    """Returns the nearest whole number, halves to even of a Python number."""
    return np.rint(np.array(x))


@composite("numpy.isnan")
def isnan_number(x: int | float):
    """Returns whether `x` is NaN of a Python number."""
    return np.isnan(np.array(x))


@composite("numpy.isinf")
def isinf_number(x: int | float):
    """Returns whether `x` is infinite of a Python number."""
    return np.isinf(np.array(x))


@composite("numpy.isfinite")
def isfinite_number(x: int | float):
    """Returns whether `x` is neither NaN nor infinite of a Python number."""
    return np.isfinite(np.array(x))


@composite("numpy.square")
def square_number(x: int | float):
    """Returns `x * x` of a Python number."""
    return np.square(np.array(x))


@composite("numpy.abs")
def abs_number(x: int | float):
    """Returns the absolute value of a Python number."""
    return np.abs(np.array(x))


@composite("numpy.sign")
def sign_number(x: int | float):
    """Returns -1, 0 or 1 of a Python number."""
    return np.sign(np.array(x))


@composite("numpy.sum", tolerance="close")
def sum_list(a: list[T]):
    """Returns the sum of a list of numbers, nested or not."""
    return np.sum(np.array(a))


@composite("numpy.prod", tolerance="close")
def prod_list(a: list[T]):
    """Returns the product of a list of numbers, nested or not."""
    return np.prod(np.array(a))


@composite("numpy.mean", tolerance="close")
def mean_list(a: list[T]):
    """Returns the arithmetic mean of a list of numbers, nested or not."""
    return np.mean(np.array(a))


@composite("numpy.max")
def max_list(a: list[T]):
    """Returns the largest value of a list of numbers, nested or not."""
    return np.max(np.array(a))


@composite("numpy.min")
def min_list(a: list[T]):
    """Returns the smallest value of a list of numbers, nested or not."""
    return np.min(np.array(a))


@composite("numpy.any")
def any_list(a: list[T]):
    """Returns whether any value is true of a list of numbers, nested or not."""
    return np.any(np.array(a))


@composite("numpy.all")
def all_list(a: list[T]):
    """Returns whether all values are true of a list of numbers, nested or not."""
    return np.all(np.array(a))


@composite("numpy.argmax")
def argmax_list(a: list[T]):
    """Returns the index of the first largest value of a list of numbers, nested or not."""
    return np.argmax(np.array(a))


@composite("numpy.argmin")
def argmin_list(a: list[T]):
    """Returns the index of the first smallest value of a list of numbers, nested or not."""
    return np.argmin(np.array(a))


@composite("numpy.std", tolerance="close")
def std_list(a: list[T]):
    """Returns the standard deviation of a list of numbers, nested or not."""
    return np.std(np.array(a))


@composite("numpy.var", tolerance="close")
def var_list(a: list[T]):
    """Returns the variance of a list of numbers, nested or not."""
    return np.var(np.array(a))


@composite("numpy.cumsum", tolerance="close")
def cumsum_list(a: list[T]):
    """Returns the running sums of a list of numbers, nested or not."""
    return np.cumsum(np.array(a))


@composite("numpy.sort")
def sort_list(a: list[T]):
    """Returns the values in order of a list of numbers, nested or not."""
    return np.sort(np.array(a))


@composite("numpy.argsort")
def argsort_list(a: list[T]):
    """Returns the indices that sort the values of a list of numbers, nested or not."""
    return np.argsort(np.array(a))


def numbers(draw: Draw) -> Iterator[Sample]:
    """Yields floats and an int."""
    yield Sample(0.25)
    yield Sample(2)


def lists(draw: Draw) -> Iterator[Sample]:
    """Yields lists of floats and of ints, without ties."""
    yield Sample([0.5, 2.0, -1.5])
    yield Sample([3, 1, 2])


for unary in [sqrt_number, exp_number, log_number, tanh_number, sin_number, cos_number]:
    unary.samples(numbers)
for unary in [floor_number, ceil_number, rint_number, square_number, abs_number, sign_number]:
    unary.samples(numbers)
for unary in [isnan_number, isinf_number, isfinite_number]:
    unary.samples(numbers)
for reduction in [sum_list, prod_list, mean_list, max_list, min_list, any_list, all_list]:
    reduction.samples(lists)
for reduction in [
    argmax_list,
    argmin_list,
    std_list,
    var_list,
    cumsum_list,
    sort_list,
    argsort_list,
]:
    reduction.samples(lists)
