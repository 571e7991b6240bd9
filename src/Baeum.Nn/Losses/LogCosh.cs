using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Loss
{
    /// <summary>mean(log(cosh(yPred - yTrue))) over the last axis: about e²/2 for small errors and |e| - log 2 for large ones. Keras: <c>LogCosh</c>, <c>"log_cosh"</c>.</summary>
    public sealed class LogCosh : Loss
    {
        public override Variable Values(Variable yTrue, Variable yPred) => Pairs(new Kernel(), yTrue, yPred);

        private readonly struct Kernel : IPairLoss
        {
            public Vector<float> Value(Vector<float> t, Vector<float> p)
            {
                var error = Vector.Abs(p - t);
                return error + VectorMath.Softplus(-2 * error) - new Vector<float>(0.693147181f);
            }

            public Vector<float> Gradient(Vector<float> t, Vector<float> p) => VectorMath.Tanh(p - t);

            public Vector<float> TargetGradient(Vector<float> t, Vector<float> p) => VectorMath.Tanh(t - p);
        }
    }
}
