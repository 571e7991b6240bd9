using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>What a stack makes of samples: the predictions of its models side by side, and the samples behind them if they pass through.</summary>
/// <param name="Models">The fitted models.</param>
/// <param name="Methods">What each is asked for: predict_proba, decision_function or predict.</param>
/// <param name="Passthrough">Whether the samples are kept as further columns.</param>
internal sealed record Stack(IFitted[] Models, string[] Methods, bool Passthrough) : ITransformer
{
    public int NFeaturesIn => Models[0].NFeaturesIn;

    public Tensor<float> Transform(Tensor<float> x) => Join(Models.Select((m, i) => Columns(m, Methods[i], x)), Passthrough ? x : null);

    /// <summary>The columns of all models as one table.</summary>
    public static Tensor<float> Join(IEnumerable<Tensor<float>> columns, Tensor<float>? x) => Tensors.Concatenate(1, [.. columns, .. x is null ? (Tensor<float>[])[] : [x]]);

    /// <summary>What a model says, as columns; of the probabilities of two classes the second alone.</summary>
    public static Tensor<float> Columns(IFitted model, string method, Tensor<float> x) => AsColumns(method, method switch
    {
        "predict_proba" => ((IProbabilistic)model).PredictProba(x),
        "decision_function" => ((IDecision)model).DecisionFunction(x),
        _ when model is IRegressor regressor => regressor.Predict(x),
        _ => ((IClassifier)model).Predict(x) is var labels ? Tensor.Create(Array.ConvertAll(labels.Encode(((IClassifier)model).Classes), c => (float)c)) : null!,
    });

    /// <summary>Values of one answer as columns.</summary>
    public static Tensor<float> AsColumns(string method, Tensor<float> values)
        => values.Rank == 1 ? values.Reshape(-1, 1) : method == "predict_proba" && values.Lengths[1] == 2 ? values.Columns(1..) : values;

    /// <summary>The first of probabilities, decision function and prediction that a model has.</summary>
    public static string MethodOf(IFitted model, string wanted, string name) => wanted switch
    {
        "auto" => model is IProbabilistic { HasProbabilities: true } ? "predict_proba" : model is IClassifier and IDecision ? "decision_function" : "predict",
        "predict_proba" when model is not IProbabilistic { HasProbabilities: true } => throw Lacks(name, wanted),
        "decision_function" when model is not IDecision => throw Lacks(name, wanted),
        _ => wanted,
    };

    private static ArgumentException Lacks(string name, string method) => new($"StackingClassifier: estimator '{name}' has no {method}.");
}
