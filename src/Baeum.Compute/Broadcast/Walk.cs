namespace Baeum.Compute;

/// <summary>How two operands are walked through while the result is written in order: lengths of its axes and the operands' steps along them, 0 where they are repeated. Neighbouring axes that are walked alike are one.</summary>
internal readonly struct Walk
{
    private readonly Axes _lengths, _stepsA, _stepsB;

    /// <summary>Number of axes, at least 1.</summary>
    public readonly int Rank;

    public Walk(ReadOnlySpan<int> a, ReadOnlySpan<int> b, ReadOnlySpan<int> y)
    {
        if (y.Length > Axes.Most)
            throw new ArgumentException($"Broadcasting: at most {Axes.Most} axes; received {y.Length}.");
        int strideA = 1, strideB = 1, rank = 0;
        // From the last axis to the first; the merged axes are kept in that order too.
        for (int axis = 1; axis <= y.Length; axis++)
        {
            int length = y[^axis];
            int stepA = Step(a, axis, length, ref strideA), stepB = Step(b, axis, length, ref strideB);
            if (length == 1)
                continue;
            if (rank > 0 && stepA == _stepsA[rank - 1] * _lengths[rank - 1] && stepB == _stepsB[rank - 1] * _lengths[rank - 1])
            {
                _lengths[rank - 1] *= length;
                continue;
            }
            (_lengths[rank], _stepsA[rank], _stepsB[rank]) = (length, stepA, stepB);
            rank++;
        }
        if (rank == 0)
            _lengths[rank++] = 1;
        Rank = rank;
    }

    /// <summary>Length of the runs in which both operands advance by a fixed step.</summary>
    public int Run => _lengths[0];

    /// <summary>Step of a in a run: 1 or 0.</summary>
    public int StepA => _stepsA[0];

    /// <summary>Step of b in a run: 1 or 0.</summary>
    public int StepB => _stepsB[0];

    /// <summary>Whether a has as many values as y, in the same order.</summary>
    public bool IsWholeA => IsWhole(_stepsA);

    /// <summary>Whether b has as many values as y, in the same order.</summary>
    public bool IsWholeB => IsWhole(_stepsB);

    /// <summary>Where the operands of run number <paramref name="run"/> begin.</summary>
    public void Start(long run, out long a, out long b)
    {
        (a, b) = (0, 0);
        for (int axis = 1; axis < Rank; axis++)
        {
            long position = run % _lengths[axis];
            run /= _lengths[axis];
            a += position * _stepsA[axis];
            b += position * _stepsB[axis];
        }
    }

    private bool IsWhole(in Axes steps)
    {
        int stride = 1;
        for (int axis = 0; axis < Rank; stride *= _lengths[axis++])
            if (steps[axis] != stride)
                return false;
        return true;
    }

    private static int Step(ReadOnlySpan<int> shape, int axis, int length, ref int stride)
    {
        if (axis > shape.Length)
            return 0;
        int own = shape[^axis], step = own == 1 ? 0 : stride;
        if (own != 1 && own != length)
            throw new ArgumentException($"Broadcasting: an axis of length {own} does not fit one of length {length} ({axis}. axis from the end).");
        stride *= own;
        return step;
    }
}
