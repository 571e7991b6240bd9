using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Baeum.Learn;

/// <summary>The samples on one side of a split.</summary>
internal readonly record struct SplitSide(double Gradient, double Hessian, double Count)
{
    public static SplitSide operator +(SplitSide a, SplitSide b) => new(a.Gradient + b.Gradient, a.Hessian + b.Hessian, a.Count + b.Count);

    /// <summary>What is left of a node.</summary>
    public static SplitSide operator -(in NodeState node, SplitSide side) => new(node.Sums.Gradient - side.Gradient, node.Sums.Hessian - side.Hessian, node.Rows - side.Count);

    /// <summary>Without the count.</summary>
    public GradientSums Sums => new(Gradient, Hessian);
}

/// <summary>One side of four splits.</summary>
internal readonly struct FourSides(Vector256<double> gradient, Vector256<double> hessian, Vector256<double> count)
{
    public readonly Vector256<double> Gradient = gradient, Hessian = hessian, Count = count;

    /// <summary>Whether each side has enough, as a mask.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Fits(Vector256<double> fewest, Vector256<double> least)
        => Vector256.GreaterThanOrEqual(Count, fewest) & Vector256.GreaterThanOrEqual(Hessian, least);

    /// <summary>One of them.</summary>
    public SplitSide this[int lane] => new(Gradient[lane], Hessian[lane], Count[lane]);

    /// <summary>a₀ b₀ a₂ b₂.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Evens(Vector256<double> a, Vector256<double> b)
        => Avx.IsSupported ? Avx.UnpackLow(a, b) : Vector256.Create(a[0], b[0], a[2], b[2]);

    /// <summary>a₁ b₁ a₃ b₃.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Odds(Vector256<double> a, Vector256<double> b)
        => Avx.IsSupported ? Avx.UnpackHigh(a, b) : Vector256.Create(a[1], b[1], a[3], b[3]);
}
