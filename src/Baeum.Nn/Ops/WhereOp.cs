using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public static class WhereOp
{
    extension(Variable condition)
    {
        /// <summary>a where the condition is not 0, else b, broadcast. Shape: [...], [...], [...] → broadcast. Gradient: da = dy there, db = dy elsewhere; none for the condition.</summary>
        public Variable Where(Variable a, Variable b)
        {
            var shape = Broadcast.Shapes("Where", condition.Shape, Broadcast.Shapes("Where", a.Shape, b.Shape));
            if (a.Shape != shape || b.Shape != shape || condition.Shape != shape)
                return condition.StopGradient().BroadcastTo(shape).Where(a.BroadcastTo(shape), b.BroadcastTo(shape));
            var y = Variable.Empty(shape);
            Elementwise.Map(new Select(), condition.Span, a.Span, b.Span, y.Span);
            return Tape.Record(y, [condition, a, b], 0, static (node, _) =>
            {
                if (node.Needs(0))
                    node.DX(0).Clear();
                if (node.Needs(1))
                    Elementwise.Map(new Chosen(), node.X(0), node.DY, node.DX(1));
                if (node.Needs(2))
                    Elementwise.Map(new Refused(), node.X(0), node.DY, node.DX(2));
            });
        }
    }

    /// <summary>(condition, dy) ↦ dy where the condition is not 0, else 0.</summary>
    private readonly struct Chosen : IBinaryOp
    {
        public float Invoke(float c, float dy) => c != 0f ? dy : 0f;
        public Vector<float> Invoke(Vector<float> c, Vector<float> dy) => Vector.ConditionalSelect(Vector.Equals(c, Vector<float>.Zero), Vector<float>.Zero, dy);
    }

    /// <summary>(condition, dy) ↦ dy where the condition is 0, else 0.</summary>
    private readonly struct Refused : IBinaryOp
    {
        public float Invoke(float c, float dy) => c != 0f ? 0f : dy;
        public Vector<float> Invoke(Vector<float> c, Vector<float> dy) => Vector.ConditionalSelect(Vector.Equals(c, Vector<float>.Zero), dy, Vector<float>.Zero);
    }
}
