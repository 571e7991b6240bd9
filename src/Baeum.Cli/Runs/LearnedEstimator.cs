using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Learn;

namespace Baeum.Cli;

/// <summary>A fitted estimator of Baeum.Learn.</summary>
/// <param name="Model">The pipeline, from the columns as they are to the predictions.</param>
/// <param name="Kind">The estimator's name.</param>
internal sealed record LearnedEstimator(IPredictor Model, string Kind) : ILearned
{
    /// <summary>The file in a run folder. <c>FittedModel.Load</c> reads it.</summary>
    public const string FileName = "estimator.model";

    public Predictions Predict(Target target, Tensor<float> x)
    {
        if (Model is not IClassifier classifier)
            return Predictions.OfNumbers(((IRegressor)Model).Predict(x).ToArray());
        string[] classes = EstimatorLabels.Texts(classifier.Classes), labels = EstimatorLabels.Texts(classifier.Predict(x));
        var probabilities = classifier is IProbabilistic { HasProbabilities: true } probabilistic ? probabilistic.PredictProba(x) : null;
        return Predictions.OfClasses(target, labels, probabilities is null ? null : InOrderOf(target.Classes!, classes, probabilities));
    }

    public double? Loss(Target target, Tensor<float> x, Answers answers) => null;

    public void Summary(TextWriter writer) => writer.WriteLine($"{Kind}, {Model.NFeaturesIn} inputs");

    /// <summary>Reads the estimator of a run folder.</summary>
    /// <exception cref="InvalidDataException">It does not belong to the recipe.</exception>
    public static LearnedEstimator Load(string folder, string recipeName, Recipe recipe)
    {
        var model = FittedModel.Load<IPredictor>(Path.Combine(folder, FileName));
        bool fits = model.NFeaturesIn == recipe.Width && (recipe.Target.Classes is { } classes
            ? model is IClassifier classifier && EstimatorLabels.Texts(classifier.Classes).All(classes.Contains)
            : model is IRegressor);
        return fits ? new(model, NameOf(model))
            : throw new InvalidDataException($"'{folder}': {FileName} and {recipeName} do not belong together: the recipe has {recipe.Width} inputs and predicts {(recipe.Target.Classes is { } c ? $"{c.Count} classes" : "a number")}, the model has {model.NFeaturesIn} inputs.");
    }

    /// <summary>The estimator behind the preparations: <c>SVC</c>.</summary>
    public static string NameOf(IFitted model)
        => LastOf(model) is var last && last != model ? NameOf(last) : model.GetType().DeclaringType?.Name ?? model.GetType().Name;

    /// <summary>The model behind the preparations.</summary>
    public static IFitted LastOf(IFitted model) => model is Pipeline.Model pipeline ? LastOf(pipeline.Last) : model;

    private static Tensor<float> InOrderOf(IReadOnlyList<string> wanted, string[] classes, Tensor<float> probabilities)
    {
        var result = Tensors.Zeros([(int)probabilities.Lengths[0], wanted.Count]);
        for (int c = 0; c < wanted.Count; c++)
            if (Array.IndexOf(classes, wanted[c]) is >= 0 and var from)
                for (int row = 0; row < probabilities.Lengths[0]; row++)
                    result[row, c] = probabilities[row, from];
        return result;
    }
}
