using System.Collections;
using System.Globalization;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace Baeum.Data;

/// <summary>What is to be predicted, one entry a row: class numbers, numbers, or text. Arrays and tensors convert by themselves and back; they are not copied.</summary>
/// <remarks>Holds one of <c>Tensor&lt;float&gt;</c> (any shape; the first axis is the rows), <c>Tensor&lt;int&gt;</c> or <c>string[]</c>.</remarks>
[CollectionBuilder(typeof(Labels), nameof(Create))]
public sealed class Labels : IReadOnlyList<object>
{
    private readonly Tensor<float>? _numbers;
    private readonly Tensor<int>? _integers;
    private readonly string[]? _texts;

    private Labels(Tensor<float> numbers) => (_numbers, Shape) = (numbers, numbers.Shape());

    private Labels(Tensor<int> integers) => (_integers, Shape) = (integers, integers.Shape());

    private Labels(string[] texts) => (_texts, Shape) = (texts, [texts.Length]);

    /// <summary>[rows], or the shape of the tensor that these labels came from.</summary>
    public Shape Shape { get; }

    /// <summary>Number of rows.</summary>
    public int Count => Shape[0];

    /// <summary>Whether the labels are text.</summary>
    public bool IsText => _texts is not null;

    /// <summary>Whether the labels are whole numbers by type.</summary>
    public bool IsInteger => _integers is not null;

    /// <summary>The label of a row: a string, an int or a float.</summary>
    /// <exception cref="InvalidOperationException">A row holds several numbers.</exception>
    public object this[int row]
        => _texts is not null ? _texts[row]
        : Shape.Size != Count ? throw new InvalidOperationException($"Expected one label a row, received labels of shape {Shape}.")
        : _integers is not null ? (object)_integers.AsReadOnlySpan()[row] : _numbers!.AsReadOnlySpan()[row];

    /// <summary>Builds labels from a collection expression: <c>Labels y = [0, 1, 1]</c>, <c>["cat", "dog"]</c>.</summary>
    public static Labels Create(ReadOnlySpan<object> labels)
    {
        var values = labels.ToArray();
        if (Array.TrueForAll(values, v => v is string))
            return Array.ConvertAll(values, v => (string)v);
        if (Array.TrueForAll(values, v => v is int))
            return Array.ConvertAll(values, v => (int)v);
        if (Array.Find(values, v => v is not (int or float or double)) is { } other)
            throw new ArgumentException($"Labels: expected all strings or all numbers, received {other} ({other.GetType().Name}).");
        return Tensor.Create(Array.ConvertAll(values, v => Convert.ToSingle(v, CultureInfo.InvariantCulture)));
    }

    public static implicit operator Labels(Tensor<float> numbers) => new(numbers);

    public static implicit operator Labels(Tensor<int> integers) => new(integers);

    public static implicit operator Labels(float[] numbers) => new(Tensor.Create(numbers));

    public static implicit operator Labels(int[] integers) => new(Tensor.Create(integers));

    public static implicit operator Labels(string[] texts) => new(texts);

    /// <summary>The labels as floats, in their shape.</summary>
    /// <exception cref="InvalidCastException">The labels are text.</exception>
    public static implicit operator Tensor<float>(Labels labels)
        => labels._numbers ?? labels._integers?.ToSingle() ?? throw new InvalidCastException($"Expected numbers, received text labels such as '{labels._texts!.FirstOrDefault()}'; use LabelEncoder or Labels.ToCategorical.");

    /// <summary>The labels as whole numbers, in their shape.</summary>
    /// <exception cref="InvalidCastException">The labels are text, or one is not whole.</exception>
    public static implicit operator Tensor<int>(Labels labels)
        => labels._integers ?? Tensor.Create(Whole((Tensor<float>)labels), labels.Shape.ToLengths());

    /// <summary>The labels as whole numbers, row-major.</summary>
    /// <exception cref="InvalidCastException">The labels are text, or one is not whole.</exception>
    public static implicit operator int[](Labels labels)
        => labels._integers is { } integers ? integers.AsReadOnlySpan().ToArray() : Whole(labels);

    /// <summary>The labels as text; numbers as Python prints them (1, 0.5, 2.0).</summary>
    public static implicit operator string[](Labels labels)
        => labels._texts ?? [.. labels.Select(label => label is float number ? PythonText.Of(number) : string.Create(CultureInfo.InvariantCulture, $"{label}"))];

    /// <summary>Rows of a range.</summary>
    public Labels TakeRows(Range rows)
        => _texts is not null ? _texts[rows] : _integers is not null ? _integers.TakeRows(rows) : _numbers!.TakeRows(rows);

    /// <summary>The rows with these indices, in this order.</summary>
    public Labels TakeRows(ReadOnlySpan<int> rows)
    {
        if (_texts is null)
            return _integers is not null ? _integers.TakeRows(rows) : _numbers!.TakeRows(rows);
        var taken = new string[rows.Length];
        for (int i = 0; i < taken.Length; i++)
            taken[i] = _texts[rows[i]];
        return taken;
    }

    /// <summary>One row of zeros and a one for each label. Shape: [rows] or [rows, 1] → [rows, classes]; [a, b] → [a, b, classes]. Keras: <c>to_categorical</c>.</summary>
    /// <param name="labels">Class numbers from 0, or text, which is numbered in sorted order.</param>
    /// <param name="classes">Number of classes; without it the largest class number + 1.</param>
    /// <exception cref="ArgumentException">A label is negative, not whole, or not below <paramref name="classes"/>.</exception>
    public static Tensor<float> ToCategorical(Labels labels, int? classes = null)
    {
        int[] codes = labels.IsText ? labels.Encode(labels.Classes()) : labels;
        int count = classes ?? (codes.Length == 0 ? 0 : codes.Max() + 1);
        var shape = labels.Shape.Rank > 1 && labels.Shape[^1] == 1 ? labels.Shape[..^1] : labels.Shape;
        for (int i = 0; i < codes.Length; i++)
            if ((uint)codes[i] >= (uint)count)
                throw new ArgumentException($"ToCategorical: label {codes[i]} at position {i} does not lie in 0..{count - 1}.", nameof(labels));
        var result = Tensors.Zeros(shape.Insert(shape.Rank, count));
        var values = result.AsSpan();
        for (int i = 0; i < codes.Length; i++)
            values[i * count + codes[i]] = 1;
        return result;
    }

    /// <summary>The labels as a Python list, shortened in the middle: <c>['a', 'b', 'c']</c>.</summary>
    public override string ToString()
    {
        string[] texts = this;
        var shown = texts.Length <= 20 ? texts : [.. texts[..3], "...", .. texts[^3..]];
        return $"[{string.Join(", ", shown.Select(t => IsText && t != "..." ? $"'{t}'" : t))}]";
    }

    public IEnumerator<object> GetEnumerator() => Enumerable.Range(0, Count).Select(row => this[row]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int[] Whole(Tensor<float> numbers)
    {
        var values = numbers.AsReadOnlySpan();
        var result = new int[values.Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = (int)values[i];
            if (result[i] != values[i])
                throw new InvalidCastException(FormattableString.Invariant($"Expected whole numbers as labels, received {values[i]} at position {i}."));
        }
        return result;
    }
}
