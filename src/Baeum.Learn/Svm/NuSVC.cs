using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>As <see cref="SVC"/>, with nu instead of C: an upper bound on the share of errors and a lower one on the share of support vectors. scikit-learn: <c>NuSVC</c>.</summary>
/// <remarks><code>var model = new NuSVC { Nu = 0.1 }.Fit(xTrain, yTrain);</code></remarks>
public sealed record NuSVC : SupportVectorSettings, IEstimator<NuSVC.Model>
{
    /// <summary>Bound on the share of errors, in (0, 1].</summary>
    public double Nu { get; init => field = value > 0 ? Check.Between(value, 0, 1, nameof(Nu)) : Check.Positive(value, nameof(Nu)); } = 0.5;

    /// <summary>Learn probabilities too, by a cross-validation that costs five more fits.</summary>
    public bool Probability { get; init; }

    /// <summary>Accepted for its name; libsvm does not weigh classes here, only samples.</summary>
    public ClassWeight ClassWeight { get; init; }

    /// <summary>Shape of the decision function of several classes: ovr or ovo.</summary>
    public string DecisionFunctionShape { get; init => field = Choice.Of(value, ["ovr", "ovo"]); } = "ovr";

    /// <summary>Decide equal votes by confidence.</summary>
    public bool BreakTies { get; init; }

    /// <summary>Seed of the cross-validation for probabilities. scikit-learn: <c>random_state</c>.</summary>
    public int? Seed { get; init; }

    /// <summary>Learns from samples and their classes.</summary>
    /// <exception cref="ArgumentException">Nu is too great for a pair of classes of unequal size.</exception>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = Targets.Finite(x, nameof(NuSVC));
        int samples = (int)dense.Lengths[0];
        var (classes, codes) = Targets.Classes(y, samples, nameof(NuSVC));
        ClassWeight.Of(classes, codes);
        var data = Samples(dense, sampleWeight);
        var groups = OneVsOne.Groups(data, codes, classes.Count);
        double[] weights = Array.ConvertAll(groups, group => group.Sum(i => data.Weights[i]));
        foreach (var (i, j) in OneVsOne.Pairs(classes.Count))
            if (Nu * (weights[i] + weights[j]) / 2 > Math.Min(weights[i], weights[j]))
                throw new ArgumentException(FormattableString.Invariant($"specified nu is infeasible: with nu = {Nu}, the classes {classes[i]} and {classes[j]} of {weights[i]} and {weights[j]} samples allow at most {2 * Math.Min(weights[i], weights[j]) / (weights[i] + weights[j]):0.####}."));
        var (solutions, a, b) = OneVsOne.Train(data, groups, new Problem(Nu), Probability ? BoundedRandom.Seed(Seed) : null);
        return new(classes, KernelMachine.Of(data, groups, solutions), a, b, DecisionFunctionShape, BreakTies, [.. solutions.Select(s => s.Iterations)]);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <inheritdoc cref="SupportVectorClassifier"/>
    public sealed record Model(Labels Classes, KernelMachine Machine, double[] ProbA, double[] ProbB, string DecisionFunctionShape, bool BreakTies, int[] NIter)
        : SupportVectorClassifier(Classes, Machine, ProbA, ProbB, DecisionFunctionShape, BreakTies, NIter);

    private readonly struct Problem(double nu) : IPairProblem
    {
        public SvmSolution Solve(SvmSamples data, int[] samples, int positive, int positiveClass, int negativeClass) => SvmProblems.NuSvc(data, samples, positive, nu);
    }
}
