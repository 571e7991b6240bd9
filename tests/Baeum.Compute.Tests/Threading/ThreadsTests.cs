namespace Baeum.Compute.Tests;

[Collection(ThreadCountCollection.Name)]
public unsafe class ThreadsTests
{
    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(7), InlineData(1000)]
    public void Runs_every_part_once(int parts)
    {
        foreach (int count in new[] { 1, 2, 8 })
            WithCount(count, () =>
            {
                var runs = new int[parts + 1];
                fixed (int* p = runs)
                    Threads.For(parts, new CountBody(p));
                Assert.All(runs[..parts], n => Assert.Equal(1, n));
                Assert.Equal(0, runs[parts]);
            });
    }

    [Fact]
    public void Runs_ten_thousand_small_jobs_of_two_kinds()
    {
        WithCount(8, () =>
        {
            var runs = new int[5];
            long sum = 0;
            fixed (int* p = runs)
                for (int i = 0; i < 10_000; i++)
                {
                    Threads.For(5, new CountBody(p));
                    Threads.For(4, new SumBody(&sum));
                }
            Assert.All(runs, n => Assert.Equal(10_000, n));
            Assert.Equal(60_000, sum);
        });
    }

    [Fact]
    public void Uses_more_than_one_thread()
    {
        WithCount(2, () =>
        {
            var seen = new int[2];
            fixed (int* p = seen)
                Threads.For(2, new MeetBody(p));
            Assert.NotEqual(seen[0], seen[1]);
        });
    }

    [Fact]
    public void Runs_calls_from_inside_a_part_and_from_other_threads_inline()
    {
        WithCount(4, () =>
        {
            long sum = 0;
            long* p = &sum;
            nint address = (nint)p;
            var others = Enumerable.Range(0, 4).Select(_ => new Thread(() => { for (int i = 0; i < 200; i++) Threads.For(8, new NestedBody((long*)address)); })).ToArray();
            foreach (var thread in others)
                thread.Start();
            foreach (var thread in others)
                thread.Join();
            Assert.Equal(4 * 200 * 8 * 6, sum);
        });
    }

    [Fact]
    public void Throws_what_the_lowest_failing_part_threw_and_works_afterwards()
    {
        foreach (int count in new[] { 1, 2, 8 })
            WithCount(count, () =>
            {
                for (int i = 0; i < 50; i++)
                    Assert.Equal("part 3", Assert.Throws<InvalidOperationException>(() => Threads.For(64, new FailBody())).Message);
                Runs_every_part_once(7);
            });
    }

    [Fact]
    public void Throws_what_the_lower_part_threw_though_a_higher_one_fails_after_it()
    {
        WithCount(2, () =>
        {
            int begun = 0;
            nint address = (nint)(&begun);
            Assert.Equal("part 0", Assert.Throws<InvalidOperationException>(() => Threads.For(2, new FailTogetherBody((int*)address))).Message);
        });
    }

    [Fact]
    public void Allocates_nothing_once_warm()
    {
        var runs = new int[64];
        WithCount(2, () =>
        {
            fixed (int* p = runs)
            {
                nint address = (nint)p;
                Assert.Equal(0, ThreadCountCollection.Allocated(() => Threads.For(64, new CountBody((int*)address))));
            }
        });
    }

    [Fact]
    public void Gets_by_when_the_count_changes_between_jobs()
    {
        var runs = new int[3];
        fixed (int* p = runs)
            for (int i = 0; i < 300; i++)
            {
                nint address = (nint)p;
                WithCount(i % 9 + 1, () => Threads.For(3, new CountBody((int*)address)));
            }
        Assert.All(runs, n => Assert.Equal(300, n));
    }

    [Theory, InlineData(0), InlineData(-1)]
    public void Rejects_a_count_that_is_not_positive(int count)
        => Assert.Contains("Count must be positive", Assert.Throws<ArgumentOutOfRangeException>(() => Threads.Count = count).Message);

    private static void WithCount(int count, Action action)
    {
        int before = Threads.Count;
        Threads.Count = count;
        try
        {
            action();
        }
        finally
        {
            Threads.Count = before;
        }
    }

    private readonly struct CountBody(int* runs) : IParallelBody
    {
        public void Run(int part) => Interlocked.Increment(ref runs[part]);
    }

    private readonly struct SumBody(long* sum) : IParallelBody
    {
        public void Run(int part) => Interlocked.Add(ref *sum, part);
    }

    private readonly struct NestedBody(long* sum) : IParallelBody
    {
        public void Run(int part) => Threads.For(4, new SumBody(sum));
    }

    private readonly struct FailBody : IParallelBody
    {
        public void Run(int part)
        {
            if (part >= 3)
                throw new InvalidOperationException($"part {part}");
        }
    }

    /// <summary>Part 0 fails once part 1 has begun, part 1 a little later.</summary>
    private readonly struct FailTogetherBody(int* begun) : IParallelBody
    {
        public void Run(int part)
        {
            if (part == 1)
            {
                Volatile.Write(ref *begun, 1);
                Thread.Sleep(100);
            }
            var deadline = Environment.TickCount64 + 10_000;
            while (Volatile.Read(ref *begun) == 0 && Environment.TickCount64 < deadline)
                Thread.Yield();
            throw new InvalidOperationException($"part {part}");
        }
    }

    /// <summary>Each part waits for the other one, so two threads are needed.</summary>
    private readonly struct MeetBody(int* seen) : IParallelBody
    {
        public void Run(int part)
        {
            Volatile.Write(ref seen[part], Environment.CurrentManagedThreadId);
            var deadline = Environment.TickCount64 + 10_000;
            while (Volatile.Read(ref seen[1 - part]) == 0 && Environment.TickCount64 < deadline)
                Thread.Yield();
        }
    }
}
