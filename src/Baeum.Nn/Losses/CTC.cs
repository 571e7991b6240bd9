using Baeum.Data;

namespace Baeum.Nn;

public abstract partial class Loss
{
    /// <summary>-log of the probability that a network, which names a class or the blank 0 at each time step, spells the labels: over all ways to stretch them. Keras: <c>CTC</c>, <c>"ctc"</c>.</summary>
    /// <remarks>
    /// Shape: targets [batch, labels] (class numbers, 0 behind the end), predictions [batch, steps, classes] (scores before the softmax) → [batch].
    /// Gradient: dp = dy · (softmax(p) - share of the paths through each class). Source: Graves et al. 2006, "Connectionist Temporal Classification".
    /// </remarks>
    public sealed class CTC : Loss
    {
        public override Variable Values(Variable yTrue, Variable yPred)
        {
            if (yTrue.Shape.Rank != 2 || yPred.Shape.Rank != 3 || yTrue.Shape[0] != yPred.Shape[0])
                throw new ShapeException($"{Title}: the targets have shape {yTrue.Shape}, the predictions {yPred.Shape}; expected (batch, labels) and (batch, steps, classes).");
            ClassNumbers.Check(Title, yTrue, yPred.Shape[2]);
            var values = Variable.Empty([yPred.Shape[0]]);
            int labels = yTrue.Shape[1], scores = yPred.Shape[1] * yPred.Shape[2];
            using var paths = new CtcPaths(yPred.Shape[1], yPred.Shape[2], labels);
            for (int row = 0; row < values.Size; row++)
            {
                double loss = paths.Loss(yTrue.Span.Slice(row * labels, labels), yPred.Span.Slice(row * scores, scores));
                values.Span[row] = double.IsFinite(loss) || double.IsNaN(loss) ? (float)loss : throw TooLong(yTrue, row, yPred.Shape);
            }
            return Tape.Record(values, [yTrue, yPred], yPred.Shape, static (node, shape) => Push(node, shape));
        }

        private static void Push(TapeNode node, Shape shape)
        {
            int labels = node.X(0).Length / Math.Max(1, shape[0]), scores = shape[1] * shape[2];
            if (node.Needs(0))
                node.DX(0).Clear();
            if (!node.Needs(1))
                return;
            var dx = node.DX(1);
            using var paths = new CtcPaths(shape[1], shape[2], labels);
            for (int row = 0; row < shape[0]; row++)
                paths.Gradient(node.X(0).Slice(row * labels, labels), node.X(1).Slice(row * scores, scores), node.DY[row], dx.Slice(row * scores, scores));
        }

        private ArgumentException TooLong(Variable yTrue, int row, Shape predictions)
            => new($"{Title}: the labels of row {row} of this batch do not fit into {predictions[1]} time steps: each label takes a step, and one more lies between two that are equal. Predict more steps, or shorten the labels ({yTrue.Shape[1]} at most here).");
    }
}
