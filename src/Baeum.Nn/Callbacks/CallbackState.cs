using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What a callback must remember to go on with a training that was cut off: numbers and series of numbers by name. <see cref="BackupAndRestore"/> keeps it.</summary>
public sealed class CallbackState
{
    private readonly OrderedDictionary<string, NpyArray> _arrays = [];

    internal CallbackState()
    {
    }

    internal CallbackState(IEnumerable<KeyValuePair<string, NpyArray>> arrays)
    {
        foreach (var (name, array) in arrays)
            _arrays[name] = array;
    }

    /// <summary>Names in the order in which they were set.</summary>
    public IReadOnlyList<string> Names => _arrays.Keys;

    /// <summary>A number; null, which is not kept, where there is none.</summary>
    public double? this[string name]
    {
        get => Numbers(name) is [var number, ..] ? number : null;
        set
        {
            if (value is { } number)
                Set(name, [number]);
        }
    }

    /// <summary>A series of numbers; null where there is none.</summary>
    public double[]? Numbers(string name) => _arrays.TryGetValue(name, out var array) ? array.Values as double[] : null;

    /// <summary>A series of 32-bit floats, such as weights; null where there is none.</summary>
    public float[]? Floats(string name) => _arrays.TryGetValue(name, out var array) ? array.Values as float[] : null;

    /// <summary>Keeps a series of numbers.</summary>
    public void Set(string name, ReadOnlySpan<double> values) => _arrays[name] = NpyArray.From(Tensor.Create(values.ToArray(), [values.Length]));

    /// <summary>Keeps a series of 32-bit floats.</summary>
    public void Set(string name, ReadOnlySpan<float> values) => _arrays[name] = NpyArray.From(Tensor.Create(values.ToArray(), [values.Length]));

    internal IEnumerable<KeyValuePair<string, NpyArray>> Arrays => _arrays;
}
