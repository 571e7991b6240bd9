using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Regularizer
{
    /// <summary>l1 · Σ |x| + l2 · Σ x². Keras: <c>L1L2</c>, <c>"l1_l2"</c>.</summary>
    /// <remarks>Gradient: l1 · sign(x) + 2 · l2 · x.</remarks>
    public class L1L2(double l1 = 0, double l2 = 0) : Regularizer
    {
        /// <summary>Strength of the sum of magnitudes. Default 0.</summary>
        public new double L1 { get; } = Check.NonNegative(l1);

        /// <summary>Strength of the sum of squares. Default 0.</summary>
        public new double L2 { get; } = Check.NonNegative(l2);

        public override Variable Penalty(Variable x)
            => L1 == 0 && L2 == 0 ? Variable.Full([], 0)
                : L2 == 0 ? Magnitudes(x)
                : L1 == 0 ? Squares(x)
                : Magnitudes(x).Add(Squares(x));

        private Variable Magnitudes(Variable x) => x.Abs().Sum().Multiply((float)L1);

        private Variable Squares(Variable x) => x.Square().Sum().Multiply((float)L2);
    }
}
