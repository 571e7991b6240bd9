using System.Collections;
using System.Numerics.Tensors;
using System.Reflection;
using System.Text.Json;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Learn.Tests;

/// <summary>Linear models, support vector machines, naive Bayes, discriminant analysis and dummies, held against scikit-learn 1.2 (tests/oracles/learn/linear.py).</summary>
public class LinearOracleTests
{
    private static readonly Dictionary<string, JsonElement> All = JsonDocument.Parse(File.ReadAllText(Oracles.Path("learn/linear.json"))).RootElement.EnumerateArray().ToDictionary(c => c.GetProperty("name").GetString()!);

    public static TheoryData<string> Cases => [.. All.Keys];

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_scikit_learn(string name)
    {
        var c = All[name];
        var (x, y) = Data(c);
        var weights = c.GetProperty("weights").GetBoolean() ? Tensor.Create([.. Enumerable.Range(0, (int)x.Lengths[0]).Select(i => i % 5 * 0.5f)]) : null;
        var model = Estimator(c).Fit(x, y, weights);
        double tolerance = c.GetProperty("tolerance").GetDouble();

        foreach (var expected in c.GetProperty("expected").EnumerateObject())
            Close(expected.Value, Numbers(Property(model, Pascal(expected.Name))), tolerance, expected.Name);
        int step = Math.Max(1, (int)x.Lengths[0] / 12);
        var some = x.TakeRows([.. Enumerable.Range(0, ((int)x.Lengths[0] + step - 1) / step).Select(i => i * step)]);
        foreach (var result in c.GetProperty("results").EnumerateObject())
            if (result.Value[0].ValueKind == JsonValueKind.String)
                Assert.Equal(result.Value.Deserialize<string[]>(), (string[])((IClassifier)model).Predict(some));
            else
                Close(result.Value, Numbers(Call(model, Pascal(result.Name), some)), tolerance * 2, result.Name);
    }

    private static (Tensor<float> X, Labels Y) Data(JsonElement c)
    {
        var set = c.GetProperty("data").GetString() switch
        {
            "iris" => Datasets.Iris(),
            "wine" => Datasets.Wine(),
            "breast_cancer" => Datasets.BreastCancer(),
            "digits" => Datasets.Digits(),
            _ => Datasets.Diabetes(),
        };
        var x = c.GetProperty("scale").GetBoolean() ? new StandardScaler().Fit(set.X).Transform(set.X) : set.X;
        int first = c.GetProperty("first").ValueKind == JsonValueKind.Null ? (int)x.Lengths[0] : c.GetProperty("first").GetInt32();
        var y = set.Y.TakeRows(..first);
        x = x.TakeRows(..first);
        if (c.GetProperty("two").GetBoolean())
        {
            int[] rows = [.. Enumerable.Range(0, first).Where(i => ((int[])y)[i] < 2)];
            (x, y) = (x.TakeRows(rows), y.TakeRows(rows));
        }
        if (c.GetProperty("targets").GetInt32() == 2)
            y = Two(x, (Tensor<float>)y);
        return (x, c.GetProperty("labels").Deserialize<string[]>() is { } labels ? Array.ConvertAll((int[])y, code => labels[code]) : y);
    }

    private static Labels Two(Tensor<float> x, Tensor<float> y)
    {
        int n = (int)x.Lengths[0];
        var both = Tensors.Empty([n, 2]);
        for (int i = 0; i < n; i++)
            (both[i, 0], both[i, 1]) = (y[i], (float)Math.Round(y[n - 1 - i] * 0.5 + x[i, 0] * 10.0, 3));
        return both;
    }

    private static IEstimator<IFitted> Estimator(JsonElement c)
    {
        var type = typeof(IFitted).Assembly.GetType($"Baeum.Learn.{c.GetProperty("estimator").GetString()}", throwOnError: true)!;
        object estimator = Activator.CreateInstance(type)!;
        foreach (var parameter in c.GetProperty("parameters").EnumerateObject())
        {
            var property = type.GetProperty(Pascal(parameter.Name)) ?? throw new ArgumentException($"{type.Name} has no {Pascal(parameter.Name)}.");
            property.SetValue(estimator, Value(property.PropertyType, parameter.Value));
        }
        return (IEstimator<IFitted>)estimator;
    }

    private static object? Value(Type type, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        if (type == typeof(object) && value.ValueKind == JsonValueKind.Number)
            return value.GetInt32();
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(ClassWeight) && value.ValueKind == JsonValueKind.Array)
            return (ClassWeight)value.EnumerateArray().ToDictionary(w => w[0].ValueKind == JsonValueKind.String ? (object)w[0].GetString()! : w[0].GetInt32(), w => w[1].GetDouble());
        object plain = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Array => value.Deserialize<double[]>()!,
            JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
            _ => type == typeof(int) ? (object)value.GetInt32() : value.GetDouble(),
        };
        return type.IsInstanceOfType(plain) ? plain : type.GetMethod("op_Implicit", [plain.GetType()])!.Invoke(null, [plain]);
    }

    private static string Pascal(string name) => string.Concat(name.Split('_').Select(part => $"{char.ToUpperInvariant(part[0])}{part[1..]}")) is "RandomState" ? "Seed" : string.Concat(name.Split('_').Select(part => $"{char.ToUpperInvariant(part[0])}{part[1..]}"));

    private static object Property(object model, string name) => (model.GetType().GetProperty(name) ?? throw new ArgumentException($"{model.GetType()} has no {name}.")).GetValue(model)!;

    private static object Call(object model, string name, Tensor<float> x)
        => model.GetType().GetMethod(name, BindingFlags.Public | BindingFlags.Instance, [typeof(Tensor<float>)])!.Invoke(model, [x])!;

    private static double[] Numbers(object value) => value switch
    {
        double number => [number],
        float number => [number],
        int number => [number],
        Tensor<float> tensor => [.. tensor.AsReadOnlySpan().ToArray().Select(v => (double)v)],
        Labels labels => Numbers((Tensor<float>)labels),
        IEnumerable list => [.. list.Cast<object>().SelectMany(Numbers)],
        _ => throw new ArgumentException($"{value.GetType()}"),
    };

    private static void Close(JsonElement expected, double[] received, double tolerance, string what)
    {
        var values = expected.EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Null ? double.NaN : v.GetDouble()).ToArray();
        Assert.True(values.Length == received.Length, $"{what}: expected {values.Length} values, received {received.Length}.");
        double scale = values.Where(double.IsFinite).Select(Math.Abs).Append(1).Max();
        for (int i = 0; i < values.Length; i++)
            Assert.True(values[i].Equals(received[i]) || Math.Abs(values[i] - received[i]) <= tolerance * scale, FormattableString.Invariant($"{what}: value {i} should be {values[i]:R} but is {received[i]:R}; allowed {tolerance * scale:0.##e0}."));
    }
}
