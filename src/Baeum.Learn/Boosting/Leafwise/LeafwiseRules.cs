namespace Baeum.Learn;

/// <summary>What decides where leaves are split and what they are worth. Names and defaults are LightGBM's.</summary>
internal sealed record LeafwiseRules
{
    /// <summary>How many leaves at most.</summary>
    public int NumLeaves { get; init; } = 31;

    /// <summary>The longest way from the root to a leaf; 0 or less for no bound.</summary>
    public int MaxDepth { get; init; } = -1;

    /// <summary>How many samples a leaf needs.</summary>
    public int MinChildSamples { get; init; } = 20;

    /// <summary>How much second derivative a leaf needs.</summary>
    public double MinChildWeight { get; init; } = 1e-3;

    /// <summary>What a split must gain.</summary>
    public double MinSplitGain { get; init; }

    public double RegAlpha { get; init; }

    public double RegLambda { get; init; }

    /// <summary>Pulls the order of rare categories to the middle; also how many samples a category needs to be ordered.</summary>
    public double CatSmooth { get; init; } = 10;

    /// <summary>What <see cref="RegLambda"/> is raised by at splits of several categories.</summary>
    public double CatL2 { get; init; } = 10;

    /// <summary>Up to so many bins one category is split from all others.</summary>
    public int MaxCatToOnehot { get; init; } = 4;

    /// <summary>How many categories go left at most.</summary>
    public int MaxCatThreshold { get; init; } = 32;

    /// <summary>How many samples two splits by categories must differ in.</summary>
    public int MinDataPerGroup { get; init; } = 100;

    /// <summary>Bins are tried from the lowest up, and categories all ordered, as in scikit-learn's histogram boosting.</summary>
    public bool AsScikitLearn { get; init; }

    /// <summary>What a leaf gives: <c>−soft(G, α) / (H + λ)</c>.</summary>
    public double Output(double gradient, double hessian, double extra = 0)
        => -Soft(gradient) / (hessian + RegLambda + extra + (AsScikitLearn ? Tiny : 0));

    /// <summary>How good a leaf is: <c>soft(G, α)² / (H + λ)</c>.</summary>
    public double Gain(double gradient, double hessian, double extra = 0)
        => AsScikitLearn ? -gradient * Output(gradient, hessian) : Soft(gradient) is var g ? g * g / (hessian + RegLambda + extra) : 0;

    /// <summary>How much two sides gain over the leaf that they come from, in the order of additions that decides ties: scikit-learn takes the root's own gain for 0.</summary>
    public double Gain(in LeafSums leaf, double shift, in LeafSums left, in LeafSums right, double extra = 0)
        => AsScikitLearn ? (leaf.IsRoot ? 0 : -shift) + Gain(left.Gradient, left.Hessian) + Gain(right.Gradient, right.Hessian)
            : Gain(left.Gradient, left.Hessian, extra) + Gain(right.Gradient, right.Hessian, extra) - shift;

    /// <summary>How many samples a bin is taken to have: LightGBM derives that from the hessian, which is exact where hessians are constant.</summary>
    public double Count(in HistogramBin bin, LeafSums leaf) => AsScikitLearn ? bin.Count : Math.Floor(bin.Hessian * (leaf.Count / leaf.Hessian) + 0.5);

    internal const double Tiny = 1e-15;

    private double Soft(double gradient) => RegAlpha == 0 ? gradient : Math.Sign(gradient) * Math.Max(0, Math.Abs(gradient) - RegAlpha);
}
