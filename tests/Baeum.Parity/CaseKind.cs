using System.Text.Json.Nodes;
using Baeum.Nn;
using Baeum.TestKit;

namespace Baeum.Parity;

/// <summary>How the cases of one kind, which is one folder, are rebuilt and compared.</summary>
public abstract class CaseKind(string name)
{
    /// <summary>Every kind, in the order of the report.</summary>
    public static IReadOnlyList<CaseKind> All { get; } =
    [
        new LayerCases(), new ActivationCases(), new LossCases(), new MetricCases(), new RegularizerCases(), new ConstraintCases(), new ScheduleCases(), new InitializerCases(),
        new UtilityCases(), new OptimizerCases(), new TrainingCases(), new CallbackCases(), new FileCases(), new TextCases(),
    ];

    /// <summary>The folder.</summary>
    public string Name => name;

    /// <summary>Rebuilds the case's object, runs it and notes what differs.</summary>
    public abstract void Check(GoldenCase golden, Findings findings);

    /// <summary>The object of a class and its constructor's arguments; <see cref="NotBuiltException"/> if the class is not there.</summary>
    internal static T Read<T>(string className, JsonNode? config)
        where T : class
        => Read<T>(new JsonObject { ["class_name"] = className, ["config"] = config?.DeepClone() ?? new JsonObject() });

    /// <summary>A serialized object.</summary>
    internal static T Read<T>(JsonNode? serialized)
        where T : class
    {
        NotBuiltException.ThrowIfMissing(serialized);
        return (T)ConfigValues.Read(typeof(T), serialized, new Place(typeof(T).Name))!;
    }
}
