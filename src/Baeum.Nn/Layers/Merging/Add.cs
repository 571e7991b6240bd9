namespace Baeum.Nn;

/// <summary>The sum of its inputs. Keras: <c>Add</c>.</summary>
/// <remarks>Shape: several of [batch, ...] → [batch, ...], broadcast.</remarks>
public sealed class Add : Merge
{
    private protected override Variable Join(ReadOnlySpan<Variable> inputs)
    {
        var y = inputs[0];
        foreach (var x in inputs[1..])
            y = y.Add(x);
        return y;
    }
}
