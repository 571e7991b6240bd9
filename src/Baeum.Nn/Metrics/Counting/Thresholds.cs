namespace Baeum.Nn;

/// <summary>The bars that a prediction must be above to count as positive.</summary>
internal readonly struct Thresholds
{
    private const double Epsilon = 1e-7;

    private Thresholds(double[] values, bool even) => (Values, AreEven) = (Array.ConvertAll(values, v => (float)v), even);

    /// <summary>The bars.</summary>
    public float[] Values { get; }

    /// <summary>How many.</summary>
    public int Count => Values.Length;

    /// <summary>Whether they cut [0, 1] into equal parts, so that a prediction's place among them can be computed.</summary>
    public bool AreEven { get; }

    /// <summary>What the user gave, or one default.</summary>
    public static Thresholds Of(Numbers? given, double otherwise)
    {
        double[] values = given is null ? [otherwise] : [.. given];
        return new(values, Even(values));
    }

    /// <summary>0, 1/(n-1) ... 1, or one bar at 0.5.</summary>
    public static Thresholds Grid(int count) => count == 1 ? new([0.5], even: false) : new([0, .. Inner(count), 1], even: true);

    /// <summary>A grid whose ends lie just outside of [0, 1], so that all predictions are above the first and none above the last.</summary>
    public static Thresholds OpenGrid(int count) => new([-Epsilon, .. Inner(count), 1 + Epsilon], even: true);

    /// <summary>Given bars between two just outside of [0, 1].</summary>
    public static Thresholds Open(Numbers given)
    {
        double[] inner = [.. given.Order()];
        return new([-Epsilon, .. inner, 1 + Epsilon], Even([0, .. inner, 1]));
    }

    /// <summary>Throws unless all lie in [0, 1].</summary>
    public static Numbers? Check(Numbers? given)
    {
        if (given is not null)
            foreach (double threshold in given)
                if (!(threshold is >= 0 and <= 1))
                    throw new ArgumentOutOfRangeException(nameof(given), FormattableString.Invariant($"thresholds must lie in [0, 1]; received {threshold}."));
        return given;
    }

    /// <summary>Number of bars that a prediction is above, if the bars are even: it is above the first so many.</summary>
    public int Above(float prediction)
    {
        float place = MathF.Ceiling(Math.Clamp(prediction, 0, 1) * (Count - 1));
        return float.IsNaN(place) ? 0 : Math.Max((int)place, Values[0] < 0 ? 1 : 0);
    }

    private static IEnumerable<double> Inner(int count) => Enumerable.Range(1, Math.Max(0, count - 2)).Select(i => i / (double)(count - 1));

    private static bool Even(double[] values)
    {
        if (values.Length < 3)
            return false;
        for (int i = 0; i < values.Length; i++)
        {
            double even = i / (values.Length - 1.0);
            if (!(Math.Abs(values[i] - even) <= Epsilon + 1e-5 * even))
                return false;
        }
        return true;
    }
}
