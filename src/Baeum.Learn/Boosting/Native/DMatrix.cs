using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Samples with labels, weights, groups and names, as XGBoost's own functions take them. XGBoost: <c>DMatrix</c>.</summary>
/// <remarks><code>var dtrain = new DMatrix(x, label: y, weight: w) { FeatureNames = ["age", "income"] };</code></remarks>
public sealed class DMatrix
{
    private readonly int _labelled;

    /// <summary>Samples, with what is known of them.</summary>
    /// <param name="data">Shape: [samples, features].</param>
    /// <param name="label">Numbers, [samples] or [samples, targets]; of classes their numbers from 0.</param>
    /// <param name="weight">How much each sample counts, with groups how much each group.</param>
    /// <param name="baseMargin">What margins begin with, [samples] or [samples, outputs].</param>
    /// <param name="missing">The value that stands for a missing one; NaN always does.</param>
    public DMatrix(Tensor<float> data, Labels? label = null, Tensor<float>? weight = null, Tensor<float>? baseMargin = null, double missing = double.NaN)
    {
        (Data, Weight, BaseMargin) = (XGBPlan.WithMissing(data, missing), weight, baseMargin);
        _labelled = 1;
        Label = label is null ? [] : Array.ConvertAll(Targets.Outputs(label, NumRow, nameof(DMatrix), out _labelled), v => (float)v);
    }

    private DMatrix(DMatrix whole, int[] rows)
    {
        _labelled = whole._labelled;
        Data = whole.Data.TakeRows(rows);
        Label = whole.Label.Length == 0 ? [] : [.. rows.SelectMany(i => whole.Label.Skip(i * _labelled).Take(_labelled))];
        Weight = whole.Weight is { } w && w.FlattenedLength == whole.NumRow ? w.TakeRows(rows) : null;
        BaseMargin = whole.BaseMargin?.TakeRows(rows);
        (FeatureNames, FeatureTypes, FeatureWeights) = (whole.FeatureNames, whole.FeatureTypes, whole.FeatureWeights);
        LabelLowerBound = whole.LabelLowerBound is { } lower ? Array.ConvertAll(rows, i => lower[i]) : null;
        LabelUpperBound = whole.LabelUpperBound is { } upper ? Array.ConvertAll(rows, i => upper[i]) : null;
    }

    /// <summary>Names of the features; null for <c>f0</c>, <c>f1</c> ...</summary>
    public string[]? FeatureNames { get; init => field = OnePerFeature(value, nameof(FeatureNames)); }

    /// <summary>Types of the features: <c>q</c> or <c>float</c> for numbers, <c>int</c>, <c>i</c> for 0 or 1, <c>c</c> for categories; null for numbers.</summary>
    public string[]? FeatureTypes { get; init => field = OnePerFeature(value, nameof(FeatureTypes)); }

    /// <summary>How likely features are drawn where shares of them are.</summary>
    public float[]? FeatureWeights { get; init => field = OnePerFeature(value, nameof(FeatureWeights)); }

    /// <summary>The sizes of groups, in order, for rankings. XGBoost: <c>set_group</c>.</summary>
    public int[]? Group { get; init; }

    /// <summary>The group of each sample, ascending, instead of sizes.</summary>
    public int[]? Qid { get => null; init => Group = value is null ? null : RankGroups.Sizes(value); }

    /// <summary>Numbers that the times of <c>survival:aft</c> lie above.</summary>
    public float[]? LabelLowerBound { get; init; }

    /// <summary>Numbers that the times of <c>survival:aft</c> lie below; infinity for none.</summary>
    public float[]? LabelUpperBound { get; init; }

    /// <summary>How many samples there are. XGBoost: <c>num_row()</c>.</summary>
    public int NumRow => (int)Data.Lengths[0];

    /// <summary>How many features. XGBoost: <c>num_col()</c>.</summary>
    public int NumCol => (int)Data.Lengths[1];

    /// <summary>The labels, [samples · targets]; empty if there are none. XGBoost: <c>get_label()</c>.</summary>
    public float[] Label { get; }

    internal Tensor<float> Data { get; }

    internal Tensor<float>? Weight { get; private init; }

    internal Tensor<float>? BaseMargin { get; }

    /// <summary>Some of the samples. Groups are not taken along. XGBoost: <c>slice</c>.</summary>
    public DMatrix Slice(int[] rows) => new(this, rows);

    /// <summary>Some of the groups.</summary>
    internal DMatrix SliceGroups(int[] groups)
    {
        int[] begins = [0, .. Group!];
        for (int g = 1; g < begins.Length; g++)
            begins[g] += begins[g - 1];
        int[] rows = [.. groups.SelectMany(g => Enumerable.Range(begins[g], Group![g]))];
        return new(this, rows) { Group = Array.ConvertAll(groups, g => Group![g]), Weight = Weight?.TakeRows(groups) };
    }

    internal BoostingSamples Samples(string name)
    {
        int[] groups = Group is null ? [] : RankGroups.Targets(Tensor.Create(Label), NumRow, Group, name).Groups;
        bool hasBounds = LabelLowerBound is not null && LabelUpperBound is not null;
        float[] labels = Label.Length > 0 ? Label : hasBounds ? LabelLowerBound! : throw new ArgumentException($"{name} has no labels: new DMatrix(x, label: y).");
        if (hasBounds && (LabelLowerBound!.Length != NumRow || LabelUpperBound!.Length != NumRow))
            throw new ArgumentException($"{name}: expected {NumRow} bounds, one a sample, received {LabelLowerBound!.Length} lower and {LabelUpperBound!.Length} upper ones.");
        var targets = new BoostingTargets(labels, _labelled, Inputs.Weights(Weight, Group?.Length ?? NumRow).ToArray(), groups) { Bounds = hasBounds ? (LabelLowerBound!, LabelUpperBound!) : null };
        return new(Data, targets, BaseMargin);
    }

    private T[]? OnePerFeature<T>(T[]? values, string name)
        => values is null || values.Length == NumCol ? values : throw new ArgumentException($"{name}: expected {NumCol}, one a feature, received {values.Length}.");
}
