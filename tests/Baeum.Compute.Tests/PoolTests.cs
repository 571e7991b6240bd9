namespace Baeum.Compute.Tests;

[Collection(ThreadCountCollection.Name)]
public unsafe class PoolTests
{
    [Theory, InlineData(0), InlineData(1), InlineData(64), InlineData(65), InlineData(1000), InlineData(1_000_003)]
    public void Hands_out_aligned_blocks_of_the_length_asked_for(int length)
    {
        var block = Pool.Rent(length);
        Assert.Equal(length, block.Length);
        Assert.Equal(length, block.Span.Length);
        Assert.True(block.Capacity >= length && block.Capacity <= Math.Max(64, length * 5L / 4 + 1));
        fixed (float* p = block.Span)
            Assert.Equal(0, (nint)p % 64);
        block.Span.Fill(1f);
        Pool.Return(block);
    }

    [Fact]
    public void Gives_a_returned_block_out_again_without_allocating()
    {
        var first = Pool.Rent(5_000);
        Pool.Return(first);
        var second = Pool.Rent(4_990);
        Assert.Same(first, second);
        Pool.Return(second);
        Assert.Equal(0, ThreadCountCollection.Allocated(() => Pool.Return(Pool.Rent(5_000))));
    }

    [Fact]
    public void Counts_live_and_peak_bytes()
    {
        Pool.ResetPeak();
        long before = Pool.LiveBytes;
        Block a = Pool.Rent(1 << 20), b = Pool.Rent(1 << 20);
        long two = Pool.LiveBytes - before;
        Assert.True(two >= 8 << 20);
        Pool.Return(a);
        Pool.Return(b);
        Assert.Equal(before, Pool.LiveBytes);
        Assert.Equal(before + two, Pool.PeakBytes);
        Pool.ResetPeak();
        Assert.Equal(before, Pool.PeakBytes);
    }

    [Fact]
    public void Rejects_a_block_that_was_returned_before_and_a_negative_length()
    {
        var block = Pool.Rent(10);
        Pool.Return(block);
        Assert.Contains("returned before", Assert.Throws<InvalidOperationException>(() => Pool.Return(block)).Message);
        Assert.Contains("length = -1", Assert.Throws<ArgumentOutOfRangeException>(() => Pool.Rent(-1)).Message);
    }

    [Fact]
    public void Forgets_blocks_that_nobody_returned()
    {
        long before = Pool.LiveBytes;
        Drop();
        for (int i = 0; i < 20 && Pool.LiveBytes > before; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.Equal(before, Pool.LiveBytes);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static void Drop() => Pool.Rent(1 << 22).Span[0] = 1f;
    }

    [Fact]
    public void Trims()
    {
        var block = Pool.Rent(77_777);
        Pool.Return(block);
        Pool.Trim();
        var other = Pool.Rent(77_777);
        Assert.NotSame(block, other);
        Pool.Return(other);
    }

    [Fact]
    public void Stocks_what_a_part_rents_for_all_parts_that_may_run_at_once()
    {
        int before = Threads.Count;
        try
        {
            Threads.Count = 4;
            long[] bytes = new long[4];
            using var all = new Barrier(4);
            Threads.For(4, new RentsTwo(all, bytes, OneByOne: true));
            Threads.For(4, new RentsTwo(all, bytes, OneByOne: false));
            Assert.All(bytes, b => Assert.Equal(0, b));
        }
        finally
        {
            Threads.Count = before;
        }
    }

    /// <summary>Rents two blocks in each part: one part after the other, or all in the same moment.</summary>
    private readonly record struct RentsTwo(Barrier All, long[] Bytes, bool OneByOne) : IParallelBody
    {
        public void Run(int part)
        {
            if (OneByOne)
            {
                lock (All)
                    RentAndReturn(part);
                return;
            }
            All.SignalAndWait();
            RentAndReturn(part);
        }

        private void RentAndReturn(int part)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Block a = Pool.Rent(33_333), b = Pool.Rent(33_000);
            Bytes[part] = GC.GetAllocatedBytesForCurrentThread() - before;
            if (!OneByOne)
                All.SignalAndWait();
            Pool.Return(a);
            Pool.Return(b);
        }
    }
}
