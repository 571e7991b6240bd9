using System.Text.Json;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Learn.Tests;

/// <summary>Held against scikit-learn 1.2's train_test_split (tests/oracles/learn/splits.py).</summary>
public class TrainTestSplitTests
{
    private static readonly int[][] ThreeWay = [[1, 6, 5, 4, 2], [9, 3, 7], [0, 8]];
    private static readonly JsonElement Splits = JsonDocument.Parse(File.ReadAllText(Oracles.Path("learn/splits.json"))).RootElement;

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Splits.GetArrayLength())];

    [Theory, MemberData(nameof(Cases))]
    public void Picks_the_rows_that_scikit_learn_picks(int i)
    {
        var split = Splits[i];
        var (train, test) = ModelSelection.TrainTestRows(
            split.GetProperty("n").GetInt32(), Size(split, "test_size"), Size(split, "train_size"), split.GetProperty("seed").GetInt32(), stratify: Strata(split.GetProperty("labels")));

        Assert.Equal(split.GetProperty("train").Deserialize<int[]>(), train);
        Assert.Equal(split.GetProperty("test").Deserialize<int[]>(), test);
    }

    [Fact]
    public void Splits_tensors_and_labels_alike()
    {
        var x = Tensors.Range(0, 20).Reshape(10, 2);
        Labels y = new[] { "a", "b", "c", "d", "e", "f", "g", "h", "i", "j" };
        var (train, test) = ModelSelection.TrainTestRows(10, testSize: 3, seed: 66);

        var (xTrain, xTest, yTrain, yTest) = ModelSelection.TrainTestSplit(x, y, testSize: 3, seed: 66);
        Assert.Equal(train.Select(row => row * 2f), xTrain.Columns(..1).ToArray());
        Assert.Equal(test.Select(row => row * 2f), xTest.Columns(..1).ToArray());
        Assert.Equal(train.Select(row => ((string[])y)[row]), (string[])yTrain);
        Assert.Equal(test.Select(row => ((string[])y)[row]), (string[])yTest);
        Assert.Equal(xTest.ToArray(), ModelSelection.TrainTestSplit(x, testSize: 3, seed: 66).Test.ToArray());
        Assert.Equal(xTest.ToArray(), ModelSelection.TrainTestSplit(x, x, testSize: 3, seed: 66).YTest.ToArray());
    }

    [Fact]
    public void Splits_the_rows_of_a_table()
    {
        var (train, test) = ModelSelection.TrainTestSplit(Datasets.Iris().ToDataFrame(), testSize: 0.2, seed: 42, stratify: Datasets.Iris().Y);
        var rows = ModelSelection.TrainTestRows(150, testSize: 0.2, seed: 42, stratify: Datasets.Iris().Y);

        Assert.Equal(rows.Train, train.Index.Values<int>().ToArray());
        Assert.Equal(rows.Test, test.Index.Values<int>().ToArray());
        Assert.Equal([10, 10, 10], test["target"].ValueCounts().Counts);
    }

    // scikit-learn 1.2: a, t = train_test_split(range(10), test_size=2, random_state=66); train_test_split(a, test_size=3, random_state=66)
    [Fact]
    public void Splits_three_ways_as_two_splits_do()
    {
        var (train, validation, test) = ModelSelection.TrainValidationTestRows(10, validationSize: 0.3, testSize: 0.2, seed: 66);

        Assert.Equal(ThreeWay[0], train);
        Assert.Equal(ThreeWay[1], validation);
        Assert.Equal(ThreeWay[2], test);
        var iris = Datasets.Iris();
        var parts = ModelSelection.TrainValidationTestSplit(iris.X, iris.Y, seed: 1, stratify: iris.Y);
        Assert.Equal([90, 30, 30], new[] { parts.YTrain.Count, parts.YValidation.Count, parts.YTest.Count });
        Assert.All(new[] { parts.YTrain, parts.YValidation, parts.YTest }, part => Assert.Single(((int[])part).GroupBy(c => c).Select(g => g.Count()).Distinct()));
        Assert.Equal([[0, 1], [2], [3]], ModelSelection.TrainValidationTestRows(4, 1, 1, shuffle: false) is var p ? new[] { p.Train, p.Validation, p.Test } : []);
        Assert.Contains("the training part would be empty", Error(() => ModelSelection.TrainValidationTestRows(4, 2, 2)));
    }

    [Fact]
    public void Keeps_the_order_when_not_shuffled()
    {
        var (train, test) = ModelSelection.TrainTestRows(10, testSize: 0.25, shuffle: false);

        Assert.Equal([0, 1, 2, 3, 4, 5, 6], train);
        Assert.Equal([7, 8, 9], test);
    }

    [Fact]
    public void Without_a_seed_follows_the_seed_of_the_program()
    {
        RandomSeed.Set(5);
        var (first, second) = (ModelSelection.TrainTestRows(100).Train, ModelSelection.TrainTestRows(100).Train);
        RandomSeed.Set(5);

        Assert.Equal(first, ModelSelection.TrainTestRows(100).Train);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void Says_what_does_not_fit()
    {
        var x = Tensors.Zeros([10, 2]);

        Assert.Contains("the parts have 6 + 5 samples", Error(() => ModelSelection.TrainTestRows(10, testSize: 5, trainSize: 6)));
        Assert.Contains("the training part would be empty", Error(() => ModelSelection.TrainTestRows(1, testSize: 0.5)));
        Assert.Contains("testSize = 10 and trainSize = (not given): the training part would be empty", Error(() => ModelSelection.TrainTestRows(10, testSize: 10)));
        Assert.Contains("between 0 and 1, received 1.5", Error(() => ModelSelection.TrainTestRows(10, testSize: 1.5)));
        Assert.Contains("must be positive, received -3", Error(() => ModelSelection.TrainTestRows(10, testSize: -3)));
        Assert.Contains("the class c has one sample only", Error(() => ModelSelection.TrainTestRows(5, stratify: new[] { "a", "a", "b", "b", "c" })));
        Assert.Contains("1 test samples; both parts need at least one for each of the 2 classes", Error(() => ModelSelection.TrainTestRows(4, testSize: 1, stratify: new[] { 0, 0, 1, 1 })));
        Assert.Contains("needs shuffle", Error(() => ModelSelection.TrainTestRows(4, shuffle: false, stratify: new[] { 0, 0, 1, 1 })));
        Assert.Contains("stratify has 2 rows, x has 4", Error(() => ModelSelection.TrainTestRows(4, stratify: new[] { 0, 0 })));
        Assert.Contains("received (10, 2) and (9,)", Error(() => ModelSelection.TrainTestSplit(x, Tensors.Zeros([9]))));
        Assert.Contains("seed must not be negative", Error(() => ModelSelection.TrainTestRows(4, seed: -1)));
    }

    private static string Error(Func<object> split) => Assert.ThrowsAny<ArgumentException>(() => split()).Message;

    private static Amount? Size(JsonElement split, string name)
        => !split.GetProperty("sizes").TryGetProperty(name, out var size) ? null : size.TryGetInt32(out int count) ? (Amount)count : size.GetDouble();

    private static Labels? Strata(JsonElement labels) => labels.ValueKind == JsonValueKind.Null ? null : labels[0].ValueKind switch
    {
        JsonValueKind.String => labels.Deserialize<string[]>()!,
        JsonValueKind.Array when labels[0].GetArrayLength() == 1 => Table<float>(labels),
        JsonValueKind.Array => Table<int>(labels),
        _ => labels.Deserialize<float[]>()!,
    };

    private static Labels Table<T>(JsonElement rows)
    {
        var table = rows.Deserialize<float[][]>()!;
        System.Numerics.Tensors.Tensor<float> numbers = table.SelectMany(row => row).ToArray();
        var shaped = numbers.Reshape(table.Length, -1);
        return typeof(T) == typeof(float) ? shaped : System.Numerics.Tensors.Tensor.Create((int[])(Labels)numbers, shaped.Lengths);
    }
}
