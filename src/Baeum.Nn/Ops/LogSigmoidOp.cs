using Baeum.Compute;

namespace Baeum.Nn;

public static class LogSigmoidOp
{
    extension(Variable x)
    {
        /// <summary>ln sigmoid(x). Shape: any → same. Gradient: dx = dy · sigmoid(-x). Keras: <c>log_sigmoid</c>.</summary>
        public Variable LogSigmoid() => Pointwise.FromInput(x, new LogSigmoid(), new LogSigmoidGradient());
    }
}
