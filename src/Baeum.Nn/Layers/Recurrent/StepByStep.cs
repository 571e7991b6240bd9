using System.Buffers;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Runs a cell over time with an operation of its own for everything in every step: for any cell, and therefore slower than a recurrence that is one operation.</summary>
internal readonly struct StepByStep(RNNCell cell, RecurrentForm form)
{
    /// <summary>The output or outputs, then the final states.</summary>
    /// <param name="x">[batch, steps, ...], with its mask.</param>
    /// <param name="first">The first states, or empty for 0.</param>
    /// <param name="result">Output and final states.</param>
    /// <param name="pass">The forward pass.</param>
    public void Run(Variable x, ReadOnlySpan<Variable> first, Span<Variable> result, Pass pass)
    {
        int batch = x.Shape[0], steps = x.Shape[1];
        var states = result[1..];
        for (int i = 0; i < states.Length; i++)
            states[i] = first.IsEmpty ? Variable.Full(cell.StateShape(x.Shape.Without(1), i), 0f) : first[i];
        Shape each = [batch, steps];
        while (each.Rank < x.Shape.Rank)
            each = each.Insert(2, 1);
        var mask = x.Mask?.Reshape(each);
        var outputs = ArrayPool<Variable>.Shared.Rent(steps);
        var shown = mask is null ? null : Variable.Full(cell.OutputShape(x.Shape.Without(1)), 0f);
        for (int step = 0; step < steps; step++)
        {
            int time = form.Backwards ? steps - 1 - step : step;
            shown = Step(x.Step(time), mask?.Step(time), shown, states, pass);
            outputs[form.Backwards && form.InPlace ? time : step] = shown;
        }
        result[0] = form.Sequences ? Variable.Stack(outputs.AsSpan(0, steps), 1) : shown!;
        ArrayPool<Variable>.Shared.Return(outputs, clearArray: true);
    }

    private Variable Step(Variable x, Variable? mask, Variable? before, Span<Variable> states, Pass pass)
    {
        if (mask is null)
            return cell.Step(x, states, pass);
        var room = new Arguments();
        var old = room.From(states.Length);
        states.CopyTo(old);
        var y = cell.Step(x, states, pass);
        for (int i = 0; i < states.Length; i++)
            states[i] = mask.Where(states[i], old[i]);
        return form.ZeroWhereMasked ? y.Multiply(mask) : mask.Where(y, before!);
    }
}
