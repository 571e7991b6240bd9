using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A regressor that learns transformed targets; its predictions are transformed back. scikit-learn: <c>TransformedTargetRegressor</c>.</summary>
/// <remarks><code>var model = new TransformedTargetRegressor(new Ridge()) { Func = y => y.Log(), InverseFunc = z => z.Exp() }.Fit(x, y);</code> A model with functions is not saved; one with a transformer is.</remarks>
public sealed record TransformedTargetRegressor : IEstimator<TransformedTargetRegressor.Model>
{
    /// <summary>A regressor on other targets.</summary>
    public TransformedTargetRegressor(IEstimator<IFitted> regressor) => Regressor = regressor;

    /// <summary>The regressor.</summary>
    public IEstimator<IFitted> Regressor { get; init; }

    /// <summary>A transformation that can be undone, such as <see cref="QuantileTransformer"/>. Shape of what it gets: [samples, targets].</summary>
    public IEstimator<ITransformer>? Transformer { get; init; }

    /// <summary>Instead of <see cref="Transformer"/>: from targets to what is learned.</summary>
    public Func<Tensor<float>, Tensor<float>>? Func { get; init; }

    /// <summary>From predictions back to targets.</summary>
    public Func<Tensor<float>, Tensor<float>>? InverseFunc { get; init; }

    /// <summary>Fits the transformation, then the regressor on what it makes of the targets.</summary>
    /// <exception cref="ArgumentException">Both a transformer and functions are set, one function lacks the other, or the transformation cannot be undone.</exception>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        if (Transformer is not null && (Func ?? InverseFunc) is not null)
            throw new ArgumentException("TransformedTargetRegressor: set either Transformer or Func and InverseFunc.");
        if (Func is null != InverseFunc is null)
            throw new ArgumentException("TransformedTargetRegressor: Func and InverseFunc must be set together.");
        Tensor<float> targets = y ?? throw new ArgumentException("TransformedTargetRegressor requires y to be passed, but the target y is null.");
        var columns = targets.Rank == 1 ? targets.Reshape(-1, 1) : targets;
        var transformer = Transformer is null ? null : Transformer.Fit(columns) as IInvertible
            ?? throw new ArgumentException($"TransformedTargetRegressor: {Transformer.GetType().Name} cannot be undone.");
        var learned = transformer?.Transform(columns) ?? Func?.Invoke(targets) ?? targets;
        if (targets.Rank == 1 && learned.Rank == 2 && learned.Lengths[1] == 1)
            learned = learned.Flatten();
        return new(Voters.Fit<IRegressor>(nameof(TransformedTargetRegressor), "regressor", Regressor, x, learned, sampleWeight), transformer, InverseFunc);
    }

    /// <summary>As scikit-learn prints it.</summary>
    public override string ToString() => EstimatorText.Of(this);

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Regressor">The fitted regressor of transformed targets.</param>
    /// <param name="Transformer">The fitted transformation of the targets.</param>
    /// <param name="InverseFunc">From predictions back to targets.</param>
    public sealed record Model(IRegressor Regressor, IInvertible? Transformer, Func<Tensor<float>, Tensor<float>>? InverseFunc) : IRegressor
    {
        /// <inheritdoc/>
        public int NFeaturesIn => Regressor.NFeaturesIn;

        /// <inheritdoc/>
        public Tensor<float> Predict(Tensor<float> x)
        {
            var predicted = Regressor.Predict(x);
            return Transformer is null ? InverseFunc?.Invoke(predicted) ?? predicted
                : predicted.Rank == 1 ? Transformer.InverseTransform(predicted.Reshape(-1, 1)).Flatten() : Transformer.InverseTransform(predicted);
        }
    }
}
