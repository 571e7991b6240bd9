using Baeum.Compute;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>The recurrences in float64, written plainly: one sequence, one step and one unit after the other.</summary>
internal sealed record RecurrentTwin(RecurrentKind Kind, RecurrentForm Form, float[]? Mask)
{
    public Grid Run(Grid x, Grid kernel, Grid recurrent, Grid? bias, Grid? firstH = null, Grid? firstC = null)
    {
        var (batch, steps, units) = (x.Shape[0], x.Shape[1], recurrent.Shape[0]);
        int states = Kind == RecurrentKind.Lstm ? 2 : 1, outputs = Form.Sequences ? steps : 1, slots = outputs + (Form.FinalStates ? states : 0);
        var y = new double[batch, slots, units];
        for (int b = 0; b < batch; b++)
        {
            double[] h = new double[units], c = new double[units], shown = new double[units];
            for (int j = 0; j < units; j++)
                (h[j], c[j]) = (firstH?[b, j] ?? 0, firstC?[b, j] ?? 0);
            for (int s = 0; s < steps; s++)
            {
                int time = Form.Backwards ? steps - 1 - s : s;
                bool active = Mask is null || Mask[b * steps + time] != 0;
                if (active)
                    (h, c) = Step(p => x[b, time, p], kernel, recurrent, bias, h, c);
                shown = active ? h : Form.ZeroWhereMasked ? new double[units] : shown;
                int slot = !Form.Sequences ? 0 : Form.InPlace ? time : s;
                for (int j = 0; j < units; j++)
                    y[b, slot, j] = shown[j];
            }
            for (int j = 0; Form.FinalStates && j < units; j++)
                (y[b, slots - 1, j], y[b, outputs, j]) = (states == 2 ? c[j] : h[j], h[j]);
        }
        return slots == 1 && !Form.Sequences ? Grid.Of([batch, units], p => y[p[0], 0, p[1]]) : Grid.Of([batch, slots, units], p => y[p[0], p[1], p[2]]);
    }

    private (double[] H, double[] C) Step(Func<int, double> x, Grid kernel, Grid recurrent, Grid? bias, double[] h, double[] c)
    {
        int units = h.Length, columns = kernel.Shape[1];
        double OfX(int g, int j) => Enumerable.Range(0, kernel.Shape[0]).Sum(p => x(p) * kernel[p, g * units + j]) + (bias is null ? 0 : bias.Values[g * units + j]);
        double OfH(double[] v, int g, int j)
            => Enumerable.Range(0, units).Sum(p => v[p] * recurrent[p, g * units + j]) + (Kind == RecurrentKind.Gru && bias is not null ? bias.Values[columns + g * units + j] : 0);
        double[] Gate(int g, Func<double, double> f) => [.. Enumerable.Range(0, units).Select(j => f(OfX(g, j) + OfH(h, g, j)))];
        if (Kind == RecurrentKind.Simple)
            return (Gate(0, Math.Tanh), c);
        if (Kind == RecurrentKind.Lstm)
        {
            double[] i = Gate(0, Sigmoid), f = Gate(1, Sigmoid), g = Gate(2, Math.Tanh), o = Gate(3, Sigmoid);
            double[] next = [.. c.Select((old, j) => f[j] * old + i[j] * g[j])];
            return ([.. next.Select((v, j) => o[j] * Math.Tanh(v))], next);
        }
        double[] z = Gate(0, Sigmoid), r = Gate(1, Sigmoid);
        double[] reset = [.. h.Select((v, j) => r[j] * v)];
        double Candidate(int j) => Math.Tanh(OfX(2, j) + (Kind == RecurrentKind.Gru ? r[j] * OfH(h, 2, j) : OfH(reset, 2, j)));
        return ([.. h.Select((v, j) => z[j] * v + (1 - z[j]) * Candidate(j))], c);
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
