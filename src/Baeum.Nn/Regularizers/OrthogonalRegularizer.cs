using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

public abstract partial class Regularizer
{
    /// <summary>The mean magnitude of the cosines between the rows (or columns) of a matrix, times <c>factor</c>: 0 where they are orthogonal. Keras: <c>OrthogonalRegularizer</c>.</summary>
    /// <remarks>Shape: [rows, columns] → ().</remarks>
    public sealed class OrthogonalRegularizer(double factor = 0.01, string mode = "rows") : Regularizer
    {
        private const float Smallest = 1e-12f;
        private static readonly string[] Modes = ["rows", "columns"];

        /// <summary>Strength. Default 0.01.</summary>
        public double Factor { get; } = Check.NonNegative(factor);

        /// <summary>What is to be orthogonal: <c>rows</c> (the default) or <c>columns</c>.</summary>
        public string Mode { get; } = Modes.Contains(mode) ? mode : throw Nearest.Unknown("mode of OrthogonalRegularizer", mode, Modes);

        public override Variable Penalty(Variable x)
        {
            if (x.Shape.Rank != 2)
                throw new ShapeException($"OrthogonalRegularizer: expected a matrix, received shape {x.Shape}.");
            bool rows = Mode == "rows";
            int count = x.Shape[rows ? 0 : 1];
            var unit = x.Multiply(x.Square().Sum(axis: rows ? 1 : 0, keepDims: true).Maximum(Smallest).Rsqrt());
            var cosines = unit.MatMul(unit, transposeA: !rows, transposeB: rows).Multiply(OffDiagonal(count));
            return cosines.Abs().Sum().Multiply((float)(Factor / (count * (count - 1.0))));
        }

        private static Variable OffDiagonal(int count)
        {
            var mask = Variable.Full([count, count], 1f);
            for (int i = 0; i < count; i++)
                mask.Span[i * count + i] = 0f;
            return mask;
        }
    }
}
