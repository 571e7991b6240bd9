using Baeum.Data;

namespace Baeum.Nn;

/// <summary>An equation such as <c>abc,cd->abd</c> for one rank of input, computed as one batched matrix product between two reorderings of axes.</summary>
internal sealed class EinsumEquation
{
    private readonly string _input, _kernel, _output;
    private readonly int _elided;
    private readonly bool _elidedFirst;
    private readonly int[] _inputOrder, _kernelOrder, _outputOrder;
    private readonly int _shared, _summed;

    private EinsumEquation(string input, string kernel, string output, int elided, bool elidedFirst)
    {
        (_input, _kernel, _output, _elided, _elidedFirst) = (input, kernel, output, elided, elidedFirst);
        string shared = Letters(kernel, l => input.Contains(l) && output.Contains(l)), summed = Letters(kernel, l => input.Contains(l) && !output.Contains(l));
        string rows = Letters(input, l => !kernel.Contains(l)), columns = Letters(kernel, l => !input.Contains(l));
        (_shared, _summed) = (shared.Length, summed.Length);
        _inputOrder = [.. (shared + rows + summed).Select(l => input.IndexOf(l))];
        _kernelOrder = [.. (shared + summed + columns).Select(l => kernel.IndexOf(l))];
        _outputOrder = [.. output.Select(l => (shared + rows + columns).IndexOf(l))];
    }

    /// <summary>The equation for inputs of the rank of <paramref name="x"/>; an ellipsis stands for digits.</summary>
    public static EinsumEquation Parse(string equation, Shape x)
    {
        string[] parts = equation.Replace(" ", "").Replace("...", ".").Split(["->", ","], StringSplitOptions.None);
        bool valid = parts.Length == 3 && equation.IndexOf("->", StringComparison.Ordinal) > equation.IndexOf(',') && !parts[1].Contains('.');
        bool first = valid && parts[0].StartsWith('.') && parts[2].StartsWith('.'), last = valid && !first && parts[0].EndsWith('.') && parts[2].EndsWith('.');
        string[] letters = [.. parts.Select(p => first ? p.TrimStart('.') : last ? p.TrimEnd('.') : p)];
        if (!valid || letters.Any(p => p.Length == 0 || !p.All(char.IsAsciiLetter) || p.Distinct().Count() != p.Length) || letters.SelectMany(p => p).GroupBy(l => l).Any(g => g.Count() == 1))
            throw new ArgumentException($"EinsumDense: '{equation}' is not an equation like 'ab,bc->ac', '...ab,bc->...ac' or 'ab...,bc->ac...', in which each letter stands in two parts or in all three.");
        int elided = x.Rank - letters[0].Length;
        if (elided < 0 || elided > 0 && !first && !last)
            throw new ShapeException($"EinsumDense: the equation '{equation}' takes inputs with {letters[0].Length} axes{(first || last ? " or more" : "")}, received shape {x}.");
        string digits = string.Concat(Enumerable.Range(0, elided));
        return first ? new(digits + letters[0], letters[1], digits + letters[2], elided, true) : new(letters[0] + digits, letters[1], letters[2] + digits, elided, false);
    }

    /// <summary>The result's shape: the batch, the axes of the ellipsis from the input, the others as given, and from the input where they are unknown.</summary>
    public Shape Output(Shape x, Shape given)
    {
        if (given.Rank + 1 + (_elidedFirst ? Math.Max(_elided - 1, 0) : _elided) != _output.Length)
            throw new ShapeException($"EinsumDense: an output shape of {given} behind the batch does not fit the result's axes '{_output}'.");
        Shape output = [];
        for (int i = 0, next = 0; i < _output.Length; i++)
        {
            int source = _input.IndexOf(_output[i]);
            bool isGiven = i > 0 && !char.IsAsciiDigit(_output[i]) && next < given.Rank;
            int length = isGiven ? given[next++] : Shape.Unknown;
            int from = source >= 0 ? x[source] : Shape.Unknown;
            if (length != Shape.Unknown && from != Shape.Unknown && length != from)
                throw new ShapeException($"EinsumDense: axis '{_output[i]}' has the length {from} in the input {x} and {length} in the output shape {given}.");
            output = output.Insert(i, length != Shape.Unknown ? length : from);
        }
        return output;
    }

    /// <summary>The kernel's shape.</summary>
    public Shape Kernel(Shape x, Shape output)
    {
        Shape kernel = [];
        foreach (char letter in _kernel)
            kernel = kernel.Insert(kernel.Rank, _input.Contains(letter) ? x[_input.IndexOf(letter)] : output[_output.IndexOf(letter)]);
        return kernel;
    }

    /// <summary>The bias's shape: from its first axis on, with length 1 where it has no axis.</summary>
    public Shape Bias(Shape output, string axes)
    {
        if (axes.FirstOrDefault(a => !_output.Contains(a)) is var unknown && unknown != default || axes.Length == 0)
            throw new ArgumentException($"EinsumDense: BiasAxes = '{axes}' must name axes of the result '{_output}'.");
        Shape bias = [];
        for (int i = axes.Min(a => _output.IndexOf(a)); i < output.Rank; i++)
            bias = bias.Insert(bias.Rank, axes.Contains(_output[i]) ? output[i] : 1);
        return bias;
    }

    /// <summary>The sum of products.</summary>
    public Variable Apply(Variable x, Variable kernel)
    {
        Variable a = x.Transpose(_inputOrder), b = kernel.Transpose(_kernelOrder);
        Shape shared = a.Shape[.._shared], rows = a.Shape[_shared..^_summed], columns = b.Shape[(_shared + _summed)..];
        int k = a.Shape[^_summed..].Size;
        var product = _shared == 0
            ? a.Reshape(rows.Size, k).MatMul(b.Reshape(k, columns.Size))
            : a.Reshape(shared.Size, rows.Size, k).MatMul(b.Reshape(shared.Size, k, columns.Size));
        return product.Reshape(shared.Then(rows).Then(columns)).Transpose(_outputOrder);
    }

    private static string Letters(string text, Func<char, bool> filter) => string.Concat(text.Where(filter));
}
