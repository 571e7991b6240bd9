using System.Reflection;
using System.Text.Json.Nodes;
using Baeum.Learn;

namespace Baeum.Parity.Learn;

/// <summary>Splitters by name, and TrainTestRows: the rows of every fold.</summary>
internal static class SplitCases
{
    public static Dictionary<string, Func<object?>> Answers(JsonObject json)
    {
        var parameters = json["params"]!.AsObject();
        int samples = (int)json["n"]!;
        var y = Values.Labels(json["y"]);
        if ((string)json["name"]! == "train_test_split")
        {
            return new()
            {
                ["folds"] = () => ModelSelection.TrainTestRows(samples, Share(parameters["test_size"]), Share(parameters["train_size"]), (int?)parameters["random_state"], (bool?)parameters["shuffle"] ?? true, y) is var (train, test) ? new object[] { train, test } : null,
            };
        }
        var splitter = Build((string)json["name"]!, parameters);
        return new() { ["folds"] = () => splitter.Split(samples, y, Values.Labels(json["groups"])).Select(f => new object[] { f.Train, f.Test }).ToArray() };
    }

    public static Splitter Build(string name, JsonObject parameters)
    {
        var type = typeof(Splitter).Assembly.GetExportedTypes().FirstOrDefault(t => t.Name == name && t.IsAssignableTo(typeof(Splitter))) ?? throw new NotSupportedException($"no splitter {name}");
        var constructor = type.GetConstructors().MinBy(c => c.GetParameters().Length)!;
        object splitter = constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, [.. constructor.GetParameters().Select(p => p.DefaultValue)], null);
        foreach (var (key, value) in parameters)
        {
            string property = key == "random_state" ? "Seed" : string.Concat(key.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
            var target = type.GetProperty(property)!;
            target.SetValue(splitter, target.PropertyType == typeof(Amount?) ? Share(value) : Values.Parameter(value), BindingFlags.DoNotWrapExceptions, null, null, null);
        }
        return (Splitter)splitter;
    }

    private static Amount? Share(JsonNode? node) => Values.Parameter(node) switch { int count => count, double share => share, _ => null };
}
