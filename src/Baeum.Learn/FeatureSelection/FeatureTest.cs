using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A test of single features against the target: a word of scikit-learn's ("f_classif", "f_regression", "chi2", "mutual_info_classif", "mutual_info_regression") or a function of one's own.</summary>
public readonly record struct FeatureTest
{
    private static readonly Dictionary<string, Func<Tensor<float>, Labels, FeatureTests>> Known = new()
    {
        ["f_classif"] = FeatureTests.FClassif,
        ["f_regression"] = FeatureTests.FRegression,
        ["chi2"] = FeatureTests.Chi2,
        ["mutual_info_classif"] = (x, y) => MutualInformation.Classif(x, y),
        ["mutual_info_regression"] = (x, y) => MutualInformation.Regression(x, y),
    };

    private readonly Func<Tensor<float>, Labels, FeatureTests>? _function;
    private readonly string? _name;

    private FeatureTest(string? name, Func<Tensor<float>, Labels, FeatureTests> function) => (_name, _function) = (name, function);

    /// <summary>Tests each feature.</summary>
    public FeatureTests Invoke(Tensor<float> x, Labels y) => (_function ?? FeatureTests.FClassif)(x, y);

    /// <summary>The test of a name.</summary>
    public static implicit operator FeatureTest(string name) => Known.TryGetValue(name, out var function) ? new(name, function) : throw Nearest.Unknown("test of features", name, Known.Keys);

    /// <summary>A test of one's own.</summary>
    public static implicit operator FeatureTest(Func<Tensor<float>, Labels, FeatureTests> function) => new(null, function);

    /// <summary>The name, if it has one.</summary>
    public override string ToString() => _function is null ? "f_classif" : _name ?? "custom";
}
