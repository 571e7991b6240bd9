using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Baeum.Compute;

/// <summary>The parts of one <see cref="Threads.For"/>. Parts are claimed in ascending order by counting down, so that a thread that comes too late claims nothing.</summary>
internal abstract class Job
{
    private readonly Lock _gate = new();
    private Counters _counters;
    private int _parts;
    private int _failedPart;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Whether every part has run or was skipped after a failure.</summary>
    public bool IsDone => Volatile.Read(ref _counters.Pending) == 0;

    /// <summary>Claims and runs parts until none is left. True if this thread finished the last one.</summary>
    public bool Work()
    {
        var blocks = PartBlocks.OfThread;
        bool last = false;
        int left;
        while ((left = Interlocked.Decrement(ref _counters.Unclaimed)) >= 0)
        {
            blocks.Begin(Math.Min(_parts, Crew.Count));
            int part = _parts - 1 - left;
            if (part < Volatile.Read(ref _failedPart))
                TryRun(part);
            last = Interlocked.Decrement(ref _counters.Pending) == 0;
        }
        blocks.End();
        return last;
    }

    /// <summary>Throws what a part threw, if one did.</summary>
    public void Rethrow() => _failure?.Throw();

    protected abstract void Run(int part);

    protected void Open(int parts)
    {
        _parts = parts;
        _failure = null;
        _failedPart = int.MaxValue;
        _counters.Pending = parts;
        Volatile.Write(ref _counters.Unclaimed, parts);
    }

    private void TryRun(int part)
    {
        try
        {
            Run(part);
        }
        catch (Exception exception)
        {
            lock (_gate)
            {
                if (part < _failedPart)
                    (_failedPart, _failure) = (part, ExceptionDispatchInfo.Capture(exception));
            }
        }
    }

    /// <summary>Two counters on cache lines of their own.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Counters
    {
        [FieldOffset(64)] public int Unclaimed;
        [FieldOffset(128)] public int Pending;
    }
}

/// <summary>The one reusable job of a kind of body.</summary>
internal sealed class Job<TBody> : Job where TBody : struct, IParallelBody
{
    public static readonly Job<TBody> Shared = new();
    private TBody _body;

    /// <summary>Opens the job for claims; returns the number of parts.</summary>
    public int Prepare(in TBody body, int parts)
    {
        _body = body;
        Open(parts);
        return parts;
    }

    /// <summary>Forgets the body, so that it keeps nothing alive.</summary>
    public void Clear() => _body = default;

    protected override void Run(int part) => _body.Run(part);
}
