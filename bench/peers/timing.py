"""Median milliseconds of a function, as bench/Baeum.Bench/Timing.cs measures ours."""
import time


def median(run, seconds=0.3):
    start = time.perf_counter()
    for i in range(1_000_000):
        run()
        if (i >= 40 and time.perf_counter() - start > seconds) or time.perf_counter() - start > 3 * seconds:
            break
    times, start = [], time.perf_counter()
    while time.perf_counter() - start < seconds or len(times) < 5:
        t = time.perf_counter()
        run()
        times.append(time.perf_counter() - t)
    return sorted(times)[len(times) // 2] * 1e3
