using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Several classes by a classifier of two for each of them against the rest. scikit-learn: <c>OneVsRestClassifier</c>.</summary>
public sealed record OneVsRestClassifier : IEstimator<OneVsRestClassifier.Model>
{
    /// <summary>One classifier for each class.</summary>
    public OneVsRestClassifier(IEstimator<IFitted> estimator) => Estimator = estimator;

    /// <summary>The classifier.</summary>
    public IEstimator<IFitted> Estimator { get; init; }

    /// <summary>Fits a classifier for each class; of two classes one for the second.</summary>
    /// <exception cref="ArgumentException">The estimator does not classify, or there is one class only.</exception>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var (classes, codes) = Targets.Classes(y, (int)Inputs.Matrix(x).Lengths[0], nameof(OneVsRestClassifier));
        int first = classes.Count == 2 ? 1 : 0;
        var models = ParallelFits.Run(classes.Count - first, i =>
            Voters.Fit<IClassifier>(nameof(OneVsRestClassifier), $"{classes[i + first]}", Estimator, x, Array.ConvertAll(codes, c => c == i + first ? 1 : 0), sampleWeight));
        return models[0] is IProbabilistic { HasProbabilities: true } ? new ProbabilisticModel(classes, models) : new PlainModel(classes, models);
    }

    /// <summary>As scikit-learn prints it.</summary>
    public override string ToString() => EstimatorText.Of(this);

    /// <summary>What <see cref="Fit"/> learned. If the classifiers have probabilities, it is also <see cref="IProbabilistic"/>.</summary>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="Models">The classifier of each class.</param>
    public abstract record Model(Labels Classes, IClassifier[] Models) : IClassifier
    {
        /// <inheritdoc/>
        public int NFeaturesIn => Models[0].NFeaturesIn;

        /// <inheritdoc/>
        public Labels Predict(Tensor<float> x)
        {
            var scores = Array.ConvertAll(Models, m => TwoClasses.Score(m, x));
            double threshold = Models[0] is IDecision ? 0 : 0.5;
            var best = new int[x.Lengths[0]];
            for (int i = 0; i < best.Length; i++)
                for (int m = 0; m < scores.Length; m++)
                    best[i] = scores.Length == 1 ? scores[0][i] > threshold ? 1 : 0 : scores[m][i] >= scores[best[i]][i] ? m : best[i];
            return Classes.TakeRows(best);
        }
    }

    internal sealed record PlainModel(Labels Classes, IClassifier[] Models) : Model(Classes, Models);

    internal sealed record ProbabilisticModel(Labels Classes, IClassifier[] Models) : Model(Classes, Models), IProbabilistic
    {
        public Tensor<float> PredictProba(Tensor<float> x)
        {
            var columns = Array.ConvertAll(Models, m => ((IProbabilistic)m).PredictProba(x).Columns(1..2));
            if (columns.Length == 1)
                return Tensors.Concatenate(1, 1 - columns[0], columns[0]);
            var all = Tensors.Concatenate(1, columns);
            return all / all.Sum(1, keepDims: true);
        }
    }
}
