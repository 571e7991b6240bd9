namespace Baeum.Nn;

/// <summary>The largest of its inputs, element by element; a masked one does not take part. Keras: <c>Maximum</c>.</summary>
/// <remarks>Shape: several of [batch, ...] → [batch, ...], broadcast.</remarks>
public sealed class Maximum : Merge
{
    private protected override Variable Join(ReadOnlySpan<Variable> inputs)
    {
        Variable y = inputs[0], x;
        var mask = Spread(y.Mask, y.Shape);
        for (int i = 1; i < inputs.Length; i++)
        {
            x = inputs[i];
            var own = Spread(x.Mask, x.Shape);
            if (own is not null)
                x = own.Where(x, y);
            if (mask is not null)
                y = mask.Where(y, x);
            mask = own is null || mask is null ? null : mask.Maximum(own);
            y = y.Maximum(x);
        }
        return y;
    }
}
