#! feature: variances and standard deviations, rounded once
import statistics


def main(data: list[int], more: list[float]) -> list[str]:
    return [
        repr(statistics.variance(data)),
        repr(statistics.pvariance(data)),
        repr(statistics.stdev(data)),
        repr(statistics.pstdev(data)),
        repr(statistics.variance(more)),
        repr(statistics.pvariance(more)),
        repr(statistics.stdev(more)),
        repr(statistics.pstdev(more)),
    ]


# run: main([1, 2, 3, 4], [0.1, 0.2, 0.3])
# run: main([1, 3], [1e-160, 3e-160, 7e-161])
# run: main([10, 10, 10], [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5])
# run: main([-5, 2**40, 17], [1e100, -1e100, 3.14])
