using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Keras's activation functions by name. To add one is to add a line here and its operation in <c>Ops/</c>.</summary>
public static class Activations
{
    private static readonly Dictionary<string, Func<Variable, Variable>> Known = new(StringComparer.Ordinal)
    {
        ["linear"] = static x => x,
        ["relu"] = static x => x.Relu(),
        ["sigmoid"] = static x => x.Sigmoid(),
        ["tanh"] = static x => x.Tanh(),
        ["softmax"] = static x => x.Softmax(),
    };

    /// <summary>Every known name.</summary>
    public static IEnumerable<string> Names => Known.Keys;

    /// <summary>The function of a name.</summary>
    public static Func<Variable, Variable> Find(string name) => Known.TryGetValue(name, out var function) ? function : throw Nearest.Unknown("activation", name, Names);
}
