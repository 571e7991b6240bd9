using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Loss
{
    /// <summary>mean((log(yTrue + 1) - log(yPred + 1))²) over the last axis; values below 1e-7 count as 1e-7. Keras: <c>MeanSquaredLogarithmicError</c>, <c>"msle"</c>.</summary>
    public sealed class MeanSquaredLogarithmicError : Loss
    {
        public override Variable Values(Variable yTrue, Variable yPred) => Pairs(new Kernel(), yTrue, yPred);

        private readonly struct Kernel : IPairLoss
        {
            public Vector<float> Value(Vector<float> t, Vector<float> p)
            {
                var error = Log(p) - Log(t);
                return error * error;
            }

            public Vector<float> Gradient(Vector<float> t, Vector<float> p) => 2 * (Log(p) - Log(t)) * LogGradient(p);

            public Vector<float> TargetGradient(Vector<float> t, Vector<float> p) => 2 * (Log(t) - Log(p)) * LogGradient(t);

            private static Vector<float> Log(Vector<float> x) => VectorMath.Log(Vector.Max(x, new(Epsilon)) + Vector<float>.One);

            private static Vector<float> LogGradient(Vector<float> x)
                => Vector.ConditionalSelect(Vector.GreaterThan(x, new(Epsilon)), Vector<float>.One / (x + Vector<float>.One), Vector<float>.Zero);
        }
    }
}
