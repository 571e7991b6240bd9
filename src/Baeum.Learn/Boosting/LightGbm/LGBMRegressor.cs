using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Gradient boosting of trees that grow leaf by leaf, for numbers. LightGBM: <c>LGBMRegressor</c>.</summary>
/// <remarks>x: [samples, features]; NaN is a missing value, and columns of <see cref="LGBMSettings.CategoricalFeature"/> are categories. <code>var model = new LGBMRegressor { NumLeaves = 15 }.Fit(xTrain, yTrain, evalSet: [(xTest, yTest)]);</code></remarks>
public sealed record LGBMRegressor : LGBMSettings, IEstimator<LGBMRegressor.Model>
{
    /// <summary>"regression" (squares), "regression_l1", "huber", "fair", "poisson", "quantile", "mape", "gamma", "tweedie" or "cross_entropy"; LightGBM's other names are understood.</summary>
    public string Objective { get; init => field = Choice.Of(value, LGBMLosses.Names(LGBMLosses.OfNumbers)); } = "regression";

    /// <inheritdoc/>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null) => Fit(x, y, evalSet: [], sampleWeight);

    /// <summary>Learns, and watches the loss on other samples.</summary>
    /// <param name="x">Shape: [samples, features].</param>
    /// <param name="y">One number a sample.</param>
    /// <param name="evalSet">Samples and targets to watch, called valid_0, valid_1 ...; early stopping looks at the last.</param>
    /// <param name="sampleWeight">How much each sample counts.</param>
    public Model Fit(Tensor<float> x, Labels? y, IReadOnlyList<(Tensor<float> X, Labels Y)> evalSet, Tensor<float>? sampleWeight = null)
    {
        x = Inputs.Features(Inputs.Matrix(x));
        double[] targets = Targets.Numbers(y, (int)x.Lengths[0], nameof(LGBMRegressor));
        var loss = LGBMLosses.Of(Objective, this);
        LeafwiseLosses.CheckDomain(loss, targets, nameof(LGBMRegressor));
        var watched = evalSet.Select((set, i) => new LGBMWatched($"valid_{i}", Inputs.Features(set.X), LGBMScore.Default(loss, Targets.Numbers(set.Y, (int)set.X.Lengths[0], nameof(LGBMRegressor)), this), 1)).ToArray();
        return new(LGBMFit.Run(this, loss, x, targets, LGBMFit.Weights(sampleWeight, targets.Length), watched));
    }

    /// <summary>What <see cref="Fit(Tensor{float}, Labels, Tensor{float})"/> learned.</summary>
    /// <param name="Learned">The trees and the history.</param>
    public sealed record Model(LGBMFit Learned) : IRegressor, IImportances
    {
        /// <summary>The trees.</summary>
        public LGBMBooster Booster => Learned.Booster;

        /// <inheritdoc/>
        public int NFeaturesIn => Booster.NFeaturesIn;

        /// <inheritdoc/>
        public double[] FeatureImportances => Learned.Importances;

        /// <inheritdoc/>
        public Tensor<float> Predict(Tensor<float> x) => Learned.Predict(x, this);
    }
}
