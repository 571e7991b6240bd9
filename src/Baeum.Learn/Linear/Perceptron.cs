using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Rosenblatt's perceptron: weights change only for samples that are told wrong. scikit-learn: <c>Perceptron</c>.</summary>
/// <remarks>x: [samples, features]. As <see cref="SGDClassifier"/> with the loss perceptron and a constant step. <code>var model = new Perceptron { Seed = 0 }.Fit(xTrain, yTrain);</code></remarks>
public sealed record Perceptron : StochasticSettings, IEstimator<Perceptron.Model>
{
    /// <summary>Without penalty, with steps of 1 and the seed 0.</summary>
    public Perceptron() => (Eta0, Seed) = (1, 0);

    /// <summary>How much the classes count.</summary>
    public ClassWeight ClassWeight { get; init; }

    /// <summary>Learns from samples and their classes.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = Targets.Finite(x, nameof(Perceptron));
        int samples = (int)dense.Lengths[0];
        var (classes, codes) = Targets.Classes(y, samples, nameof(Perceptron));
        var settings = Settings(SgdLoss.Of("perceptron", 0));
        var (coef, intercept, epochs) = new StochasticClasses(settings, dense, Targets.Weights(sampleWeight, samples), Seed).Fit(codes, ClassWeight.Of(classes, codes));
        return new(classes, coef, intercept, epochs);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="Coef">[1, features] for two classes, else [classes, features].</param>
    /// <param name="Intercept">[1] or [classes].</param>
    /// <param name="NIter">Passes over the samples.</param>
    public sealed record Model(Labels Classes, double[][] Coef, double[] Intercept, int NIter) : LinearClassifier(Classes, Coef, Intercept);
}
