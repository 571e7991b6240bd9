namespace Baeum.Nn;

/// <summary>The product of its inputs; where one is masked it counts as 1. Keras: <c>Multiply</c>.</summary>
/// <remarks>Shape: several of [batch, ...] → [batch, ...], broadcast.</remarks>
public sealed class Multiply : Merge
{
    private protected override Variable Join(ReadOnlySpan<Variable> inputs)
    {
        Variable? y = null, mask = null;
        bool allMasked = true;
        foreach (var x in inputs)
        {
            var own = Spread(x.Mask, x.Shape);
            var factor = own is null ? x : own.Where(x, Variable.Full([], 1f));
            y = y is null ? factor : y.Multiply(factor);
            allMasked &= own is not null;
            mask = own is null ? mask : mask is null ? own : mask.Maximum(own);
        }
        return allMasked ? mask!.Where(y!, Variable.Full([], 0f)) : y!;
    }
}
