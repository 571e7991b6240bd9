using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>How <see cref="CategoryEncoding"/> encodes.</summary>
public enum EncodingMode
{
    /// <summary>A row of zeros with a 1 for each token by itself.</summary>
    OneHot,

    /// <summary>One row for a sample, 1 at each token that occurs.</summary>
    MultiHot,

    /// <summary>One row for a sample, the number of times that each token occurs.</summary>
    Count,
}

/// <summary>Token numbers as rows of zeros and ones, or of counts. Keras: <c>CategoryEncoding</c>.</summary>
/// <remarks>
/// Shape: one_hot [batch, 1] → [batch, tokens], [batch, n] → [batch, n, tokens]; multi_hot and count [batch, n] → [batch, tokens].
/// A second input of the same shape weighs the tokens in count mode. No gradient passes to the numbers.
/// </remarks>
public sealed class CategoryEncoding(int numTokens) : Layer
{
    /// <summary>Number of tokens: the largest one plus 1.</summary>
    public int NumTokens { get; } = Check.Positive(numTokens);

    /// <summary>How to encode.</summary>
    public EncodingMode OutputMode { get; init; } = EncodingMode.MultiHot;

    public override Shape OutputShape(Shape input) => TokenRows.ShapeOf(input, NumTokens, OutputMode);

    public override Shape[] OutputShapes(ReadOnlySpan<Shape> inputs)
        => inputs.Length == 1 || inputs.Length == 2 && OutputMode == EncodingMode.Count && inputs[0] == inputs[1] ? [OutputShape(inputs[0])]
            : throw new ShapeException($"Layer '{Name}' (CategoryEncoding) takes token numbers and, in count mode, weights of the same shape; received {inputs.Length} inputs.");

    protected override void Build(ReadOnlySpan<Shape> inputs) => OutputShapes(inputs);

    protected override void CheckInput(ReadOnlySpan<Shape> inputs) => OutputShapes(inputs);

    protected override void Forward(ReadOnlySpan<Variable> x, Span<Variable> y, Pass pass)
    {
        foreach (float token in x[0].Span)
            if (!(token >= 0 && token < NumTokens))
                throw new ArgumentOutOfRangeException(nameof(x), FormattableString.Invariant($"Layer '{Name}' (CategoryEncoding): token {token} lies outside of 0 to {NumTokens - 1}."));
        y[0] = TokenRows.Encode(x[0], NumTokens, OutputMode, x.Length > 1 ? x[1] : null);
    }
}
