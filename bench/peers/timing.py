"""A script's side of bench/Baeum.Bench/Peer.cs: it names its cases, and measures each as often as it is told to."""
import sys
import time


def memory(key):
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith(key)) / 1024


with open("/proc/self/clear_refs", "w") as peak:
    peak.write("5")
before = memory("VmRSS")


def median(run, seconds=0.3):
    """Median milliseconds, as bench/Baeum.Bench/Timing.cs measures ours."""
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


def few(run):
    """Median milliseconds of at most 3 runs and 5 seconds, for what takes long."""
    times = []
    while len(times) < 3 and sum(times) < 5:
        t = time.perf_counter()
        run()
        times.append(time.perf_counter() - t)
    return sorted(times)[len(times) // 2] * 1e3


def growth(run):
    """Megabytes at the peak of a few runs, above those of the imported libraries."""
    for _ in range(5):
        run()
    return memory("VmHWM") - before


def working(run):
    """Megabytes at the peak of a run, above those of data and models."""
    with open("/proc/self/clear_refs", "w") as peak:
        peak.write("5")
    held = memory("VmRSS")
    run()
    return memory("VmHWM") - held


def measure(name, run, median=median):
    """Says "case NAME"; answers "ms", "MB" and "working" until another line comes. In a terminal: measures once."""
    print("case", name, flush=True)
    if sys.stdin.isatty():
        print(f"ms {median(run):.5f}")
        return
    while (asked := sys.stdin.readline().strip()) in ("ms", "MB", "working"):
        print(asked, f"{(median if asked == 'ms' else growth if asked == 'MB' else working)(run):.5f}", flush=True)
    if not asked:
        sys.exit()
