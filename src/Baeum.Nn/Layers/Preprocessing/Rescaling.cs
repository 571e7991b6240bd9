using Baeum.Data;

namespace Baeum.Nn;

/// <summary>x · scale + offset: <c>new Rescaling(1 / 255.0)</c> brings bytes to [0, 1]. Keras: <c>Rescaling</c>.</summary>
/// <remarks>Shape: any → same. Several scales or offsets belong to the positions of the last axis.</remarks>
public sealed class Rescaling : Layer
{
    private Variable? _scale, _offset;

    /// <summary>A layer that multiplies by a number, or by one for each feature.</summary>
    public Rescaling(Numbers scale)
    {
        Scale = scale;
        SupportsMasking = true;
    }

    /// <summary>Factor.</summary>
    public Numbers Scale { get; }

    /// <summary>Added after the factor.</summary>
    public Numbers Offset { get; init; } = 0.0;

    protected override void Build(Shape input)
    {
        foreach (var numbers in (Numbers[])[Scale, Offset])
            if (numbers.Count != 1 && input[^1] != numbers.Count)
                throw Incompatible($"expected axis -1 of input shape to have value {numbers.Count}, the number of scales or offsets, found {input[^1]}", input);
        (_scale, _offset) = (Row(Scale), Row(Offset));
    }

    protected override Variable Forward(Variable x, Pass pass) => x.Multiply(_scale!).Add(_offset!);

    private static Variable Row(Numbers numbers) => new(numbers.IsSingle ? [] : [numbers.Count], [.. numbers.Select(n => (float)n)]);
}
