using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public static class DivideOp
{
    extension(Variable x)
    {
        /// <summary>x / b element by element, broadcast. Shape: [...], [...] → broadcast. Gradient: dx = dy / b, db = -dy · x / b².</summary>
        public Variable Divide(Variable b) => Pairwise.Map("Divide", x, b, new Compute.Divide(), new ByFirst(), new BySecond());

        /// <summary>x / b with a number. Shape: any → same. Gradient: dx = dy / b.</summary>
        public Variable Divide(float b)
        {
            var y = Variable.Empty(x.Shape);
            Elementwise.MapScalar(new Compute.Divide(), x.Span, b, y.Span);
            return Tape.Record(y, [x], b, static (node, b) => Elementwise.MapScalar(new Compute.Divide(), node.DY, b, node.DX(0)));
        }

        /// <summary>As <see cref="Divide(Variable, Variable)"/>.</summary>
        public static Variable operator /(Variable a, Variable b) => a.Divide(b);

        /// <summary>As <see cref="Divide(Variable, float)"/>.</summary>
        public static Variable operator /(Variable a, float b) => a.Divide(b);

        /// <summary>a / b from a number.</summary>
        public static Variable operator /(float a, Variable b) => b.Reciprocal().Multiply(a);
    }

    /// <summary>1 / b</summary>
    private readonly struct ByFirst : IBinaryOp
    {
        public float Invoke(float a, float b) => 1f / b;
        public Vector<float> Invoke(Vector<float> a, Vector<float> b) => Vector<float>.One / b;
    }

    /// <summary>-a / b²</summary>
    private readonly struct BySecond : IBinaryOp
    {
        public float Invoke(float a, float b) => -a / b / b;
        public Vector<float> Invoke(Vector<float> a, Vector<float> b) => -a / b / b;
    }
}
