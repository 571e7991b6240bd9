using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The mean of the predictions of several regressors. scikit-learn: <c>VotingRegressor</c>.</summary>
public sealed record VotingRegressor : IEstimator<VotingRegressor.Model>
{
    /// <summary>Regressors with names; null (scikit-learn: <c>'drop'</c>) leaves one out.</summary>
    public VotingRegressor(params (string Name, IEstimator<IFitted>? Estimator)[] estimators) => Estimators = new(estimators, nameof(VotingRegressor), "drop");

    /// <summary>The regressors.</summary>
    public Steps Estimators { get; init; }

    /// <summary>How much the prediction of each counts; default equally much.</summary>
    public double[]? Weights { get; init; }

    /// <summary>Fits all regressors.</summary>
    /// <exception cref="ArgumentException">An estimator does not predict numbers, or there is not a weight for each.</exception>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var (models, weights) = Voters.Fit<IRegressor>(nameof(VotingRegressor), Estimators, Weights, x, y, sampleWeight);
        return new(models, weights);
    }

    /// <summary>As scikit-learn prints it.</summary>
    public override string ToString() => EstimatorText.Of(this);

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Models">The fitted regressors.</param>
    /// <param name="Weights">How much each counts.</param>
    public sealed record Model(IRegressor[] Models, double[] Weights) : IRegressor
    {
        /// <inheritdoc/>
        public int NFeaturesIn => Models[0].NFeaturesIn;

        /// <inheritdoc/>
        public Tensor<float> Predict(Tensor<float> x)
        {
            var all = Array.ConvertAll(Models, m => m.Predict(x));
            return Voters.ToTensor(Voters.Mean(all, Weights)).Reshape(all[0].Lengths.ToArray());
        }
    }
}
