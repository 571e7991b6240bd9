using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public static class SquareplusOp
{
    extension(Variable x)
    {
        /// <summary>(x + √(x² + b)) / 2. Shape: any → same. Gradient: dx = dy · (1 + x / √(x² + b)) / 2. Keras: <c>squareplus</c>.</summary>
        public Variable Squareplus(double b = 4) => Pointwise.FromInput(x, new Value((float)b), new Gradient((float)b));
    }

    private readonly struct Value(float b) : IUnaryOp
    {
        public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
        public Vector<float> Invoke(Vector<float> x) => (x + Vector.SquareRoot(x * x + new Vector<float>(b))) / 2f;
    }

    private readonly struct Gradient(float b) : IBinaryOp
    {
        public float Invoke(float x, float dy) => Invoke(new Vector<float>(x), new Vector<float>(dy))[0];
        public Vector<float> Invoke(Vector<float> x, Vector<float> dy) => dy * (Vector<float>.One + x / Vector.SquareRoot(x * x + new Vector<float>(b))) / 2f;
    }
}
