using System.Runtime.Intrinsics;

namespace Baeum.Learn;

/// <summary>How sides of splits are counted and valued. A struct, so that the loops over bins are compiled for it.</summary>
internal interface ILeafRule
{
    /// <summary>How many doubles a cell of a histogram takes.</summary>
    static abstract int Width { get; }

    /// <summary>What the hessians of a side begin with.</summary>
    static abstract double FirstHessian { get; }

    /// <summary>How many samples a side needs.</summary>
    int MinChildSamples { get; }

    /// <summary>How much second derivative a side needs.</summary>
    double MinChildWeight { get; }

    /// <summary>How many samples a cell is taken to have.</summary>
    /// <param name="samplesOfHessian">Samples of the node by its second derivative.</param>
    double Count(ref double cell, double samplesOfHessian);

    /// <summary>Whether gains are those of <see cref="Gains"/>, since no side's value is bounded.</summary>
    bool IsFree { get; }

    /// <summary>The gains of four splits.</summary>
    Vector256<double> Gains(in NodeState node, Vector256<double> leftGradient, Vector256<double> leftHessian, Vector256<double> rightGradient, Vector256<double> rightHessian);

    /// <summary>The gain of one split.</summary>
    double GainOf(in NodeState node, int feature, in SplitSide left, in SplitSide right);
}

/// <summary>The samples on one side of a split.</summary>
internal readonly record struct SplitSide(double Gradient, double Hessian, double Count)
{
    public static SplitSide operator +(SplitSide a, SplitSide b) => new(a.Gradient + b.Gradient, a.Hessian + b.Hessian, a.Count + b.Count);

    /// <summary>What is left of a node.</summary>
    public static SplitSide operator -(in NodeState node, SplitSide side) => new(node.Sums.Gradient - side.Gradient, node.Sums.Hessian - side.Hessian, node.Rows - side.Count);

    /// <summary>Without the count.</summary>
    public GradientSums Sums => new(Gradient, Hessian);
}
