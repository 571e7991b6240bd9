using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Loss
{
    /// <summary>Draws samples of one class together and drives classes apart, for embeddings of length 1: log(1 + Σₚ exp(-gamma·wₚ·(margin - dₚ)) · Σₙ exp(gamma·wₙ·(1 - margin - dₙ))) for each sample of a batch, over its distances d = 1 - cosine to those of its class (p) and to the others (n), with wₚ = margin + d, wₙ = 1 + margin - d. Keras: <c>Circle</c>, <c>"circle"</c>.</summary>
    /// <remarks>Shape: targets [batch] (class numbers), predictions [batch, embedding] → [batch]. Samples without a partner or an opponent in the batch do not count. Source: Sun et al. 2020, "Circle Loss".</remarks>
    public sealed class Circle : Loss
    {
        /// <summary>How sharply distances are told apart. Default 80.</summary>
        public double Gamma { get; init; } = 80;

        /// <summary>How near the same class shall be. Default 0.4.</summary>
        public double Margin { get; init; } = 0.4;

        /// <summary>Whether a sample is no partner of its own. Default true.</summary>
        public bool RemoveDiagonal { get; init; } = true;

        public override Variable Values(Variable yTrue, Variable yPred)
        {
            if (yPred.Shape.Rank != 2 || yTrue.Size != yPred.Shape[0])
                throw new ShapeException($"{Title}: the targets have shape {yTrue.Shape}, the predictions {yPred.Shape}; expected one class number for each row of predictions (batch, embedding).");
            var pairs = new CirclePairs((float)Gamma, (float)Margin, RemoveDiagonal);
            var values = Variable.Empty([yPred.Shape[0]]);
            var gradient = Tape.Scratch(values.Size * values.Size);
            pairs.Values(yTrue.Span, yPred.Span, values.Span, gradient.Span);
            values.Mask = Variable.Empty(values.Shape);
            Elementwise.MapScalar(new Greater(), values.Span, 0, values.Mask.Span);
            return Tape.Record(values, [yPred], gradient, static (node, gradient) => CirclePairs.Push(gradient.Span, node.X(0), node.DY, node.DX(0)));
        }
    }
}
