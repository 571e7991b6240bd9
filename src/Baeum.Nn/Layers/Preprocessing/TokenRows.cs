using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Encodes token numbers as rows: what the encoding layers share.</summary>
internal static class TokenRows
{
    /// <summary>Shape: one_hot [batch, 1] → [batch, tokens], [batch, n] → [batch, n, tokens]; multi_hot and count [batch, n] → [batch, tokens].</summary>
    public static Shape ShapeOf(Shape input, int tokens, EncodingMode mode)
        => mode == EncodingMode.OneHot && (input.Rank == 1 || input[^1] != 1) ? input.Insert(input.Rank, tokens)
            : input.Rank == 1 ? [tokens] : input.With(^1, tokens);

    /// <summary>The rows; weights, of the shape of x, count in count mode.</summary>
    public static Variable Encode(Variable x, int tokens, EncodingMode mode, Variable? weights = null)
    {
        var rows = x.OneHot(tokens);
        if (mode == EncodingMode.Count && weights is not null)
            rows = rows.Multiply(weights.Reshape(weights.Shape.Insert(weights.Shape.Rank, 1)));
        return mode == EncodingMode.OneHot ? rows.Reshape(ShapeOf(x.Shape, tokens, mode))
            : mode == EncodingMode.MultiHot ? rows.Max(-2) : rows.Sum(-2);
    }
}
