using System.Text.Json.Serialization;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What the attention layers share: a query looks up values by how well their keys match it.</summary>
/// <remarks>
/// The inputs of a call are the query, the value and, if it is not the value, the key: <c>attention.Apply(query, value, key)</c>. A mask that the value or the key carries hides positions.
/// Keras takes <c>use_causal_mask</c> and <c>return_attention_scores</c> with each call; here they are set once, and a saved model holds them with the calls.
/// </remarks>
public abstract class AttentionLayer : Layer
{
    private Dropout? _dropout;

    private protected AttentionLayer() => SupportsMasking = true;

    /// <summary>Hide from each position of the query the positions of the value after it, as a decoder needs. Keras: an argument of the call.</summary>
    public bool UseCausalMask { get; set; }

    /// <summary>Give the shares as a second result: use <see cref="Layer.ApplyAll"/>. Keras: an argument of the call.</summary>
    public bool ReturnAttentionScores { get; set; }

    /// <summary>Share of the scores that training drops.</summary>
    [JsonPropertyOrder(4)]
    public double Dropout { get; init => field = Check.Between(value, 0, 1, nameof(Dropout)); }

    /// <summary>A seed of the dropout's own; null derives one from <see cref="RandomSeed"/>.</summary>
    [JsonPropertyOrder(20)]
    public int? Seed { get; init; }

    public override bool Trainable
    {
        get => base.Trainable;
        set
        {
            base.Trainable = value;
            foreach (var layer in InnerLayers)
                layer.Trainable = value;
        }
    }

    protected internal override IReadOnlyList<Layer> InnerLayers => _dropout is null ? [] : [_dropout];

    protected internal override int OutputCount => ReturnAttentionScores ? 2 : 1;

    protected override void Build(ReadOnlySpan<Shape> inputs)
    {
        CheckInput(inputs);
        if (Dropout > 0)
            _dropout = new Dropout(Dropout) { Name = "dropout", Seed = Seed };
        _dropout?.EnsureBuilt(inputs[..1]);
    }

    /// <summary>Shares that add up to 1, of which training drops some: softmax of the scores along their last axis.</summary>
    private protected Variable Shares(Variable scores, Pass pass) => _dropout is null ? scores.Softmax() : Run(_dropout, scores.Softmax(), pass);

    /// <summary>The result of an inner layer.</summary>
    private protected static Variable Run(Layer layer, Variable x, Pass pass)
    {
        var room = new Arguments();
        Span<Variable> from = room.From(1), to = room.To(1);
        from[0] = x;
        layer.Run(from, to, pass);
        return to[0];
    }

    /// <summary>The key, which is the value unless it is given.</summary>
    private protected static T Key<T>(ReadOnlySpan<T> inputs) => inputs[inputs.Length > 2 ? 2 : 1];
}
