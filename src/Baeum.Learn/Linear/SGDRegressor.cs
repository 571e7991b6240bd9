using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A linear regressor by stochastic gradient descent, for many samples: <c>min mean loss(yᵢ, coef · xᵢ + intercept) + alpha penalty(coef)</c>. scikit-learn: <c>SGDRegressor</c>.</summary>
/// <remarks>x: [samples, features], best scaled before. A seed gives scikit-learn's order and steps. <code>var model = new SGDRegressor { Seed = 0 }.Fit(x, y);</code></remarks>
public sealed record SGDRegressor : StochasticLossSettings, IEstimator<SGDRegressor.Model>
{
    /// <summary>With the penalty l2 and steps that begin with 0.01 and shrink with the fourth root of their number.</summary>
    public SGDRegressor() => (Penalty, LearningRate, Eta0, PowerT) = ("l2", "invscaling", 0.01, 0.25);

    /// <summary>squared_error, huber, epsilon_insensitive or squared_epsilon_insensitive.</summary>
    public string Loss { get; init => field = Choice.Of(value, SgdLoss.Regression); } = "squared_error";

    /// <summary>Learns from samples and their numbers.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = Targets.Finite(x, nameof(SGDRegressor));
        int samples = (int)dense.Lengths[0];
        double[] targets = Targets.Numbers(y, samples, nameof(SGDRegressor)), weights = Targets.Weights(sampleWeight, samples);
        var settings = Settings(SgdLoss.Of(Loss, Epsilon));
        var held = new bool[samples];
        int[] heldRows = [];
        if (EarlyStopping)
        {
            var (train, test) = SplitSizes.Of(samples, ValidationFraction, null);
            heldRows = ShuffledRows.Draw(samples, train, test, Seeds.Generator(Seed)).Test;
            foreach (int row in heldRows)
                held[row] = true;
        }
        var rows = heldRows.Order().ToArray();
        Func<double[], double, double>? score = EarlyStopping ? (w, b) => new Model(w, b, 0).Score(dense.TakeRows(rows), Tensor.Create(Array.ConvertAll(rows, i => (float)targets[i])), Tensor.Create(Array.ConvertAll(rows, i => (float)weights[i]))) : null;
        uint seed = (uint)Seeds.Generator(Seed).NextInteger(int.MaxValue - 1);
        var result = new StochasticDescent(settings, dense, targets, weights).Run(seed, held, 1, 1, score);
        return new(result.Coef, result.Intercept, result.Epochs);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Coef">[features].</param>
    /// <param name="Intercept">The offset.</param>
    /// <param name="NIter">Passes over the samples.</param>
    public sealed record Model(double[] Coef, double Intercept, int NIter) : LinearRegressor(Coef, Intercept);
}
