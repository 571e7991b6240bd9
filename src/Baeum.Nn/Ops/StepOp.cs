namespace Baeum.Nn;

public static class StepOp
{
    extension(Variable x)
    {
        /// <summary>One time step of sequences. Shape: [batch, steps, ...] → [batch, ...]. Gradient: dy at its step; taking all steps one by one costs no more than one pass over x.</summary>
        public Variable Step(int time)
        {
            if (x.Shape.Rank < 2 || time < 0 || time >= x.Shape[1])
                throw new ShapeException($"Step: there is no step {time} in {x.Shape}.");
            var y = Variable.Empty(x.Shape.Without(1));
            int width = x.Shape[2..].Size;
            var strip = new Strip(x.Shape[0], x.Shape[1] * width);
            strip.Read(x.Span, time * width, width, y.Span);
            return Tape.Record(y, [x], (strip, time * width, width), static (node, state) =>
            {
                var (strip, start, width) = state;
                // Adds in place, so that each step touches its own values only.
                var input = node.Input(0);
                if (!input.HasGradient)
                    node.DX(0).Clear();
                strip.Add(node.DY, start, width, input.GradientSpan);
            });
        }
    }
}
