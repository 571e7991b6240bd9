using System.Numerics.Tensors;

namespace Baeum.Nn;

public static class GatherOp
{
    extension(Variable x)
    {
        /// <summary>The rows of x with the given numbers. Shape: [rows, ...], indices [...] → [indices..., ...]. Gradient: each dy is added to its row, in the order of the indices.</summary>
        public Variable Gather(Variable indices)
        {
            int rows = x.Shape[0], width = x.Shape[1..].Size;
            var y = Variable.Empty(indices.Shape.Then(x.Shape[1..]));
            var numbers = indices.Span;
            for (int i = 0; i < numbers.Length; i++)
                if (numbers[i] > -1 && numbers[i] < rows)
                    x.Span.Slice((int)numbers[i] * width, width).CopyTo(y.Span[(i * width)..]);
                else
                    throw new ArgumentOutOfRangeException(nameof(indices), FormattableString.Invariant($"Gather: position {i} asks for row {numbers[i]}; x has the rows 0 to {rows - 1}."));
            return Tape.Record(y, [x, indices], width, static (node, width) =>
            {
                var numbers = node.X(1);
                if (node.Needs(1))
                    node.DX(1).Clear();
                if (!node.Needs(0))
                    return;
                var dx = node.DX(0);
                dx.Clear();
                for (int i = 0; i < numbers.Length; i++)
                {
                    var row = dx.Slice((int)numbers[i] * width, width);
                    TensorPrimitives.Add(row, node.DY.Slice(i * width, width), row);
                }
            });
        }
    }
}
