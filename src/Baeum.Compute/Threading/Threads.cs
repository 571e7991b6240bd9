using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>Runs the parts of a problem on persistent threads. Results never depend on <see cref="Count"/>: the caller cuts the problem by its size alone.</summary>
/// <remarks>A call made while another one is running, from a part or from a second thread, runs its parts one after the other on the calling thread.</remarks>
public static class Threads
{
    private static int busy;

    /// <summary>Number of threads that work on one call, the calling one included. Default: the processors of this machine. May exceed them.</summary>
    public static int Count { get => Crew.Count; set => Crew.Count = Check.Positive(value, nameof(Count)); }

    /// <summary>Runs <c>body.Run(0) … body.Run(parts − 1)</c> and returns when all are done. Allocates nothing after the first call for a kind of body.</summary>
    /// <exception cref="Exception">The exception of the failing part with the lowest number.</exception>
    public static void For<TBody>(int parts, in TBody body) where TBody : struct, IParallelBody
    {
        if (parts <= 1 || Crew.Count == 1)
        {
            RunInline(parts, body);
            return;
        }
        if (Interlocked.Exchange(ref busy, 1) != 0)
        {
            RunBeside(parts, body);
            return;
        }
        try
        {
            Crew.Run(Job<TBody>.Shared, Job<TBody>.Shared.Prepare(body, parts));
        }
        finally
        {
            Job<TBody>.Shared.Clear();
            Volatile.Write(ref busy, 0);
        }
    }

    /// <summary>While another call has the threads. Memory is made as for a call that has them, so that the next such call finds it warm.</summary>
    private static void RunBeside<TBody>(int parts, in TBody body) where TBody : struct, IParallelBody
    {
        _ = Job<TBody>.Shared;
        if (PartBlocks.Current is not null)
        {
            RunInline(parts, body);
            return;
        }
        var blocks = PartBlocks.OfThread;
        blocks.Begin(Math.Min(parts, Crew.Count));
        try
        {
            RunInline(parts, body);
        }
        finally
        {
            blocks.End();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RunInline<TBody>(int parts, TBody body) where TBody : struct, IParallelBody
    {
        for (int part = 0; part < parts; part++)
            body.Run(part);
    }
}
