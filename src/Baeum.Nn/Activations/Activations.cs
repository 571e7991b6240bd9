using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Keras's activation functions by name. To add one is to add a line here and its operation in <c>Ops/</c>.</summary>
public static class Activations
{
    /// <summary>min(max(0.2 x + 0.5, 0), 1): what <c>hard_sigmoid</c> was before Keras 3. Models of Keras 1 and 2 that say <c>hard_sigmoid</c> get it.</summary>
    internal const string OldHardSigmoid = "hard_sigmoid_keras2";

    private static readonly Dictionary<string, Func<Variable, Variable>> Known = new(StringComparer.Ordinal)
    {
        ["celu"] = static x => x.Celu(),
        ["elu"] = static x => x.Elu(),
        ["exponential"] = static x => x.Exp(),
        ["gelu"] = static x => x.Gelu(),
        ["glu"] = static x => x.Glu(),
        ["hard_shrink"] = static x => x.HardShrink(),
        ["hard_sigmoid"] = static x => x.HardSigmoid(),
        [OldHardSigmoid] = static x => x.Multiply(0.2f).Add(0.5f).Clip(0f, 1f),
        ["hard_silu"] = static x => x.HardSilu(),
        ["hard_tanh"] = static x => x.HardTanh(),
        ["leaky_relu"] = static x => x.LeakyRelu(),
        ["linear"] = static x => x,
        ["log_sigmoid"] = static x => x.LogSigmoid(),
        ["log_softmax"] = static x => x.LogSoftmax(),
        ["mish"] = static x => x.Mish(),
        ["relu"] = static x => x.Relu(),
        ["relu6"] = static x => x.Relu6(),
        ["selu"] = static x => x.Selu(),
        ["sigmoid"] = static x => x.Sigmoid(),
        ["silu"] = static x => x.Silu(),
        ["soft_shrink"] = static x => x.SoftShrink(),
        ["softmax"] = static x => x.Softmax(),
        ["softplus"] = static x => x.Softplus(),
        ["softsign"] = static x => x.Softsign(),
        ["sparse_plus"] = static x => x.SparsePlus(),
        ["sparse_sigmoid"] = static x => x.SparseSigmoid(),
        ["sparsemax"] = static x => x.Sparsemax(),
        ["squareplus"] = static x => x.Squareplus(),
        ["tanh"] = static x => x.Tanh(),
        ["tanh_shrink"] = static x => x.TanhShrink(),
    };

    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["hard_swish"] = "hard_silu",
        ["log_softmax_v2"] = "log_softmax",
        ["softmax_v2"] = "softmax",
        ["swish"] = "silu",
    };

    /// <summary>Every known name.</summary>
    public static IEnumerable<string> Names => Known.Keys.Concat(Others.Keys);

    /// <summary>The function of a name.</summary>
    public static Func<Variable, Variable> Find(string name) => Known.TryGetValue(Canonical(name), out var function) ? function : throw Nearest.Unknown("activation", name, Names);

    /// <summary>The name under which Keras saves the function: <c>silu</c> for <c>swish</c>.</summary>
    internal static string Canonical(string name) => Others.GetValueOrDefault(name, name);
}
