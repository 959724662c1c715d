#! feature: covariance and correlation
import statistics


def main(x: list[float], y: list[float]) -> list[str]:
    return [repr(statistics.covariance(x, y)), repr(statistics.correlation(x, y))]


# run: main([1.0, 2.0, 3.0, 4.5], [2.0, 1.5, 7.0, 9.25])
# run: main([0.1, 0.2], [0.2, 0.1])
