using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Gradient boosting of trees that grow leaf by leaf, for classes. LightGBM: <c>LGBMClassifier</c>.</summary>
/// <remarks>x: [samples, features]; NaN is a missing value, and columns of <see cref="LGBMSettings.CategoricalFeature"/> are categories. <code>var model = new LGBMClassifier { NumLeaves = 15 }.Fit(xTrain, yTrain);  model.PredictProba(xTest);</code></remarks>
public sealed record LGBMClassifier : LGBMSettings, IEstimator<LGBMClassifier.Model>, IValidated
{
    /// <summary>"binary", "multiclass", "multiclassova" or "cross_entropy"; null for the one that fits the number of classes.</summary>
    public string? Objective { get; init => field = value is null ? null : Choice.Of(value, LGBMLosses.Names(LGBMLosses.OfClasses)); }

    /// <summary>How much the classes count.</summary>
    public ClassWeight ClassWeight { get; init; }

    /// <summary>Of two classes, the rarer counts as much more as it is rarer.</summary>
    public bool IsUnbalance { get; init; }

    /// <summary>Of two classes, how much the second counts.</summary>
    public double ScalePosWeight { get; init => field = Check.Positive(value, nameof(ScalePosWeight)); } = 1;

    /// <inheritdoc/>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null) => Fit(x, y, evalSet: [], sampleWeight);

    IFitted IValidated.Fit(Tensor<float> x, Labels? y, Tensor<float>? sampleWeight, (Tensor<float> X, Labels Y) validation) => Fit(x, y, EarlyStoppingRounds is null ? [] : [validation], sampleWeight);

    /// <summary>Learns, and watches the loss on other samples.</summary>
    /// <param name="x">Shape: [samples, features].</param>
    /// <param name="y">One class a sample.</param>
    /// <param name="evalSet">Samples and classes to watch, called valid_0, valid_1 ..., or training if it is x itself; see EvalMetric and EarlyStoppingRounds.</param>
    /// <param name="sampleWeight">How much each sample counts.</param>
    /// <param name="initScore">What the scores begin with, [samples] or [samples, classes]; predictions do not know of it.</param>
    /// <param name="evalNames">Names of the sets instead of valid_0, valid_1 ...</param>
    /// <param name="evalSampleWeight">Weights of each set.</param>
    /// <param name="evalInitScore">What the scores of each set begin with.</param>
    /// <param name="initModel">A model that is boosted further: its trees come first.</param>
    /// <param name="featureNames">Names of the features.</param>
    /// <param name="verbose">Every how many rounds a line is printed, as LightGBM does; 0 for never.</param>
    /// <param name="cancellationToken">Ends the training after the round that is running, as Ctrl-C does; the model so far is returned.</param>
    public Model Fit(Tensor<float> x, Labels? y, IReadOnlyList<(Tensor<float> X, Labels Y)> evalSet, Tensor<float>? sampleWeight = null, Tensor<float>? initScore = null, IReadOnlyList<string>? evalNames = null,
        IReadOnlyList<Tensor<float>?>? evalSampleWeight = null, IReadOnlyList<Tensor<float>?>? evalInitScore = null, LGBMBooster? initModel = null, string[]? featureNames = null, int verbose = 0, CancellationToken cancellationToken = default)
    {
        var request = new LGBMRequest { InitScore = initScore, EvalNames = evalNames, EvalSampleWeight = evalSampleWeight, EvalInitScore = evalInitScore, InitModel = initModel, FeatureNames = featureNames, Verbose = verbose, Cancellation = cancellationToken };
        var given = x;
        x = Inputs.Features(Inputs.Matrix(x));
        int samples = (int)x.Lengths[0];
        var (classes, codes) = Targets.Classes(y, samples, nameof(LGBMClassifier), fewest: 1);
        double[] targets = Array.ConvertAll(codes, c => (double)c);
        var loss = classes.Count > 2 ? LGBMLosses.Of(Objective is "binary" or "cross_entropy" or null ? "multiclass" : Objective, this, classes.Count)
            : WithImportance(LGBMLosses.Of(Objective is null or "multiclass" or "multiclassova" || LGBMLosses.Name(Objective) is "multiclass" or "multiclassova" ? "binary" : Objective, this), targets);
        var watched = request.Watched(this, loss, given, [.. evalSet.Select(set => set.X)], (i, w) => new(Array.ConvertAll(evalSet[i].Y.Encode(classes), c => (double)c), w));
        double[]? weights = LGBMFit.Weights(sampleWeight, samples, ClassWeight.Of(classes, codes), codes);
        return new(classes.Count == 1 ? Single(x) : LGBMFit.Run(this, loss, x, targets, weights, watched, request), classes);
    }

    private LeafwiseLoss WithImportance(LeafwiseLoss loss, double[] targets)
    {
        double positive = targets.Sum(), negative = targets.Length - positive, less = 1, more = ScalePosWeight;
        if (IsUnbalance && positive > 0 && negative > 0)
            (less, more) = positive > negative ? (positive / negative, more) : (less, more * negative / positive);
        return less == 1 && more == 1 ? loss : loss with { Importance = y => y > 0 ? more : less };
    }

    private LGBMFit Single(Tensor<float> x) => new(new([LGBMTree.Constant(-30)], 1, 1, "binary sigmoid:1", false, [.. Enumerable.Range(0, (int)x.Lengths[1]).Select(i => $"Column_{i}")], []), 0, new Dictionary<string, IReadOnlyDictionary<string, double[]>>(), ImportanceType);

    /// <summary>What <see cref="Fit(Tensor{float}, Labels, Tensor{float})"/> learned.</summary>
    /// <param name="Learned">The trees and the history.</param>
    /// <param name="Classes">The classes, sorted.</param>
    public sealed record Model(LGBMFit Learned, Labels Classes) : IProbabilistic, IImportances
    {
        /// <summary>The trees.</summary>
        public LGBMBooster Booster => Learned.Booster;

        /// <inheritdoc/>
        public int NFeaturesIn => Booster.NFeaturesIn;

        /// <inheritdoc/>
        public double[] FeatureImportances => Learned.Importances;

        /// <inheritdoc/>
        public Labels Predict(Tensor<float> x) => ClassTable.Most(PredictProba(x), Classes);

        /// <summary>Rows sum to 1, but with "multiclassova", where each class is judged by itself. Shape: [samples, features] → [samples, classes].</summary>
        public Tensor<float> PredictProba(Tensor<float> x) => ClassTable.Full(Booster.Predicted(Inputs.Features(x, this), 0, Learned.BestIteration), Classes.Count);
    }
}
