using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

public static class DropoutOp
{
    extension(Variable x)
    {
        /// <summary>Each value becomes 0 with probability <paramref name="rate"/>, else x / (1 - rate). Shape: any → same. Gradient: the same factors times dy.</summary>
        public Variable Dropout(double rate, Rng random)
        {
            if (rate == 1)
                return x.Multiply(0f);
            var y = Variable.Empty(x.Shape);
            random.Dropout(x.Span, (float)Check.Between(rate, 0, 1), y.Span);
            return Tape.Record(y, [x], ((float)rate, random), static (node, state) => state.random.Dropout(node.DY, state.Item1, node.DX(0)));
        }

        /// <summary>As <see cref="Dropout(Variable, double, Rng)"/> with one decision for all values along the axes in which <paramref name="noiseShape"/> has length 1.</summary>
        public Variable Dropout(double rate, Rng random, Shape noiseShape)
            => noiseShape == x.Shape ? x.Dropout(rate, random) : x.Multiply(Variable.Full(noiseShape, 1f).Dropout(rate, random));
    }
}
