using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Several classes by a classifier of two for each pair of them, which vote. scikit-learn: <c>OneVsOneClassifier</c>.</summary>
public sealed record OneVsOneClassifier : IEstimator<OneVsOneClassifier.Model>
{
    /// <summary>One classifier for each pair of classes.</summary>
    public OneVsOneClassifier(IEstimator<IFitted> estimator) => Estimator = estimator;

    /// <summary>The classifier.</summary>
    public IEstimator<IFitted> Estimator { get; init; }

    /// <summary>Fits a classifier for each pair, on the samples of both.</summary>
    /// <exception cref="ArgumentException">The estimator does not classify, or there is one class only.</exception>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var (classes, codes) = Targets.Classes(y, (int)Inputs.Matrix(x).Lengths[0], nameof(OneVsOneClassifier));
        var pairs = TwoClasses.Pairs(classes.Count).ToArray();
        return new(classes, ParallelFits.RunOnParts(x, pairs.Length, p =>
        {
            var (first, second) = pairs[p];
            int[] rows = [.. Enumerable.Range(0, codes.Length).Where(i => codes[i] == first || codes[i] == second)];
            return Voters.Fit<IClassifier>(nameof(OneVsOneClassifier), $"{classes[first]} or {classes[second]}", Estimator, x.TakeRows(rows), Array.ConvertAll(rows, i => codes[i] == second ? 1 : 0), sampleWeight?.TakeRows(rows));
        }));
    }

    /// <summary>As scikit-learn prints it.</summary>
    public override string ToString() => EstimatorText.Of(this);

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="Models">The classifier of each pair: (0, 1), (0, 2) ... (1, 2) ...</param>
    public sealed record Model(Labels Classes, IClassifier[] Models) : IClassifier, IDecision
    {
        /// <inheritdoc/>
        public int NFeaturesIn => Models[0].NFeaturesIn;

        /// <inheritdoc/>
        public Labels Predict(Tensor<float> x)
        {
            var votes = Votes(x);
            return Classes.TakeRows(Classes.Count == 2 ? [.. Enumerable.Range(0, votes.GetLength(0)).Select(i => votes[i, 1] > 0 ? 1 : 0)] : Voters.ArgMax(votes));
        }

        /// <summary>Votes for each class, and their confidence as a fraction below a half. Shape: [samples, features] → [samples, classes], of two classes [samples].</summary>
        public Tensor<float> DecisionFunction(Tensor<float> x)
            => Voters.ToTensor(Votes(x)) is var votes && Classes.Count == 2 ? votes.Columns(1..2).Flatten() : votes;

        private double[,] Votes(Tensor<float> x)
        {
            Inputs.Matrix(x, this);
            int samples = (int)x.Lengths[0], p = 0;
            var (votes, confidence) = (new double[samples, Classes.Count], new double[samples, Classes.Count]);
            foreach (var (first, second) in TwoClasses.Pairs(Classes.Count))
            {
                double[] scores = TwoClasses.Score(Models[p], x);
                int[] predicted = Models[p++].Predict(x);
                for (int i = 0; i < samples; i++)
                {
                    confidence[i, first] -= scores[i];
                    confidence[i, second] += scores[i];
                    votes[i, predicted[i] == 0 ? first : second]++;
                }
            }
            if (Classes.Count == 2)
                return confidence;
            for (int i = 0; i < samples; i++)
                for (int c = 0; c < Classes.Count; c++)
                    votes[i, c] += confidence[i, c] / (3 * (Math.Abs(confidence[i, c]) + 1));
            return votes;
        }
    }
}
