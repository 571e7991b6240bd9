using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Classification by <see cref="Ridge"/> on −1 and 1 for each class. scikit-learn: <c>RidgeClassifier</c>.</summary>
/// <remarks>x: [samples, features]. <code>var model = new RidgeClassifier { Alpha = 10 }.Fit(xTrain, yTrain);</code></remarks>
public sealed record RidgeClassifier : IEstimator<RidgeClassifier.Model>
{
    /// <summary>Weight of the penalty.</summary>
    public double Alpha { get; init => field = Check.NonNegative(value, nameof(Alpha)); } = 1;

    /// <summary>Learn an offset.</summary>
    public bool FitIntercept { get; init; } = true;

    /// <summary>How much the classes count.</summary>
    public ClassWeight ClassWeight { get; init; }

    /// <summary>Only coefficients that are not negative.</summary>
    public bool Positive { get; init; }

    /// <summary>Learns from samples and their classes.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = Targets.Finite(x, nameof(RidgeClassifier));
        int samples = (int)dense.Lengths[0];
        var (classes, codes) = Targets.Classes(y, samples, nameof(RidgeClassifier));
        int outputs = classes.Count == 2 ? 1 : classes.Count;
        var targets = new double[samples * outputs];
        for (int at = 0; at < targets.Length; at++)
            targets[at] = codes[at / outputs] == (outputs == 1 ? 1 : at % outputs) ? 1 : -1;
        double[] factors = ClassWeight.Of(classes, codes), weights = [.. Targets.Weights(sampleWeight, samples).Select((weight, i) => weight * factors[codes[i]])];
        var data = new CentredColumns(dense, targets, outputs, FitIntercept, sampleWeight is null && ClassWeight.IsNone ? null : weights);
        var coefs = Positive ? Array.ConvertAll(data.Y, column => RidgeSystem.NonNegativeSolve(data.X, column, Alpha)) : RidgeSystem.Solve(data.X, data.Y, Alpha);
        return new(classes, coefs, [.. coefs.Select(data.Intercept)]);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="Coef">[1, features] for two classes, else [classes, features].</param>
    /// <param name="Intercept">[1] or [classes].</param>
    public sealed record Model(Labels Classes, double[][] Coef, double[] Intercept) : LinearClassifier(Classes, Coef, Intercept);
}
