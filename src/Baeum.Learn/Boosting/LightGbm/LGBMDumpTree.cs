using System.Globalization;
using System.Text.Json;

namespace Baeum.Learn;

/// <summary>Makes a tree of the nested nodes of a dump.</summary>
internal sealed class LGBMDumpTree
{
    private const int GreatestCategory = 1 << 24;
    private readonly JsonElement _json;
    private readonly int _features, _leaves;
    private readonly int[] _split, _kind, _left, _right, _leafCount, _count;
    private readonly double[] _gain, _threshold, _value, _weight, _leafValue, _leafWeight;
    private readonly bool[] _seenNode, _seenLeaf;
    private readonly List<int> _boundaries = [0], _bits = [];
    private readonly (double Const, int[] Features, double[] Coefficients)[] _linear;
    private bool _isLinear;

    public LGBMDumpTree(JsonElement json, int features)
    {
        (_json, _features, _leaves) = (json, features, json.GetProperty("num_leaves").GetInt32());
        // A leaf takes some 20 letters at least: a tree cannot have more than its text holds.
        if (_leaves < 1 || _leaves > 1 && _leaves > json.GetRawText().Length / 16)
            throw new FormatException($"num_leaves is {_leaves}");
        int nodes = _leaves - 1;
        (_split, _kind, _left, _right, _count, _leafCount) = (new int[nodes], new int[nodes], new int[nodes], new int[nodes], new int[nodes], new int[_leaves]);
        (_gain, _threshold, _value, _weight, _leafValue, _leafWeight) = (new double[nodes], new double[nodes], new double[nodes], new double[nodes], new double[_leaves], new double[_leaves]);
        (_seenNode, _seenLeaf, _linear) = (new bool[nodes], new bool[_leaves], new (double, int[], double[])[_leaves]);
    }

    public LGBMTree Read()
    {
        var open = new Stack<JsonElement>([_json.GetProperty("tree_structure")]);
        var last = Number(open.Peek());
        if (_leaves > 1 && last != 0)
            throw new FormatException($"the root must be split 0, received {last}");
        while (open.TryPop(out var element))
        {
            int number = Number(element);
            if (number < 0)
            {
                Leaf(element, ~number);
                continue;
            }
            Split(element, number);
            var (left, right) = (element.GetProperty("left_child"), element.GetProperty("right_child"));
            (_left[number], _right[number]) = (Number(left), Number(right));
            open.Push(right);
            open.Push(left);
        }
        if (_seenNode.Contains(false) || _seenLeaf.Contains(false))
            throw new FormatException($"num_leaves is {_leaves}, but some of these leaves are not there");
        int[] boundaries = _boundaries.Count > 1 ? [.. _boundaries] : [];
        return new(_split, _gain, _threshold, _kind, _left, _right, _leafValue, _leafWeight, _leafCount, _value, _weight, _count, boundaries, [.. _bits],
            _json.TryGetProperty("shrinkage", out var shrinkage) ? shrinkage.GetDouble() : 1, _isLinear ? Linear() : null);
    }

    // Splits have their number, leaves the complement of theirs; a tree of one leaf numbers nothing.
    private int Number(JsonElement element)
    {
        if (element.TryGetProperty("split_index", out var split))
            return split.GetInt32() is var node && (uint)node < (uint)_split.Length ? node : throw new FormatException($"split {node} of a tree with {_leaves} leaves");
        return element.TryGetProperty("leaf_index", out var index) ? index.GetInt32() is var leaf && (uint)leaf < (uint)_leaves ? ~leaf : throw new FormatException($"leaf {leaf} of a tree with {_leaves} leaves") : ~0;
    }

    private void Split(JsonElement element, int node)
    {
        if (_seenNode[node])
            throw new FormatException($"split {node} is there twice");
        _seenNode[node] = true;
        int feature = element.GetProperty("split_feature").GetInt32();
        _split[node] = (uint)feature < (uint)_features ? feature : throw new FormatException($"split {node} asks feature {feature}, but there are {_features}");
        _gain[node] = At(element, "split_gain");
        (_value[node], _weight[node], _count[node]) = (At(element, "internal_value"), At(element, "internal_weight"), (int)At(element, "internal_count"));
        int missing = element.TryGetProperty("missing_type", out var type) ? type.GetString() switch { "None" or null => 0, "Zero" => LGBMTree.ZeroIsMissing, _ => LGBMTree.NanIsMissing } : 0;
        bool goesLeft = element.TryGetProperty("default_left", out var direction) && direction.GetBoolean();
        bool isCategorical = element.GetProperty("decision_type").GetString() == "==";
        _kind[node] = missing << 2 | (goesLeft ? LGBMTree.DefaultLeft : 0) | (isCategorical ? LGBMTree.Categorical : 0);
        if (!isCategorical)
        {
            _threshold[node] = element.GetProperty("threshold").GetDouble();
            return;
        }
        _threshold[node] = _boundaries.Count - 1;
        int start = _bits.Count;
        var threshold = element.GetProperty("threshold");
        foreach (string word in (threshold.ValueKind == JsonValueKind.Number ? threshold.GetRawText() : threshold.GetString() ?? "").Split("||", StringSplitOptions.RemoveEmptyEntries))
        {
            int category = int.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture);
            if (category > GreatestCategory)
                throw new FormatException($"split {node} names the category {category}");
            while (_bits.Count <= start + (category >> 5))
                _bits.Add(0);
            _bits[start + (category >> 5)] |= 1 << (category & 31);
        }
        _boundaries.Add(_bits.Count);
    }

    private void Leaf(JsonElement element, int leaf)
    {
        if (_seenLeaf[leaf])
            throw new FormatException($"leaf {leaf} is there twice");
        _seenLeaf[leaf] = true;
        _leafValue[leaf] = element.GetProperty("leaf_value").GetDouble();
        (_leafWeight[leaf], _leafCount[leaf]) = (At(element, "leaf_weight"), (int)At(element, "leaf_count"));
        if (!element.TryGetProperty("leaf_const", out var constant))
            return;
        _isLinear = true;
        int[] features = [.. element.GetProperty("leaf_features").EnumerateArray().Select(f => f.GetInt32())];
        double[] coefficients = [.. element.GetProperty("leaf_coeff").EnumerateArray().Select(c => c.GetDouble())];
        if (features.Length != coefficients.Length || features.Any(f => (uint)f >= (uint)_features))
            throw new FormatException($"leaf {leaf} has features and coefficients that do not fit");
        _linear[leaf] = (constant.GetDouble(), features, coefficients);
    }

    private LGBMLinearLeaves Linear()
    {
        var starts = new List<int> { 0 };
        foreach (var (_, features, _) in _linear)
            starts.Add(starts[^1] + (features?.Length ?? throw new FormatException("some leaves are linear and others are not")));
        return new(Array.ConvertAll(_linear, l => l.Const), [.. starts], [.. _linear.SelectMany(l => l.Features)], [.. _linear.SelectMany(l => l.Coefficients)]);
    }

    private static double At(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetDouble() : 0;
}
