using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Learn.Tests;

/// <summary>Held against scikit-learn 1.2 (tests/oracles/learn/transformers.py): fitted on two thirds of the rows, applied to all.</summary>
public class TransformerTests
{
    private static readonly JsonElement All = JsonDocument.Parse(File.ReadAllText(Oracles.Path("learn/transformers.json"))).RootElement;

    private static readonly Dictionary<string, IEstimator<ITransformer>> Recipes = new()
    {
        ["MinMaxScaler()"] = new MinMaxScaler(),
        ["MinMaxScaler(feature_range=(-1, 2), clip=True)"] = new MinMaxScaler { FeatureRange = (-1, 2), Clip = true },
        ["MaxAbsScaler()"] = new MaxAbsScaler(),
        ["RobustScaler()"] = new RobustScaler(),
        ["RobustScaler(with_centering=False)"] = new RobustScaler { WithCentering = false },
        ["RobustScaler(unit_variance=True, quantile_range=(10, 90))"] = new RobustScaler { UnitVariance = true, QuantileRange = (10, 90) },
        ["Normalizer()"] = new Normalizer(),
        ["Normalizer(norm='l1')"] = new Normalizer { Norm = "l1" },
        ["Normalizer(norm='max')"] = new Normalizer { Norm = "max" },
        ["Binarizer(threshold=1.5)"] = new Binarizer { Threshold = 1.5 },
        ["PolynomialFeatures()"] = new PolynomialFeatures(),
        ["PolynomialFeatures(degree=3, interaction_only=True, include_bias=False)"] = new PolynomialFeatures { Degree = 3, InteractionOnly = true, IncludeBias = false },
        ["QuantileTransformer()"] = new QuantileTransformer(),
        ["QuantileTransformer(n_quantiles=10)"] = new QuantileTransformer { NQuantiles = 10 },
        ["QuantileTransformer(n_quantiles=20, output_distribution='normal')"] = new QuantileTransformer { NQuantiles = 20, OutputDistribution = "normal" },
        ["QuantileTransformer(n_quantiles=15, subsample=20, random_state=5)"] = new QuantileTransformer { NQuantiles = 15, Subsample = 20, Seed = 5 },
        ["PowerTransformer()"] = new PowerTransformer(),
        ["PowerTransformer(method='box-cox')"] = new PowerTransformer { Method = "box-cox" },
        ["PowerTransformer(method='box-cox', standardize=False)"] = new PowerTransformer { Method = "box-cox", Standardize = false },
        ["KBinsDiscretizer(n_bins=3, encode='ordinal')"] = new KBinsDiscretizer { NBins = 3, Encode = "ordinal" },
        ["KBinsDiscretizer(n_bins=3, encode='ordinal', strategy='uniform')"] = new KBinsDiscretizer { NBins = 3, Encode = "ordinal", Strategy = "uniform" },
        ["KBinsDiscretizer(n_bins=3, encode='ordinal', strategy='kmeans')"] = new KBinsDiscretizer { NBins = 3, Encode = "ordinal", Strategy = "kmeans" },
        ["KBinsDiscretizer(n_bins=4, encode='onehot-dense')"] = new KBinsDiscretizer { NBins = 4, Encode = "onehot-dense" },
        ["SimpleImputer()"] = new SimpleImputer(),
        ["SimpleImputer(strategy='median', add_indicator=True)"] = new SimpleImputer { Strategy = "median", AddIndicator = true },
        ["SimpleImputer(strategy='most_frequent', keep_empty_features=True)"] = new SimpleImputer { Strategy = "most_frequent", KeepEmptyFeatures = true },
        ["SimpleImputer(strategy='constant', fill_value=-1)"] = new SimpleImputer { Strategy = "constant", FillValue = -1 },
        ["KNNImputer(n_neighbors=3)"] = new KNNImputer { NNeighbors = 3 },
        ["KNNImputer(n_neighbors=4, weights='distance', add_indicator=True)"] = new KNNImputer { NNeighbors = 4, Weights = "distance", AddIndicator = true },
    };

    public static TheoryData<string> Cases => [.. All.GetProperty("cases").EnumerateArray().Select(Name)];

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_scikit_learn(string name)
    {
        var c = All.GetProperty("cases").EnumerateArray().Single(c => Name(c) == name);
        var set = All.GetProperty("data").GetProperty(c.GetProperty("data").GetString()!);
        var x = Tensor.Create(Read(set, "x")).Reshape(-1, set.GetProperty("features").GetInt32());

        var model = Recipes[c.GetProperty("expression").GetString()!].Fit(x.TakeRows(..(int)(x.Lengths[0] * 2 / 3)));
        var z = model.Transform(x);

        Assert.Equal([x.Lengths[0], c.GetProperty("width").GetInt32()], z.Lengths.ToArray());
        Near(Read(c, "z"), z, 2e-6);
        if (c.TryGetProperty("x", out _))
            Near(Read(c, "x"), ((IInvertible)model).InverseTransform(z), 1e-5);  // z is rounded to float32 on the way
        Assert.Equal(x.Lengths[1], model.NFeaturesIn);
    }

    private static string Name(JsonElement c) => $"{c.GetProperty("expression")} of {c.GetProperty("data")}";

    private static void Near(float[] expected, Tensor<float> received, double tolerance)
    {
        float[] values = received.AsSpan().ToArray();
        Assert.Equal(expected.Length, values.Length);
        for (int i = 0; i < values.Length; i++)
            Assert.Equal(expected[i], values[i], tolerance * Math.Max(1, float.IsNaN(expected[i]) ? 1 : Math.Abs(expected[i])));
    }

    private static float[] Read(JsonElement c, string name) => [.. c.GetProperty(name).EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Null ? float.NaN : v.GetSingle())];
}
