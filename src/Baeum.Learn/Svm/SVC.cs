using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Support vector classification with kernels: <c>min ½ |w|² + C Σ max(0, 1 − yᵢ (w · φ(xᵢ) + b))</c> for each pair of classes. scikit-learn: <c>SVC</c>.</summary>
/// <remarks>
/// x: [samples, features], best scaled before. Solved as libsvm does (sequential minimal optimization in double), with its ties, so the support vectors are the same.
/// <code>var model = new SVC { C = 10, Kernel = "rbf", Gamma = 0.01 }.Fit(xTrain, yTrain);</code>
/// </remarks>
public sealed record SVC : SupportVectorSettings, IEstimator<SVC.Model>
{
    /// <summary>How much an error costs; greater means less regularization.</summary>
    public double C { get; init => field = Check.Positive(value, nameof(C)); } = 1;

    /// <summary>Learn probabilities too, by a cross-validation that costs five more fits.</summary>
    public bool Probability { get; init; }

    /// <summary>What C is multiplied by for each class.</summary>
    public ClassWeight ClassWeight { get; init; }

    /// <summary>Shape of the decision function of several classes: ovr or ovo.</summary>
    public string DecisionFunctionShape { get; init => field = Choice.Of(value, ["ovr", "ovo"]); } = "ovr";

    /// <summary>Decide equal votes by confidence.</summary>
    public bool BreakTies { get; init; }

    /// <summary>Seed of the cross-validation for probabilities. scikit-learn: <c>random_state</c>.</summary>
    public int? Seed { get; init; }

    /// <summary>Learns from samples and their classes.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = Targets.Finite(x, nameof(SVC));
        int samples = (int)dense.Lengths[0];
        var (classes, codes) = Targets.Classes(y, samples, nameof(SVC));
        var data = Samples(dense, sampleWeight);
        var groups = OneVsOne.Groups(data, codes, classes.Count);
        if (groups.Count(group => group.Length > 0) < 2)
            throw new ArgumentException("Invalid input - all samples with positive weights have the same label.");
        double[] c = Array.ConvertAll(ClassWeight.Of(classes, codes), weight => C * weight);
        var (solutions, a, b) = OneVsOne.Train(data, groups, new Problem(c), Probability ? BoundedRandom.Seed(Seed) : null);
        return new(classes, KernelMachine.Of(data, groups, solutions), a, b, DecisionFunctionShape, BreakTies, [.. solutions.Select(s => s.Iterations)]);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <inheritdoc cref="SupportVectorClassifier"/>
    public sealed record Model(Labels Classes, KernelMachine Machine, double[] ProbA, double[] ProbB, string DecisionFunctionShape, bool BreakTies, int[] NIter)
        : SupportVectorClassifier(Classes, Machine, ProbA, ProbB, DecisionFunctionShape, BreakTies, NIter);

    private readonly struct Problem(double[] c) : IPairProblem
    {
        public SvmSolution Solve(SvmSamples data, int[] samples, int positive, int positiveClass, int negativeClass)
            => SvmProblems.CSvc(data, samples, positive, c[positiveClass], c[negativeClass]);
    }
}
