using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A way to judge a fitted model, greater is better: one of scikit-learn's by its name (<c>"accuracy"</c>, <c>"r2"</c>), or one of your own.</summary>
/// <remarks>Names of errors begin with <c>neg_</c>, and their values are negative, so that greater stays better.</remarks>
public sealed class Scorer
{
    private readonly Func<IFitted, Tensor<float>, Labels, Tensor<float>?, double> _score;

    /// <summary>Judges a fitted model by a function of your own.</summary>
    /// <param name="name">Name in tables of results.</param>
    /// <param name="score">From model, samples, true targets and sample weights to a number, greater is better.</param>
    public Scorer(string name, Func<IFitted, Tensor<float>, Labels, Tensor<float>?, double> score) => (Name, _score) = (name, score);

    /// <summary>Name in tables of results.</summary>
    public string Name { get; }

    /// <summary>Every name that converts to a scorer.</summary>
    public static IEnumerable<string> Names => KnownScorers.All.Keys;

    /// <summary>The model's own score: accuracy of a classifier, R² of a regressor.</summary>
    public static Scorer Own { get; } = new("score", (model, x, y, weight) => model is IPredictor predictor ? predictor.Score(x, y, weight)
        : throw new InvalidOperationException($"{ModelNames.Of(model)} does not predict, so it has no score of its own; pass scoring."));

    /// <summary>A scorer of scikit-learn by its name.</summary>
    /// <exception cref="ArgumentException">There is none; the message names the nearest.</exception>
    public static implicit operator Scorer(string name) => KnownScorers.All.TryGetValue(name, out var scorer) ? scorer : throw Nearest.Unknown("scorer", name, Names);

    /// <summary>Judges predicted classes. scikit-learn: <c>make_scorer(metric)</c>.</summary>
    public static Scorer OfClasses(string name, Func<Labels, Labels, Tensor<float>?, double> metric)
        => new(name, (model, x, y, weight) => metric(y, Require<IClassifier>(model, name).Predict(x), weight));

    /// <summary>Judges predicted numbers. scikit-learn: <c>make_scorer(metric)</c>; an error is negated by the metric.</summary>
    public static Scorer OfNumbers(string name, Func<Tensor<float>, Tensor<float>, Tensor<float>?, double> metric)
        => new(name, (model, x, y, weight) => metric(y, Require<IRegressor>(model, name).Predict(x), weight));

    /// <summary>Judges predicted probabilities of all classes, [samples, classes]; the metric gets the classes too. scikit-learn: <c>needs_proba=True</c>.</summary>
    public static Scorer OfProbabilities(string name, Func<Labels, Tensor<float>, Labels, Tensor<float>?, double> metric)
        => new(name, (model, x, y, weight) => Require<IProbabilistic>(model, name) is var probabilistic ? metric(y, probabilistic.PredictProba(x), probabilistic.Classes, weight) : 0);

    /// <summary>Judges the order of the samples by the decision function, or by the probability of the second class where there is none. scikit-learn: <c>needs_threshold=True</c>.</summary>
    public static Scorer OfDecision(string name, Func<Labels, Tensor<float>, Labels, Tensor<float>?, double> metric)
        => new(name, (model, x, y, weight) =>
        {
            var classes = Require<IClassifier>(model, name).Classes;
            if (model is IDecision decision)
                return metric(y, decision.DecisionFunction(x), classes, weight);
            var probabilities = Require<IProbabilistic>(model, name).PredictProba(x);
            return metric(y, classes.Count == 2 ? probabilities.Columns(1..2).Flatten() : probabilities, classes, weight);
        });

    /// <summary>Judges a fitted model.</summary>
    /// <param name="model">Any fitted model.</param>
    /// <param name="x">Shape: [samples, features].</param>
    /// <param name="y">The true targets.</param>
    /// <param name="sampleWeight">How much each sample counts, [samples]; null for equally much.</param>
    public double Score(IFitted model, Tensor<float> x, Labels y, Tensor<float>? sampleWeight = null) => _score(model, x, y, sampleWeight);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static TModel Require<TModel>(IFitted model, string scorer) where TModel : class, IFitted
        => model as TModel ?? throw new InvalidOperationException($"The scorer '{scorer}' needs a model that {Ability(typeof(TModel))}; {ModelNames.Of(model)} does not.");

    private static string Ability(Type type) => type == typeof(IClassifier) ? "predicts classes" : type == typeof(IRegressor) ? "predicts numbers" : "predicts probabilities";
}
