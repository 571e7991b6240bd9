namespace Baeum.Nn;

/// <summary>A tape for the values that a metric computes on the way: nothing is recorded for gradients, and their memory comes back at the end.</summary>
/// <remarks><code>using var scratch = ScratchTape.Enter();</code></remarks>
internal readonly ref struct ScratchTape
{
    [ThreadStatic]
    private static Stack<Tape>? spare;

    private readonly Tape _tape;

    private ScratchTape(Tape tape) => _tape = tape;

    /// <summary>Makes a spare tape of the thread the active one.</summary>
    public static ScratchTape Enter()
    {
        if (spare is null || !spare.TryPop(out var tape))
            return new ScratchTape(new Tape(recording: false));
        tape.Enter();
        return new ScratchTape(tape);
    }

    /// <summary>Gives the memory back; the tape before is active again.</summary>
    public void Dispose()
    {
        _tape.Dispose();
        (spare ??= new()).Push(_tape);
    }
}
