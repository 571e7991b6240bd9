namespace Baeum.Nn;

/// <summary>Numbers of positions before and after each spatial axis: <c>1</c> everywhere, <c>(1, 2)</c> on both sides of each of two axes (or before and after the one axis of a sequence), <c>((1, 0), (2, 2))</c> for each side.</summary>
public readonly struct Edges
{
    private readonly int[]? _numbers;
    private readonly bool _arePairs;

    private Edges(int[] numbers, bool arePairs) => (_numbers, _arePairs) = (numbers, arePairs);

    /// <summary>Number of axes, once they are known.</summary>
    internal int Axes => (_numbers?.Length ?? 0) / 2;

    /// <summary>The same number on all sides.</summary>
    public static implicit operator Edges(int number) => new([number], arePairs: false);

    /// <summary>A number for both sides of each of two axes; for a sequence, before and after it.</summary>
    public static implicit operator Edges((int First, int Second) numbers) => new([numbers.First, numbers.Second], arePairs: false);

    /// <summary>A number for both sides of each of three axes.</summary>
    public static implicit operator Edges((int Depth, int Height, int Width) numbers) => new([numbers.Depth, numbers.Height, numbers.Width], arePairs: false);

    /// <summary>Before and after each of two axes.</summary>
    public static implicit operator Edges(((int, int) Height, (int, int) Width) numbers) => Pairs([numbers.Height, numbers.Width]);

    /// <summary>Before and after each of three axes.</summary>
    public static implicit operator Edges(((int, int) Depth, (int, int) Height, (int, int) Width) numbers) => Pairs([numbers.Depth, numbers.Height, numbers.Width]);

    /// <summary>A number for both sides of each axis.</summary>
    public static Edges Of(ReadOnlySpan<int> numbers) => new(numbers.ToArray(), arePairs: false);

    /// <summary>Before and after each axis.</summary>
    public static Edges Pairs(ReadOnlySpan<(int Before, int After)> numbers)
    {
        var flat = new int[2 * numbers.Length];
        for (int i = 0; i < numbers.Length; i++)
            (flat[2 * i], flat[2 * i + 1]) = numbers[i];
        return new(flat, arePairs: true);
    }

    /// <summary>Positions before an axis.</summary>
    public int Before(int axis) => _numbers![2 * axis];

    /// <summary>Positions after an axis.</summary>
    public int After(int axis) => _numbers![2 * axis + 1];

    public override string ToString() => !_arePairs ? $"({string.Join(", ", _numbers ?? [])})"
        : $"({string.Join(", ", Enumerable.Range(0, Axes).Select(ToPair))}{(Axes == 1 ? "," : "")})";

    /// <summary>Before and after for each of a number of axes, none of them negative.</summary>
    internal Edges For(int axes, string name)
    {
        int[] given = _numbers ?? [];
        if (Array.Exists(given, n => n < 0))
            throw new ArgumentOutOfRangeException(name, $"{name} must not be negative on any side; received {name} = {this}.");
        int[]? both = _arePairs || axes == 1 && given.Length == 2 ? given
            : given.Length == 1 ? [.. Enumerable.Repeat(given[0], 2 * axes)]
            : [.. given.SelectMany(n => new[] { n, n })];
        return both.Length == 2 * axes ? new(both, arePairs: true)
            : throw new ArgumentException($"The {name} argument must be an integer, {(axes == 1 ? "a pair of integers" : $"{axes} integers or {axes} pairs of integers")}; received {name}={this}.", name);
    }

    private string ToPair(int axis) => $"({Before(axis)}, {After(axis)})";
}
