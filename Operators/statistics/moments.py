"""statistics: means and variances, exact until they are rounded once."""

from __future__ import annotations

import statistics

from operatorkit import Iterable, composite, primitive


@primitive("statistics._fail", raises=("StatisticsError",), io=True)
def fail(message: str) -> None:
    """Raises StatisticsError."""
    raise statistics.StatisticsError(message)


@primitive("statistics._mean_of_ints", raises=("StatisticsError",))
def mean_of_ints(data: list[int]) -> int | float:
    """Returns the mean, an int if it is whole."""
    return statistics.mean(data)


@primitive("statistics._mean_of_floats", raises=("StatisticsError",))
def mean_of_floats(data: list[float]) -> float:
    """Returns the mean."""
    return statistics.mean(data)


@primitive("statistics._variance_of_ints")
def variance_of_ints(data: list[int], less: int) -> int | float:
    """Returns the variance with a divisor that is less than the number of values."""
    return statistics.variance(data) if less else statistics.pvariance(data)


@primitive("statistics._variance_of_floats")
def variance_of_floats(data: list[float], less: int) -> float:
    """Returns the variance with a divisor that is less than the number of values."""
    return statistics.variance(data) if less else statistics.pvariance(data)


@primitive("statistics._deviation")
def deviation_of_ints(data: list[int], less: int) -> float:
    """Returns the root of the variance."""
    return statistics.stdev(data) if less else statistics.pstdev(data)


@primitive("statistics._deviation")
def deviation_of_floats(data: list[float], less: int) -> float:
    """Returns the root of the variance."""
    return statistics.stdev(data) if less else statistics.pstdev(data)


@composite("statistics.mean")
def mean_ints(data: Iterable[int]):
    """Returns the mean."""
    return mean_of_ints(list(data))


@composite("statistics.variance")
def variance_ints(data: Iterable[int]):
    """Returns the variance of a sample."""
    values = list(data)
    if len(values) < 2:
        fail("variance requires at least two data points")
    return variance_of_ints(values, 1)


@composite("statistics.pvariance")
def pvariance_ints(data: Iterable[int]):
    """Returns the variance of a population."""
    values = list(data)
    if not values:
        fail("pvariance requires at least one data point")
    return variance_of_ints(values, 0)


@composite("statistics.stdev")
def stdev_ints(data: Iterable[int]):
    """Returns the standard deviation of a sample."""
    values = list(data)
    if len(values) < 2:
        fail("stdev requires at least two data points")
    return deviation_of_ints(values, 1)


@composite("statistics.pstdev")
def pstdev_ints(data: Iterable[int]):
    """Returns the standard deviation of a population."""
    values = list(data)
    if not values:
        fail("pstdev requires at least one data point")
    return deviation_of_ints(values, 0)


@composite("statistics.mean")
def mean_floats(data: Iterable[float]):
    """Returns the mean."""
    return mean_of_floats(list(data))


@composite("statistics.variance")
def variance_floats(data: Iterable[float]):
    """Returns the variance of a sample."""
    values = list(data)
    if len(values) < 2:
        fail("variance requires at least two data points")
    return variance_of_floats(values, 1)


@composite("statistics.pvariance")
def pvariance_floats(data: Iterable[float]):
    """Returns the variance of a population."""
    values = list(data)
    if not values:
        fail("pvariance requires at least one data point")
    return variance_of_floats(values, 0)


@composite("statistics.stdev")
def stdev_floats(data: Iterable[float]):
    """Returns the standard deviation of a sample."""
    values = list(data)
    if len(values) < 2:
        fail("stdev requires at least two data points")
    return deviation_of_floats(values, 1)


@composite("statistics.pstdev")
def pstdev_floats(data: Iterable[float]):
    """Returns the standard deviation of a population."""
    values = list(data)
    if not values:
        fail("pstdev requires at least one data point")
    return deviation_of_floats(values, 0)
