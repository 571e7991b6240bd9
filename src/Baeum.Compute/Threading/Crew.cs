using System.Diagnostics;

namespace Baeum.Compute;

/// <summary>The persistent threads behind <see cref="Threads"/>. A thread without work spins for a few microseconds, because the next call often comes at once, and then sleeps.</summary>
internal static class Crew
{
    private static readonly long SpinTicks = Stopwatch.Frequency / 25_000;
    private static readonly Lock Resizing = new();
    private static readonly object Bed = new();
    private static int count = Environment.ProcessorCount;
    private static int hired;
    private static int epoch;
    private static int asleep;
    private static bool callerAsleep;
    private static Job? job;

    /// <summary>Threads that work on one job, the calling one included.</summary>
    public static int Count
    {
        get => Volatile.Read(ref count);
        set
        {
            lock (Resizing)
            {
                Volatile.Write(ref count, value);
                lock (Bed)
                    Monitor.PulseAll(Bed);
            }
        }
    }

    /// <summary>Runs a job that is open for claims, on at most <paramref name="parts"/> threads, and rethrows its failure.</summary>
    public static void Run(Job work, int parts)
    {
        Hire();
        Volatile.Write(ref job, work);
        Interlocked.Increment(ref epoch);
        WakeUp(parts - 1);
        work.Work();
        WaitFor(work);
        work.Rethrow();
    }

    private static bool IsTooMany => Volatile.Read(ref hired) > Count - 1;

    private static bool MaySpin => Count <= Environment.ProcessorCount;

    private static void Hire()
    {
        if (Volatile.Read(ref hired) >= Count - 1)
            return;
        lock (Resizing)
        {
            for (; hired < count - 1; hired++)
                new Thread(Live) { IsBackground = true, Name = "Baeum" }.Start();
        }
    }

    private static void WakeUp(int helpers)
    {
        int sleepers = Math.Min(helpers, Volatile.Read(ref asleep));
        if (sleepers <= 0)
            return;
        lock (Bed)
        {
            for (int i = 0; i < sleepers; i++)
                Monitor.Pulse(Bed);
        }
    }

    private static void WaitFor(Job work)
    {
        long start = Stopwatch.GetTimestamp();
        while (!work.IsDone && MaySpin && Stopwatch.GetTimestamp() - start < SpinTicks)
            Thread.SpinWait(10);
        if (work.IsDone)
            return;
        lock (work)
        {
            Volatile.Write(ref callerAsleep, true);
            Interlocked.MemoryBarrier();
            while (!work.IsDone)
                Monitor.Wait(work);
            Volatile.Write(ref callerAsleep, false);
        }
    }

    private static void Live()
    {
        int seen = Volatile.Read(ref epoch) - 1;
        while (!Leaves())
        {
            Await(ref seen);
            if (Volatile.Read(ref job) is not { } work || !work.Work())
                continue;
            Interlocked.MemoryBarrier();
            if (!Volatile.Read(ref callerAsleep))
                continue;
            lock (work)
                Monitor.PulseAll(work);
        }
    }

    private static bool Leaves()
    {
        if (!IsTooMany)
            return false;
        lock (Resizing)
        {
            if (!IsTooMany)
                return false;
            hired--;
            return true;
        }
    }

    private static void Await(ref int seen)
    {
        long start = Stopwatch.GetTimestamp();
        while (Volatile.Read(ref epoch) == seen && MaySpin && Stopwatch.GetTimestamp() - start < SpinTicks)
            Thread.SpinWait(10);
        if (Volatile.Read(ref epoch) == seen)
        {
            lock (Bed)
            {
                Interlocked.Increment(ref asleep);
                while (Volatile.Read(ref epoch) == seen && !IsTooMany)
                    Monitor.Wait(Bed);
                Interlocked.Decrement(ref asleep);
            }
        }
        seen = Volatile.Read(ref epoch);
    }
}
