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

    /// <summary>Adds four bins to a side one after the other; the side after each.</summary>
    /// <param name="side">Gradient and hessian, and what else a cell has.</param>
    /// <param name="count">How many samples the side is taken to have, in each lane.</param>
    /// <param name="first">The cell of the first bin.</param>
    /// <param name="step">How many doubles further the next bin is.</param>
    /// <param name="samplesOfHessian">Samples of the node by its second derivative.</param>
    static abstract FourSides Add(ref Vector256<double> side, ref Vector256<double> count, ref double first, int step, double samplesOfHessian);

    /// <summary>Whether gains are those of <see cref="Gains"/>, since no side's value is bounded.</summary>
    bool IsFree { get; }

    /// <summary>The gains of four splits.</summary>
    Vector256<double> Gains(in NodeState node, in FourSides left, in FourSides right);

    /// <summary>The gain of one split.</summary>
    double GainOf(in NodeState node, int feature, in SplitSide left, in SplitSide right);
}
