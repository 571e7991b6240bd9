using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A learned vector for each of a number of tokens: <c>y = embeddings[x]</c>. Keras: <c>Embedding</c>.</summary>
/// <remarks>Shape: [batch, ...] of token numbers → [batch, ..., outputDim]. Weights: embeddings [inputDim, outputDim].</remarks>
public sealed class Embedding(int inputDim, int outputDim) : Layer
{
    private Parameter? _embeddings;

    /// <summary>Number of tokens: the largest one plus 1.</summary>
    public int InputDim { get; } = Check.Positive(inputDim);

    /// <summary>Length of a token's vector.</summary>
    public int OutputDim { get; } = Check.Positive(outputDim);

    /// <summary>First values of the vectors.</summary>
    public Initializer EmbeddingsInitializer { get; init; } = "uniform";

    /// <summary>Penalty on the vectors.</summary>
    public Regularizer? EmbeddingsRegularizer { get; init; }

    /// <summary>Penalty on the layer's output, added to the loss.</summary>
    public new Regularizer? ActivityRegularizer { get => base.ActivityRegularizer; init => base.ActivityRegularizer = value; }

    /// <summary>Projection of the vectors after each update.</summary>
    public Constraint? EmbeddingsConstraint { get; init; }

    /// <summary>Whether token 0 is padding, which later layers skip.</summary>
    public bool MaskZero { get; init; }

    public override Shape OutputShape(Shape input) => input.Insert(input.Rank, OutputDim);

    protected override void Build(Shape input)
        => _embeddings = AddWeight("embeddings", [InputDim, OutputDim], EmbeddingsInitializer, EmbeddingsRegularizer, EmbeddingsConstraint);

    protected override void CheckInput(ReadOnlySpan<Shape> inputs)
    {
    }

    protected override Variable Forward(Variable x, Pass pass)
    {
        var y = _embeddings!.Gather(x);
        y.Mask = OutputMask([x], y);
        return y;
    }

    protected override Variable? OutputMask(ReadOnlySpan<Variable> x, Variable y) => MaskZero ? x[0].NotEqual(0f) : null;
}
