#! feature: means, medians and modes
import statistics


def main(data: list[int], more: list[float]) -> list[str]:
    return [
        repr(statistics.mean(data)),
        repr(statistics.mean(more)),
        repr(statistics.fmean(data)),
        repr(statistics.fmean(more)),
        repr(statistics.median(data)),
        repr(statistics.median(more)),
        repr(statistics.median_low(data)) + repr(statistics.median_high(data)),
        repr(statistics.mode(data)),
        repr(statistics.multimode(data)),
        repr(statistics.quantiles(more)),
        repr(statistics.quantiles(data, n=5, method="inclusive")),
    ]


# run: main([1, 2, 3, 4], [0.1, 0.2, 0.3])
# run: main([1, 2, 3], [1e300, 1e-300, -1e300, 2.5])
# run: main([7, 7, 1, 1, 10], [5e-324, 1.5, 1e308])
# run: main([2**58, 2**58, 1], [0.1, 0.7])
