using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>Grows trees over bins of equal second derivative, made anew for each tree. Equal to XGBoost's <c>approx</c>.</summary>
internal sealed class ApproxGrower(Tensor<float> x, float[] weights, BoostedTreeSettings settings, FeatureChoice choice, RowSampler? sampler) : TreeGrower((int)x.Lengths[0], choice, sampler)
{
    private readonly SortedColumns<int>? _columns = settings.ConstantHessian ? null : new(x);
    private HistogramGrower? _grower;

    protected override bool DrawsForEveryTree => false;

    protected override BoostedTree Grow(ReadOnlySpan<GradientPair> pairs, Span<int> leaves)
    {
        if (_columns is not null || _grower is null)
        {
            float[] hessians = new float[pairs.Length];
            for (int row = 0; row < pairs.Length; row++)
                hessians[row] = weights.Length == 0 ? pairs[row].Hessian : pairs[row].Hessian * weights[row];
            var matrix = _columns is null ? BinnedMatrix.Of(x, hessians, settings) : BinnedMatrix.Of<SortedCuts, PairCell>(new(_columns, hessians, settings), x);
            _grower = new(matrix, settings, Choice, null);
        }
        _grower.LearningRate = LearningRate;
        return _grower.GrowOn(pairs, leaves);
    }

    /// <summary>Cuts of equal weight of sorted columns; categories as they are.</summary>
    private readonly struct SortedCuts(SortedColumns<int> columns, float[] weights, BoostedTreeSettings settings) : ICutRule
    {
        public ColumnBins Cut(QuantileSketch sketch, ReadOnlySpan<float> column, int feature)
            => settings.IsCategorical(feature) ? CategoryCuts.Of(column, feature) : SortedSketch.Cut(columns.Values[feature], columns.Order[feature], weights, settings.MaxBin);
    }
}
