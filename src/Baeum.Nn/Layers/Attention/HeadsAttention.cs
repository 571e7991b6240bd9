using System.Text.Json.Serialization;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What <see cref="MultiHeadAttention"/> and <see cref="GroupQueryAttention"/> share: query, key and value are projected once for each head, looked up, and projected back.</summary>
/// <remarks>
/// Inputs: query [batch, targets..., dim], value [batch, sources..., dim], and optionally the key and a mask of 1 and 0, [batch, targets, sources] or [batch, heads, targets, sources], as third and fourth.
/// A head computes <c>softmax(q · kᵀ / √size) · v</c>. Masks that the inputs carry hide positions; a position that sees nothing looks at all alike, as in TensorFlow.
/// </remarks>
public abstract class HeadsAttention : AttentionLayer
{
    private EinsumDense? _query, _key, _value, _output;

    private protected HeadsAttention()
    {
    }

    /// <summary>Whether the projections have a bias.</summary>
    [JsonPropertyOrder(5)]
    public bool UseBias { get; init; } = true;

    /// <summary>First values of the projections' kernels.</summary>
    [JsonPropertyOrder(8)]
    public Initializer KernelInitializer { get; init; } = "glorot_uniform";

    /// <summary>First values of the projections' biases.</summary>
    [JsonPropertyOrder(9)]
    public Initializer BiasInitializer { get; init; } = "zeros";

    /// <summary>Penalty on the kernels.</summary>
    [JsonPropertyOrder(10)]
    public Regularizer? KernelRegularizer { get; init; }

    /// <summary>Penalty on the biases.</summary>
    [JsonPropertyOrder(11)]
    public Regularizer? BiasRegularizer { get; init; }

    /// <summary>Penalty on the layer's output, added to the loss.</summary>
    [JsonPropertyOrder(12)]
    public new Regularizer? ActivityRegularizer { get => base.ActivityRegularizer; init => base.ActivityRegularizer = value; }

    /// <summary>Projection of the kernels after each update.</summary>
    [JsonPropertyOrder(13)]
    public Constraint? KernelConstraint { get; init; }

    /// <summary>Projection of the biases after each update.</summary>
    [JsonPropertyOrder(14)]
    public Constraint? BiasConstraint { get; init; }

    /// <summary>Number of heads, number of heads of keys and values, size of a query and a key, size of a value.</summary>
    private protected abstract (int Heads, int KeyHeads, int Size, int ValueSize) Form { get; }

    /// <summary>The last axes of the result for a query of this shape.</summary>
    private protected virtual Shape Features(Shape query) => [query[^1]];

    protected internal override IReadOnlyList<Layer> InnerLayers => _query is null ? base.InnerLayers : [_query, _key!, _value!, _output!, .. base.InnerLayers];

    public override Shape[] OutputShapes(ReadOnlySpan<Shape> inputs)
    {
        CheckInput(inputs);
        var query = inputs[0];
        var y = query[..^1].Then(Features(query));
        return ReturnAttentionScores ? [y, query[..1].Then([Form.Heads]).Then(query[1..^1]).Then(inputs[1][1..^1])] : [y];
    }

    protected override void Build(ReadOnlySpan<Shape> inputs)
    {
        base.Build(inputs);
        var (heads, keyHeads, size, valueSize) = Form;
        _query = Projection("query", inputs[0], heads, size);
        _key = Projection("key", Key(inputs), keyHeads, size);
        _value = Projection("value", inputs[1], keyHeads, valueSize);
        var features = Features(inputs[0]);
        string letters = "efghij"[..features.Rank];
        _output = Dense("attention_output", $"abcd,cd{letters}->ab{letters}", features, letters);
        _output.EnsureBuilt([[Shape.Unknown, Shape.Unknown, heads, valueSize]]);
    }

    protected override void CheckInput(ReadOnlySpan<Shape> inputs)
    {
        if (inputs.Length is < 2 or > 4)
            throw new ShapeException($"Layer '{Name}' ({GetType().Name}) takes a query, a value and, where they are needed, a key and a mask: Apply(query, value, key, mask); received {inputs.Length} input(s).");
        for (int i = 0; i < Math.Min(inputs.Length, 3); i++)
            if (inputs[i].Rank < 3)
                throw Incompatible($"expected min_ndim=3, found ndim={inputs[i].Rank}", inputs[i], "Attention takes [batch, steps, features].", i);
        if (Key(inputs)[1..^1] != inputs[1][1..^1])
            throw Incompatible($"the key must have the value's steps, {inputs[1][1..^1]}", inputs[2], input: 2);
    }

    protected override void Forward(ReadOnlySpan<Variable> x, Span<Variable> y, Pass pass)
    {
        Variable query = x[0], value = x[1], key = Key(x);
        var (heads, keyHeads, size, valueSize) = Form;
        int batch = query.Shape[0], targets = query.Shape[1..^1].Size, sources = value.Shape[1..^1].Size, group = heads / keyHeads;
        Variable q = Heads(_query!, query, pass), k = Heads(_key!, key, pass), v = Heads(_value!, value, pass);

        // The queries that share a head of keys are the rows of one product.
        var scores = q.Multiply((float)(1 / Math.Sqrt(size))).Reshape(batch, keyHeads, group * targets, size).MatMul(k, transposeB: true).Reshape(batch, heads, targets, sources);
        var shares = Shares(AttentionMask.Replace(scores, Mask(x, batch, targets, sources)), pass);
        var found = shares.Reshape(batch, keyHeads, group * targets, sources).MatMul(v).Reshape(batch, heads, targets, valueSize).Transpose(0, 2, 1, 3);
        y[0] = Run(_output!, found, pass).Reshape(query.Shape[..^1].Then(Features(query.Shape)));
        if (y.Length > 1)
            y[1] = shares.Reshape(query.Shape[..1].Then([heads]).Then(query.Shape[1..^1]).Then(value.Shape[1..^1]));
    }

    /// <summary>Which scores count: [batch or 1, heads or 1, targets or 1, sources], or null for all.</summary>
    private Variable? Mask(ReadOnlySpan<Variable> x, int batch, int targets, int sources)
    {
        var mask = AttentionMask.And(AttentionMask.Carried(x[0], [batch, 1, targets, 1]), AttentionMask.Carried(x[1], [batch, 1, 1, sources]));
        if (x.Length > 2)
            mask = AttentionMask.And(mask, AttentionMask.Carried(x[2], [batch, 1, 1, sources]));
        if (UseCausalMask)
            mask = AttentionMask.And(mask, AttentionMask.Causal(targets, sources));
        if (x.Length < 4)
            return mask;
        var given = x[3].Shape;
        return AttentionMask.And(mask, x[3].NotEqual(0f).Reshape(given.Rank switch
        {
            2 => given.Insert(0, 1).Insert(0, 1),
            3 => given.Insert(1, 1),
            4 => given,
            _ => throw Incompatible($"a mask has the shape [batch, {targets}, {sources}] or [batch, heads, {targets}, {sources}]", given, input: 3),
        }));
    }

    /// <summary>A projection as one matrix for each head. Shape: [batch, steps..., dim] → [batch, heads, steps, size].</summary>
    private static Variable Heads(EinsumDense projection, Variable x, Pass pass)
        => Run(projection, x.Shape.Rank == 3 ? x : x.Reshape(x.Shape[0], -1, x.Shape[^1]), pass).Transpose(0, 2, 1, 3);

    private EinsumDense Projection(string name, Shape input, int heads, int size)
    {
        var layer = Dense(name, "abc,cde->abde", [heads, size], "de");
        layer.EnsureBuilt([[Shape.Unknown, Shape.Unknown, input[^1]]]);
        return layer;
    }

    private EinsumDense Dense(string name, string equation, Shape features, string biasAxes) => new(equation, features.Insert(0, Shape.Unknown))
    {
        Name = name,
        Trainable = Trainable,
        BiasAxes = UseBias ? biasAxes : null,
        KernelInitializer = KernelInitializer,
        BiasInitializer = BiasInitializer,
        KernelRegularizer = KernelRegularizer,
        BiasRegularizer = BiasRegularizer,
        KernelConstraint = KernelConstraint,
        BiasConstraint = BiasConstraint,
    };
}
