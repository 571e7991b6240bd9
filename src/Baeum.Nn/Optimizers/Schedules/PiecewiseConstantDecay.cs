namespace Baeum.Nn;

/// <summary>A constant rate between boundaries: <c>values[0]</c> up to and including step <c>boundaries[0]</c>, and so on. Keras: <c>PiecewiseConstantDecay</c>.</summary>
public sealed class PiecewiseConstantDecay : LearningRateSchedule
{
    /// <summary>Boundaries in ascending order, and one value more than boundaries.</summary>
    public PiecewiseConstantDecay(double[] boundaries, double[] values)
    {
        ArgumentNullException.ThrowIfNull(boundaries);
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length != boundaries.Length + 1)
            throw new ArgumentException($"PiecewiseConstantDecay: expected one value more than boundaries; received {boundaries.Length} boundaries and {values.Length} values.");
        for (int i = 1; i < boundaries.Length; i++)
            if (!(boundaries[i] > boundaries[i - 1]))
                throw new ArgumentException(FormattableString.Invariant($"PiecewiseConstantDecay: boundaries must ascend; received {boundaries[i]} after {boundaries[i - 1]}."));
        (Boundaries, Values) = (boundaries, values);
    }

    /// <summary>The last step of each value but the last.</summary>
    public double[] Boundaries { get; }

    /// <summary>The rates.</summary>
    public double[] Values { get; }

    /// <summary>Name; default <c>PiecewiseConstant</c>.</summary>
    public override string Name { get; init; } = "PiecewiseConstant";

    public override double At(long step)
    {
        int i = 0;
        while (i < Boundaries.Length && step > Math.Truncate(Boundaries[i]))
            i++;
        return (float)Values[i];
    }
}
