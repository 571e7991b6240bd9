using System.Globalization;
using System.Numerics.Tensors;
using System.Text.Json;

namespace Baeum.Learn.Tests;

/// <summary>A case of xgboost_growth.py: its samples made again, its trees grown again and compared node by node.</summary>
internal sealed class GrowthCase
{
    private readonly JsonElement _case, _parameters;
    private readonly float[] _target, _curvature, _weights;

    public GrowthCase(JsonElement element)
    {
        (_case, _parameters) = (element, element.GetProperty("parameters"));
        int rows = Rows, features = Integer("features");
        var random = new MersenneTwister((uint)Integer("seed"));
        double[] u = Draw(random, rows * features), hidden = Draw(random, rows * features), noise = Draw(random, rows);
        double[] curvature = Draw(random, rows), weights = Draw(random, rows);
        _target = new float[rows];
        _curvature = new float[rows];
        _weights = Flag(element, "weighted") ? Array.ConvertAll(weights, w => (float)(0.5 + w)) : [];
        for (int i = 0; i < rows; i++)
        {
            var row = u.AsSpan(i * features, features);
            _target[i] = (float)(3 * row[0] - 2 * row[1] * row[2] + (row[3] > 0.5 ? 1 : 0) + 0.5 * noise[i]);
            _curvature[i] = Flag(element, "plain") ? 1 : (float)(0.05 + 0.95 * curvature[i]);
        }
        X = Tensor.Create(Values(u, hidden), [rows, features]);
    }

    public Tensor<float> X { get; }

    public int Rows => Integer("rows");

    public override string ToString() => _parameters.GetRawText();

    /// <summary>The first difference between the trees, or null.</summary>
    public string? Difference()
    {
        var grower = TreeGrower.Create(X, _weights, Settings());
        float[] margin = new float[Rows], gradients = new float[Rows];
        var trees = _case.GetProperty("trees");
        for (int round = 0; round < trees.GetArrayLength(); round++)
        {
            for (int i = 0; i < Rows; i++)
                gradients[i] = (margin[i] - _target[i]) * _curvature[i];
            var tree = grower.Grow(gradients, _curvature);
            if (Difference(trees[round], tree) is { } difference)
                return $"tree {round}: {difference}";
            for (int i = 0; i < Rows; i++)
                margin[i] += tree.SplitConditions[grower.Leaves[i]];
        }
        return null;
    }

    private BoostedTreeSettings Settings() => new()
    {
        TreeMethod = Word("tree_method", "auto"),
        GrowPolicy = Word("grow_policy", "depthwise"),
        MaxDepth = (int)Number("max_depth", 6),
        MaxLeaves = (int)Number("max_leaves", 0),
        MaxBin = (int)Number("max_bin", 256),
        MinChildWeight = Number("min_child_weight", 1),
        MinSplitLoss = Number("gamma", 0),
        RegAlpha = Number("reg_alpha", 0),
        RegLambda = Number("reg_lambda", 1),
        MaxDeltaStep = Number("max_delta_step", 0),
        LearningRate = Number("learning_rate", 0.3f),
        Subsample = Number("subsample", 1),
        ColsampleByTree = Number("colsample_bytree", 1),
        ColsampleByLevel = Number("colsample_bylevel", 1),
        ColsampleByNode = Number("colsample_bynode", 1),
        FeatureWeights = _case.TryGetProperty("feature_weights", out var weights) && weights.ValueKind == JsonValueKind.Array ? [.. weights.EnumerateArray().Select(w => w.GetSingle())] : [],
        MonotoneConstraints = Word("monotone_constraints", "") is { Length: > 0 } text ? [.. text.Trim('(', ')').Split(',').Select(s => int.Parse(s, CultureInfo.InvariantCulture))] : [],
        InteractionConstraints = Word("interaction_constraints", "") is { Length: > 0 } groups ? JsonSerializer.Deserialize<int[][]>(groups) : null,
        Categorical = [.. _case.GetProperty("categorical").EnumerateArray().Select(c => c.GetBoolean())],
        MaxCatToOnehot = (int)Number("max_cat_to_onehot", 4),
        MaxCatThreshold = (int)Number("max_cat_threshold", 64),
        ConstantHessian = Flag(_case, "constant"),
        Seed = (int)Number("seed", 0),
    };

    private static string? Difference(JsonElement expected, BoostedTree tree)
    {
        int[] Integers(string name) => [.. expected.GetProperty(name).EnumerateArray().Select(v => v.ValueKind is JsonValueKind.True or JsonValueKind.False ? v.GetBoolean() ? 1 : 0 : v.GetInt32())];
        float[] Floats(string name) => [.. expected.GetProperty(name).EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Number ? v.GetSingle() : float.NaN)];
        int[] categorical = Integers("split_type");
        return Compare("left_children", Integers("left_children"), tree.LeftChildren)
            ?? Compare("split_indices", Integers("split_indices"), tree.SplitIndices)
            ?? Compare("split_conditions", Floats("split_conditions"), tree.SplitConditions, 2e-6f)
            ?? Compare("default_left", Integers("default_left"), [.. tree.DefaultLeft.Select(d => d ? 1 : 0)])
            ?? Compare("right_children", Integers("right_children"), tree.RightChildren)
            ?? Compare("parents", Integers("parents"), tree.Parents)
            ?? Compare("base_weights", Floats("base_weights"), tree.BaseWeights, 1e-5f)
            ?? Compare("loss_changes", Floats("loss_changes"), tree.LossChanges, 2e-5f)
            ?? Compare("sum_hessian", Floats("sum_hessian"), tree.SumHessian, 1e-6f)
            ?? (categorical.Contains(1) ? Compare("split_type", categorical, [.. tree.Categorical.Select(c => c ? 1 : 0)])
                ?? Compare("categories", Integers("categories"), tree.Categories) : null);
    }

    private static string? Compare(string name, int[] expected, int[] received)
        => expected.SequenceEqual(received) ? null : $"{name}: expected [{string.Join(' ', expected)}], received [{string.Join(' ', received)}]";

    private static string? Compare(string name, float[] expected, float[] received, float tolerance)
    {
        for (int i = 0; i < expected.Length; i++)
            if (!(expected[i].Equals(received[i]) || Math.Abs(expected[i] - received[i]) <= tolerance * Math.Max(1, Math.Abs(expected[i]))))
                return string.Create(CultureInfo.InvariantCulture, $"{name} {i}: expected {expected[i]:R}, received {received[i]:R}; all [{string.Join(' ', expected)}], [{string.Join(' ', received)}]");
        return null;
    }

    private float[] Values(double[] u, double[] hidden)
    {
        int features = Integer("features");
        int[] levels = [.. _case.GetProperty("levels").EnumerateArray().Select(l => l.GetInt32())];
        bool[] categorical = [.. _case.GetProperty("categorical").EnumerateArray().Select(c => c.GetBoolean())];
        double missing = _case.GetProperty("missing").GetDouble();
        float[] values = new float[u.Length];
        for (int at = 0; at < values.Length; at++)
        {
            int f = at % features, count = levels[f];
            double value = count > 0 ? Math.Floor(u[at] * count) - (categorical[f] ? 0 : count / 2) : count < 0 ? (u[at] - 0.5) * 1000 * -count : u[at];
            values[at] = hidden[at] < missing ? float.NaN : (float)value;
        }
        return values;
    }

    private static double[] Draw(MersenneTwister random, int count)
    {
        double[] values = new double[count];
        for (int i = 0; i < count; i++)
            values[i] = random.NextDouble();
        return values;
    }

    private int Integer(string name) => _case.GetProperty(name).GetInt32();

    private static bool Flag(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private float Number(string name, float otherwise) => _parameters.TryGetProperty(name, out var value) ? value.GetSingle() : otherwise;

    private string Word(string name, string otherwise) => _parameters.TryGetProperty(name, out var value) ? value.GetString()! : otherwise;
}
