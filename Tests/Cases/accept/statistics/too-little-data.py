#! feature: too little data is a StatisticsError
import statistics


def main(data: list[float], what: int) -> str:
    try:
        if what == 0:
            return str(statistics.mean(data))
        if what == 1:
            return str(statistics.median(data))
        if what == 2:
            return str(statistics.stdev(data))
        if what == 3:
            return str(statistics.mode(data))
        return str(statistics.quantiles(data))
    except statistics.StatisticsError as e:
        return "error: " + str(e)


# run: main([], 0)
# run: main([], 1)
# run: main([1.0], 2)
# run: main([], 3)
# run: main([1.0], 4)
