using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A linear classifier by stochastic gradient descent, for many samples: <c>min mean loss(yᵢ, coef · xᵢ + intercept) + alpha penalty(coef)</c>, one class against the rest. scikit-learn: <c>SGDClassifier</c>.</summary>
/// <remarks>x: [samples, features], best scaled before. A seed gives scikit-learn's order and steps. <code>var model = new SGDClassifier { Loss = "log_loss", Seed = 0 }.Fit(xTrain, yTrain);</code></remarks>
public sealed record SGDClassifier : StochasticLossSettings, IEstimator<SGDClassifier.Model>
{
    /// <summary>With the penalty l2.</summary>
    public SGDClassifier() => Penalty = "l2";

    /// <summary>hinge (a linear support vector machine), log_loss (logistic regression), modified_huber, squared_hinge, perceptron, or a loss of regression on −1 and 1.</summary>
    public string Loss { get; init => field = Choice.Of(value, SgdLoss.Classification); } = "hinge";

    /// <summary>How much the classes count.</summary>
    public ClassWeight ClassWeight { get; init; }

    /// <summary>Learns from samples and their classes.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = Targets.Finite(x, nameof(SGDClassifier));
        int samples = (int)dense.Lengths[0];
        var (classes, codes) = Targets.Classes(y, samples, nameof(SGDClassifier));
        var settings = Settings(SgdLoss.Of(Loss, Epsilon));
        var (coef, intercept, epochs) = new StochasticClasses(settings, dense, Targets.Weights(sampleWeight, samples), Seed).Fit(codes, ClassWeight.Of(classes, codes));
        return new(classes, coef, intercept, Loss, epochs);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="Coef">[1, features] for two classes, else [classes, features].</param>
    /// <param name="Intercept">[1] or [classes].</param>
    /// <param name="Loss">The loss, which says what the scores mean.</param>
    /// <param name="NIter">Passes over the samples.</param>
    public sealed record Model(Labels Classes, double[][] Coef, double[] Intercept, string Loss, int NIter) : LinearClassifier(Classes, Coef, Intercept), IProbabilistic
    {
        /// <summary>Whether the loss gives probabilities.</summary>
        public bool HasProbabilities => Loss is "log_loss" or "modified_huber";

        /// <summary>Probabilities of the losses log_loss and modified_huber.</summary>
        /// <exception cref="InvalidOperationException">The model was fitted with another loss.</exception>
        public Tensor<float> PredictProba(Tensor<float> x) => Loss switch
        {
            "log_loss" => ClassProbabilities.Of(Scores(x), Coef.Length, isSoftmax: false),
            "modified_huber" => ClassProbabilities.OfClipped(Scores(x), Coef.Length),
            _ => throw new InvalidOperationException($"probability estimates are not available for loss='{Loss}'; log_loss and modified_huber have them."),
        };
    }
}
