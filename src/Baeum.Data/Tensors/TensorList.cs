using System.Collections;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace Baeum.Data;

/// <summary>One tensor or several: what a model takes and gives. <c>x</c>, <c>[a, b]</c>, integers and labels convert by themselves.</summary>
[CollectionBuilder(typeof(TensorList), nameof(Create))]
public readonly struct TensorList : IReadOnlyList<Tensor<float>>
{
    private readonly Tensor<float>? _single;
    private readonly Tensor<float>[]? _several;

    private TensorList(Tensor<float>? single, Tensor<float>[]? several) => (_single, _several) = (single, several);

    /// <summary>Number of tensors; 0 for <c>default</c>.</summary>
    public int Count => _single is null ? _several?.Length ?? 0 : 1;

    /// <summary>The tensor at a position.</summary>
    public Tensor<float> this[int index]
        => (uint)index >= (uint)Count ? throw new ArgumentOutOfRangeException(nameof(index), $"This list holds {Count} tensors; there is none at {index}.") : _single ?? _several![index];

    /// <summary>Builds a list from a collection expression: <c>TensorList x = [a, b]</c>.</summary>
    public static TensorList Create(ReadOnlySpan<Tensor<float>> tensors)
    {
        foreach (var tensor in tensors)
            ArgumentNullException.ThrowIfNull(tensor, nameof(tensors));
        return tensors.Length == 1 ? new(tensors[0], null) : new(null, tensors.ToArray());
    }

    /// <summary>A list of one.</summary>
    public static implicit operator TensorList(Tensor<float> tensor) => new(tensor, null);

    /// <summary>A list of one, the integers (token ids, classes) as floats.</summary>
    public static implicit operator TensorList(Tensor<int> tensor) => new(tensor.ToSingle(), null);

    /// <summary>A list of one, the labels as floats.</summary>
    public static implicit operator TensorList(Labels labels) => new((Tensor<float>)labels, null);

    /// <summary>A list of several.</summary>
    public static implicit operator TensorList(Tensor<float>[] tensors) => Create(tensors);

    /// <summary>The one tensor.</summary>
    /// <exception cref="InvalidOperationException">The list does not hold exactly one.</exception>
    public static implicit operator Tensor<float>(TensorList list)
        => list.Count == 1 ? list[0] : throw new InvalidOperationException($"Expected one tensor, received a list of {list.Count}; take one by its index.");

    /// <summary>Enumerates without heap memory.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Tensor<float>> IEnumerable<Tensor<float>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The position in a list.</summary>
    public struct Enumerator : IEnumerator<Tensor<float>>
    {
        private readonly TensorList _list;
        private int _index = -1;

        internal Enumerator(TensorList list) => _list = list;

        public readonly Tensor<float> Current => _list[_index];

        readonly object IEnumerator.Current => Current;

        public bool MoveNext() => ++_index < _list.Count;

        public void Reset() => _index = -1;

        public readonly void Dispose()
        {
        }
    }
}
