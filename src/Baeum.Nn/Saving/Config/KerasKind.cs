using System.Diagnostics.CodeAnalysis;

namespace Baeum.Nn;

/// <summary>A kind of object that a config may hold: its base type, the module under which Keras exports it, and the registry of its classes.</summary>
internal sealed record KerasKind(Type Type, string Module, IRegistry Known, Func<string, object> FromString)
{
    private static readonly KerasKind[] All =
    [
        new(typeof(Layer), "keras.layers", Layers.Known, Layers.Known.Make),
        new(typeof(Loss), "keras.losses", Loss.Known, name => (Loss)name),
        new(typeof(Metric), "keras.metrics", Metric.Known, name => (Metric)name),
        new(typeof(Optimizer), "keras.optimizers", Optimizer.Known, name => (Optimizer)name),
        new(typeof(LearningRateSchedule), "keras.optimizers.schedules", LearningRateSchedule.Known, LearningRateSchedule.Known.Make),
        new(typeof(Initializer), "keras.initializers", Initializer.Known, name => (Initializer)name),
        new(typeof(Regularizer), "keras.regularizers", Regularizer.Known, name => (Regularizer)name),
        new(typeof(Constraint), "keras.constraints", Constraint.Known, name => (Constraint)name),
    ];

    /// <summary>The kind that a type belongs to, or null.</summary>
    public static KerasKind? Of(Type type) => Array.Find(All, kind => kind.Type.IsAssignableFrom(type));

    /// <summary>The kind of a serialized object: by its module, else the first that knows the class.</summary>
    public static KerasKind? Of(string? module, string className)
        => Array.Find(All, kind => kind.Module == module) is { } byModule && byModule.Known.Contains(className)
            ? byModule
            : Array.Find(All, kind => kind.Known.Contains(className));
}

/// <summary>A registry without its type parameter.</summary>
internal interface IRegistry
{
    /// <summary>The members of a registered type that a config needs.</summary>
    const DynamicallyAccessedMemberTypes Members = DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties;

    /// <summary>What is registered: "loss", "layer" ...</summary>
    string Kind { get; }

    /// <summary>Every name and alias.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>Whether a name is registered.</summary>
    bool Contains(string name);

    /// <summary>The type of a name.</summary>
    [return: DynamicallyAccessedMembers(Members)]
    Type Find(string name);

    /// <summary>The same type, if it is registered.</summary>
    [return: DynamicallyAccessedMembers(Members)]
    Type? Find(Type type);
}
