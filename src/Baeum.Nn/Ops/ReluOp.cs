using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public static class ReluOp
{
    extension(Variable x)
    {
        /// <summary>max(x, 0). Shape: any → same. Gradient: dx = dy where x &gt; 0, else 0. Keras: <c>relu</c>.</summary>
        public Variable Relu() => Pointwise.FromResult(x, new Relu(), new ReluGradient());

        /// <summary>x above the threshold, at most <paramref name="maxValue"/>; negativeSlope · (x - threshold) below it. Shape: any → same. Gradient: dx = dy or negativeSlope · dy there, 0 where x is cut. Keras: <c>relu</c> with its options.</summary>
        public Variable Relu(double negativeSlope, double? maxValue = null, double threshold = 0)
        {
            if (negativeSlope == 0 && threshold == 0)
                return maxValue is null ? x.Relu() : maxValue == 6 ? x.Relu6() : x.Relu().Clip(0f, (float)maxValue);
            if (maxValue is null && threshold == 0)
                return x.LeakyRelu(negativeSlope);
            var shape = new Bent((float)negativeSlope, (float?)maxValue ?? float.PositiveInfinity, (float)threshold, maxValue is not null);
            return Pointwise.FromInput(x, shape, new BentGradient(shape));
        }
    }

    /// <summary>The general form: x above the threshold cut to [0, max], slope · (x - threshold) below it.</summary>
    private readonly struct Bent(float slope, float max, float threshold, bool cut) : IUnaryOp
    {
        public float Invoke(float x) => Invoke(new Vector<float>(x))[0];

        public Vector<float> Invoke(Vector<float> x)
        {
            var above = Vector.ConditionalSelect(Above(x), x, Vector<float>.Zero);
            if (cut)
                above = Vector.Min(Vector.Max(above, Vector<float>.Zero), new Vector<float>(max));
            return above - slope * Vector.Max(new Vector<float>(threshold) - x, Vector<float>.Zero);
        }

        /// <summary>dy/dx</summary>
        public Vector<float> Slope(Vector<float> x)
        {
            var passes = Above(x);
            if (cut)
                passes &= Vector.GreaterThanOrEqual(x, Vector<float>.Zero) & Vector.LessThanOrEqual(x, new Vector<float>(max));
            return Vector.ConditionalSelect(passes, Vector<float>.One, Vector<float>.Zero)
                + Vector.ConditionalSelect(Vector.LessThan(x, new Vector<float>(threshold)), new Vector<float>(slope), Vector<float>.Zero);
        }

        private Vector<int> Above(Vector<float> x) => Vector.GreaterThan(x, new Vector<float>(threshold));
    }

    private readonly struct BentGradient(Bent shape) : IBinaryOp
    {
        public float Invoke(float x, float dy) => dy * shape.Slope(new Vector<float>(x))[0];
        public Vector<float> Invoke(Vector<float> x, Vector<float> dy) => dy * shape.Slope(x);
    }
}
