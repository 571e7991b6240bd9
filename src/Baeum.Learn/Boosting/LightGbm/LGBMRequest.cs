using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>What is handed to <c>Fit</c> beside samples, targets and their weights.</summary>
internal sealed record LGBMRequest
{
    public IReadOnlyList<string>? EvalNames { get; init; }

    public IReadOnlyList<Tensor<float>?>? EvalSampleWeight { get; init; }

    public IReadOnlyList<Tensor<float>?>? EvalInitScore { get; init; }

    public Tensor<float>? InitScore { get; init; }

    public LGBMBooster? InitModel { get; init; }

    public string[]? FeatureNames { get; init; }

    public int Verbose { get; init; }

    public CancellationToken Cancellation { get; init; }

    /// <summary>The gradients of all samples together, in place of the loss of single ones.</summary>
    public Action<double[], GradientPair[][]>? Gradients { get; init; }

    /// <summary>The sets to watch.</summary>
    /// <param name="settings">The estimator.</param>
    /// <param name="loss">The objective.</param>
    /// <param name="x">The samples that are learned from: the same tensor among the sets is called training.</param>
    /// <param name="sets">Samples of each set.</param>
    /// <param name="targets">From the number of a set and its weights to what its scores are held against.</param>
    public LGBMWatched[] Watched(LGBMSettings settings, LeafwiseLoss loss, Tensor<float> x, IReadOnlyList<Tensor<float>> sets, Func<int, double[]?, LGBMTargets> targets)
    {
        Check(EvalNames?.Count, sets.Count, "evalNames");
        Check(EvalSampleWeight?.Count, sets.Count, "evalSampleWeight");
        Check(EvalInitScore?.Count, sets.Count, "evalInitScore");
        return [.. sets.Select((set, i) =>
        {
            int samples = (int)Inputs.Matrix(set).Lengths[0];
            bool isTraining = ReferenceEquals(set, x);
            var held = targets(i, LGBMFit.Weights(EvalSampleWeight?[i], samples));
            return new LGBMWatched(EvalNames?[i] ?? (isTraining ? "training" : $"valid_{i}"), Inputs.Features(set), LGBMScores.All(loss, held, settings), loss.Outputs, Start(set, loss.Outputs, isTraining ? EvalInitScore?[i] ?? InitScore : EvalInitScore?[i]), isTraining);
        })];
    }

    /// <summary>What scores begin with: those given, and those of the model that is boosted further; null for nothing. Shape: [samples · outputs].</summary>
    public double[]? Start(Tensor<float> x, int outputs, Tensor<float>? given)
    {
        int samples = (int)x.Lengths[0];
        if (given is not null && given.FlattenedLength != (nint)samples * outputs)
            throw new ArgumentException($"Expected init scores of shape [{samples}{(outputs == 1 ? "" : $", {outputs}")}], received {given.Shape()}.");
        double[]? start = given is null ? null : Array.ConvertAll(given.ToDenseTensor().AsReadOnlySpan().ToArray(), v => (double)v);
        if (InitModel is null)
            return start;
        if (InitModel.NumTreePerIteration != outputs || InitModel.AverageOutput || InitModel.NFeaturesIn != x.Lengths[1])
            throw new ArgumentException($"The initial model has {InitModel.NFeaturesIn} features and {InitModel.NumTreePerIteration} trees an iteration{(InitModel.AverageOutput ? ", which are averaged" : "")}; expected {x.Lengths[1]} and {outputs}.");
        double[] scores = InitModel.Scores(x);
        if (start is not null)
            TensorPrimitives.Add(scores, start, scores);
        return scores;
    }

    private static void Check(int? received, int expected, string name)
    {
        if (received is { } count && count != expected)
            throw new ArgumentException($"{name} has {count} entries, but evalSet {expected}.");
    }
}
