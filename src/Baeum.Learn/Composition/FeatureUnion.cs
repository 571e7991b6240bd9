using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Several transformations of the same samples, side by side. scikit-learn: <c>FeatureUnion</c>.</summary>
/// <remarks>x: [samples, features] → [samples, new features of all]. A transformation that is null (scikit-learn: <c>'drop'</c>) gives no columns.</remarks>
public sealed record FeatureUnion : IEstimator<FeatureUnion.Model>
{
    /// <summary>Transformations with names.</summary>
    public FeatureUnion(params (string Name, IEstimator<IFitted>? Estimator)[] transformerList) => TransformerList = new(transformerList, nameof(FeatureUnion), "drop");

    /// <summary>Transformations that are named after their types. scikit-learn: <c>make_union</c>.</summary>
    public FeatureUnion(params IEstimator<IFitted>[] transformers) : this([.. Steps.Unnamed(transformers)])
    {
    }

    /// <summary>The transformations in the order of their columns.</summary>
    public Steps TransformerList { get; init; }

    /// <summary>Factors for the columns of transformations, by name; default 1.</summary>
    public IReadOnlyDictionary<string, double>? TransformerWeights { get; init; }

    /// <summary>Fits each transformation on the samples.</summary>
    /// <exception cref="ArgumentException">One of them does not transform, or a weight has no transformation.</exception>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        foreach (var (name, step) in TransformerList)
            if (!EstimatorKind.IsTransformer(step))
                throw new ArgumentException($"FeatureUnion: all parts must transform; '{name}' ({step!.GetType().Name}) does not.");
        foreach (string name in TransformerWeights?.Keys ?? [])
            _ = TransformerList[name];
        var used = TransformerList.Where(t => t.Estimator is not null).ToArray();
        return new((int)Inputs.Matrix(x).Lengths[1], [.. used.Select(t => t.Name)], [.. used.Select(t => (ITransformer)t.Estimator!.Fit(x, y, sampleWeight))],
            [.. used.Select(t => TransformerWeights?.TryGetValue(t.Name, out double weight) == true ? weight : 1)]);
    }

    /// <summary>As scikit-learn prints it.</summary>
    public override string ToString() => EstimatorText.Of(this);

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="NFeaturesIn">Number of features of the samples.</param>
    /// <param name="Names">Names of the transformations.</param>
    /// <param name="Transformers">The fitted transformations.</param>
    /// <param name="Weights">Factors for their columns.</param>
    public sealed record Model(int NFeaturesIn, string[] Names, ITransformer[] Transformers, double[] Weights) : ITransformer
    {
        /// <inheritdoc/>
        public Tensor<float> Transform(Tensor<float> x)
        {
            Inputs.Matrix(x, this);
            return Tensors.Concatenate(1, [.. Transformers.Select((t, i) => Weights[i] == 1 ? t.Transform(x) : t.Transform(x) * (float)Weights[i])]);
        }
    }
}
