using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A classifier by linear scores: <c>coef · x + intercept</c>, one score for two classes (positive for the second), else one a class (the greatest wins).</summary>
/// <param name="Classes">The classes, sorted.</param>
/// <param name="Coef">[scores, features].</param>
/// <param name="Intercept">[scores].</param>
public abstract record LinearClassifier(Labels Classes, double[][] Coef, double[] Intercept) : IClassifier, IDecision, ICoefficients
{
    /// <inheritdoc/>
    public int NFeaturesIn => Coef[0].Length;

    IReadOnlyList<double[]> ICoefficients.CoefRows => Coef;

    /// <summary>The class with the greatest score, the first of equals.</summary>
    public virtual Labels Predict(Tensor<float> x) => Classes.TakeRows(LinearScores.Best(Scores(x), Coef.Length));

    /// <summary>The scores. Shape: [samples, features] → [samples] for two classes, else [samples, classes].</summary>
    public Tensor<float> DecisionFunction(Tensor<float> x) => LinearScores.ToTensor(Scores(x), Coef.Length);

    /// <summary>The scores in double, [samples, scores].</summary>
    protected double[] Scores(Tensor<float> x) => LinearScores.Of(Targets.Finite(x, this), Coef, Intercept);
}
