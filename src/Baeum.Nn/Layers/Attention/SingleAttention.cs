using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What <see cref="Attention"/> and <see cref="AdditiveAttention"/> share: <c>y = softmax(scores(query, key)) · value</c>, without projections.</summary>
/// <remarks>Shape: query [batch, targets, dim], value [batch, sources, n], key [batch, sources, dim] → [batch, targets, n]; scores [batch, targets, sources]. Inputs of shape [batch, dim] are one sequence, the batch its steps. Where the query carries a mask, masked rows of the result are 0.</remarks>
public abstract class SingleAttention : AttentionLayer
{
    private protected SingleAttention()
    {
    }

    public override Shape[] OutputShapes(ReadOnlySpan<Shape> inputs)
    {
        CheckInput(inputs);
        var y = inputs[0].With(^1, inputs[1][^1]);
        return ReturnAttentionScores ? [y, inputs[0].With(^1, inputs[1][^2])] : [y];
    }

    /// <summary>How well each key matches each query. Shape: [batch, targets, sources].</summary>
    private protected abstract Variable Scores(Variable query, Variable key);

    protected override void CheckInput(ReadOnlySpan<Shape> inputs)
    {
        if (inputs.Length is not (2 or 3))
            throw new ShapeException($"Layer '{Name}' ({GetType().Name}) takes a query, a value and, if it is not the value, a key: Apply(query, value, key); received {inputs.Length} input(s).");
        for (int i = 0; i < inputs.Length; i++)
            if (inputs[i].Rank != 3 && (inputs[i].Rank != 2 || inputs[0].Rank != 2))
                throw Incompatible($"expected ndim=3, found ndim={inputs[i].Rank}", inputs[i], input: i);
        var (query, value, key) = (inputs[0], inputs[1], Key(inputs));
        if (query[^1] != key[^1])
            throw Incompatible($"the key must have the query's last axis, {query[^1]}", key, input: inputs.Length - 1);
        if (value[^2] != key[^2])
            throw Incompatible($"the key must have the value's {value[^2]} steps", key, input: 2);
    }

    protected override void Forward(ReadOnlySpan<Variable> x, Span<Variable> y, Pass pass)
    {
        if (x[0].Shape.Rank == 2)
        {
            Together(x, y, pass);
            return;
        }
        Variable query = x[0], value = x[1], key = Key(x);
        int batch = query.Shape[0], targets = query.Shape[1], sources = value.Shape[1];
        var mask = AttentionMask.And(AttentionMask.Carried(value, [batch, 1, sources]), UseCausalMask ? AttentionMask.Causal(targets, sources) : null);
        var shares = Shares(AttentionMask.Lower(Scores(query, key), mask), pass);
        y[0] = shares.MatMul(value);
        if (AttentionMask.Carried(query, [batch, targets, 1]) is { } counted)
            y[0] = y[0].Multiply(counted);
        if (y.Length > 1)
            y[1] = shares;
    }

    // Without an axis of steps the samples of the batch are the steps: each looks up all others, as in Keras.
    private void Together(ReadOnlySpan<Variable> x, Span<Variable> y, Pass pass)
    {
        var room = new Arguments();
        var steps = room.From(x.Length);
        for (int i = 0; i < steps.Length; i++)
            steps[i] = x[i].Reshape(x[i].Shape.Insert(0, 1));
        Forward(steps, y, pass);
        for (int i = 0; i < y.Length; i++)
            y[i] = y[i].Reshape(y[i].Shape.Without(0));
    }
}
