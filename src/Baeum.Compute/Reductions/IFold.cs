using System.Numerics;

namespace Baeum.Compute;

/// <summary>How two partial results become one. Results are kept in double; the order in which they meet depends on the shape alone.</summary>
internal interface IFold
{
    /// <summary>The result of nothing.</summary>
    static abstract double Empty { get; }

    static abstract double Fold(double a, double b);
    static abstract Vector<double> Fold(Vector<double> a, Vector<double> b);
}

/// <summary>a + b</summary>
internal readonly struct SumFold : IFold
{
    public static double Empty => 0;
    public static double Fold(double a, double b) => a + b;
    public static Vector<double> Fold(Vector<double> a, Vector<double> b) => a + b;
}

/// <summary>max(a, b); NaN if either is.</summary>
internal readonly struct MaxFold : IFold
{
    public static double Empty => double.NegativeInfinity;
    public static double Fold(double a, double b) => Math.Max(a, b);
    public static Vector<double> Fold(Vector<double> a, Vector<double> b) => Vector.Max(a, b);
}

/// <summary>min(a, b); NaN if either is.</summary>
internal readonly struct MinFold : IFold
{
    public static double Empty => double.PositiveInfinity;
    public static double Fold(double a, double b) => Math.Min(a, b);
    public static Vector<double> Fold(Vector<double> a, Vector<double> b) => Vector.Min(a, b);
}
