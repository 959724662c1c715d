#! feature: a program with digests of samples
import heapq, math, random, statistics, hashlib, base64, json


def main(seed: int) -> list[str]:
    rng = random.Random(seed)
    data = [rng.gauss(0, 1) for _ in range(50)]
    h = hashlib.sha256(json.dumps(data).encode()).hexdigest()
    top = heapq.nlargest(3, data)
    return [
        h,
        str(top),
        f"{statistics.stdev(data):.6f}",
        base64.b64encode(h[:6].encode()).decode(),
        str(math.fsum(data)),
    ]


# run: main(3)
