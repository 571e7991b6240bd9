using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>Optimizers as earlier versions of Keras wrote them.</summary>
internal static class OptimizerForms
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal) { ["lr"] = "learning_rate", ["beta1"] = "beta_1", ["beta2"] = "beta_2" };

    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["RMSProp"] = nameof(RMSprop),
        ["adadelta"] = nameof(Adadelta),
        ["adagrad"] = nameof(Adagrad),
        ["adam"] = nameof(Adam),
        ["adamax"] = nameof(Adamax),
        ["nadam"] = nameof(Nadam),
        ["rmsprop"] = nameof(RMSprop),
        ["sgd"] = nameof(SGD),
    };

    /// <summary>The optimizer in today's form; <c>rmsprop</c> where there is none, as Keras takes it.</summary>
    public static JsonNode Modern(JsonNode? optimizer, Place place)
    {
        if (optimizer is null)
            return "rmsprop";
        if (optimizer is not JsonObject serialized || serialized["config"] is not JsonObject config)
            return optimizer.DeepClone();
        string className = Json.Text(serialized, "class_name", place);
        // Half precision scales the loss; here all is computed in single precision.
        if (className == "LossScaleOptimizer" && (config["inner_optimizer"] ?? config["optimizer"]) is { } inner)
            return Modern(inner, place);
        var modern = new JsonObject();
        foreach (var (key, value) in config)
            if (key is not "decay" and not "schedule_decay")
                modern.TryAdd(Keys.GetValueOrDefault(key, key), value?.DeepClone());
        if (config["decay"] is { } decay && Json.Number(decay, place.In("'decay'")) is > 0 and var rate && modern["learning_rate"] is JsonValue first)
            modern["learning_rate"] = Decay(first, rate);
        return new JsonObject { ["class_name"] = Classes.GetValueOrDefault(className, className), ["config"] = modern };
    }

    /// <summary>Before Keras 3 <c>decay</c> made the rate <c>lr / (1 + decay · step)</c>.</summary>
    private static JsonObject Decay(JsonValue rate, double decay) => new()
    {
        ["class_name"] = nameof(InverseTimeDecay),
        ["config"] = new JsonObject { ["initial_learning_rate"] = rate.DeepClone(), ["decay_steps"] = 1, ["decay_rate"] = decay },
    };
}
