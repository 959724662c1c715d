"""statistics: medians, modes and quantiles, and how two series go together."""

from __future__ import annotations

import math

from operators.math.numbers import fsum
from operators.statistics.moments import fail

from operatorkit import composite


@composite("statistics.fmean")
def fmean(data, weights=None):
    """Returns the mean, in floats."""
    values = [float(x) for x in data]
    if weights is None:
        if not values:
            fail("fmean requires at least one data point")
        return fsum(values) / len(values)
    shares = [float(w) for w in weights]
    if len(shares) != len(values):
        fail("data and weights must be the same length")
    total = fsum(shares)
    if not total:
        fail("sum of weights must be non-zero")
    return fsum([x * w for x, w in zip(values, shares, strict=True)]) / total


@composite("statistics.geometric_mean")
def geometric_mean(data):
    """Returns the geometric mean."""
    return math.exp(fsum([math.log(x) for x in data]) / len(data))


@composite("statistics.median")
def median(data):
    """Returns the middle value, or the mean of the two in the middle."""
    values = sorted(data)
    count = len(values)
    if count == 0:
        fail("no median for empty data")
    if count % 2 == 1:
        return values[count // 2]
    return (values[count // 2 - 1] + values[count // 2]) / 2


@composite("statistics.median_low")
def median_low(data):
    """Returns the middle value, the lower one of two."""
    values = sorted(data)
    if not values:
        fail("no median for empty data")
    return values[(len(values) - 1) // 2]


@composite("statistics.median_high")
def median_high(data):
    """Returns the middle value, the higher one of two."""
    values = sorted(data)
    if not values:
        fail("no median for empty data")
    return values[len(values) // 2]


@composite("statistics.multimode")
def multimode(data):
    """Returns the values that are there most often."""
    counts = {}
    for value in data:
        counts[value] = counts.get(value, 0) + 1
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


@composite("statistics.mode")
def mode(data):
    """Returns the value that is there most often, the first of several."""
    values = multimode(data)
    if not values:
        fail("no mode for empty data")
    return values[0]


@composite("statistics.quantiles")
def quantiles(data, *, n: int = 4, method: str = "exclusive"):
    """Returns the values that cut sorted data into `n` parts."""
    if n < 1:
        fail("n must be at least 1")
    values = sorted(data)
    count = len(values)
    if count < 2:
        fail("must have at least two data points")
    result = []
    if method == "inclusive":
        for i in range(1, n):
            j, delta = divmod(i * (count - 1), n)
            result.append((values[j] * (n - delta) + values[j + 1] * delta) / n)
    elif method == "exclusive":
        for i in range(1, n):
            j = min(max(i * (count + 1) // n, 1), count - 1)
            delta = i * (count + 1) - j * n
            result.append((values[j - 1] * (n - delta) + values[j] * delta) / n)
    else:
        raise ValueError(f"Unknown method: {method!r}")
    return result


@composite("statistics.covariance")
def covariance(x, y, /):
    """Returns the covariance of a sample."""
    n = len(x)
    if len(y) != n:
        fail("covariance requires that both inputs have same number of data points")
    if n < 2:
        fail("covariance requires at least two data points")
    xbar = fsum(x) / n
    ybar = fsum(y) / n
    return fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y, strict=True)]) / (n - 1)


@composite("statistics.correlation")
def correlation(x, y, /):
    """Returns Pearson's correlation."""
    n = len(x)
    if len(y) != n:
        fail("correlation requires that both inputs have same number of data points")
    if n < 2:
        fail("correlation requires at least two data points")
    xbar = fsum(x) / n
    ybar = fsum(y) / n
    sxy = fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y, strict=True)])
    sxx = fsum([(a - xbar) ** 2.0 for a in x])
    syy = fsum([(b - ybar) ** 2.0 for b in y])
    if not sxx * syy:
        fail("at least one of the inputs is constant")
    return sxy / math.sqrt(sxx * syy)
