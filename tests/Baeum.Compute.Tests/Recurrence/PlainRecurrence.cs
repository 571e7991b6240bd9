namespace Baeum.Compute.Tests;

/// <summary>The recurrences in float64, one value after the other, with all outputs and the final states.</summary>
internal sealed class PlainRecurrence(RecurrentSize size, RecurrenceTests.Data data)
{
    private readonly double[][] _arrays = [.. data.Arrays.Select(a => Array.ConvertAll(a, v => (double)v))];

    public float[] Outputs() => [.. Run().Select(v => (float)v)];

    /// <summary>How fast the outputs, weighted by their gradient, change when array <paramref name="i"/> moves in a direction: a central difference.</summary>
    public double Slope(int i, double[] direction)
    {
        const double Step = 1e-5;
        double[] values = _arrays[i];
        double At(double h)
        {
            _arrays[i] = [.. values.Zip(direction, (v, d) => v + h * d)];
            return Run().Zip(data.DY, (y, dy) => y * dy).Sum();
        }
        double slope = (At(Step) - At(-Step)) / (2 * Step);
        _arrays[i] = values;
        return slope;
    }

    private double[] Run()
    {
        int units = size.Units, slots = size.Steps + size.States;
        var y = new double[size.Batch * slots * units];
        for (int b = 0; b < size.Batch; b++)
        {
            double[] h = _arrays[4][(b * units)..((b + 1) * units)], c = size.States == 2 ? _arrays[5][(b * units)..((b + 1) * units)] : new double[units], shown = new double[units];
            for (int t = 0; t < size.Steps; t++)
            {
                if (data.Mask[b * size.Steps + t] != 0)
                {
                    (h, c) = Step((b * size.Steps + t) * size.Inputs, h, c);
                    shown = h;
                }
                shown.CopyTo(y, (b * slots + t) * units);
            }
            h.CopyTo(y, (b * slots + size.Steps) * units);
            if (size.States == 2)
                c.CopyTo(y, (b * slots + size.Steps + 1) * units);
        }
        return y;
    }

    private (double[] H, double[] C) Step(int at, double[] h, double[] c)
    {
        int units = size.Units, columns = size.Gates * units;
        double[] bias = _arrays[3];
        double[] ofX = Sums(size.Inputs, p => _arrays[0][at + p], _arrays[1], bias[..columns]);
        double[] ofH = Sums(units, p => h[p], _arrays[2], size.Kind == RecurrentKind.Gru ? bias[columns..] : new double[columns]);
        double Sum(int gate, int j) => ofX[gate * units + j] + ofH[gate * units + j];
        double[] next = new double[units], cell = new double[units], reset = new double[units];
        for (int j = 0; j < units; j++)
            reset[j] = size.Gates == 3 ? Sigmoid(Sum(1, j)) * h[j] : 0;
        double[] ofReset = size.Kind == RecurrentKind.GruResetBefore ? Sums(units, p => reset[p], _arrays[2], new double[columns]) : [];
        for (int j = 0; j < units; j++)
            switch (size.Kind)
            {
                case RecurrentKind.Simple:
                    next[j] = Math.Tanh(Sum(0, j));
                    break;
                case RecurrentKind.Lstm:
                    cell[j] = Sigmoid(Sum(1, j)) * c[j] + Sigmoid(Sum(0, j)) * Math.Tanh(Sum(2, j));
                    next[j] = Sigmoid(Sum(3, j)) * Math.Tanh(cell[j]);
                    break;
                default:
                    int n = 2 * units + j;
                    double candidate = Math.Tanh(ofX[n] + (size.Kind == RecurrentKind.Gru ? Sigmoid(Sum(1, j)) * ofH[n] : ofReset[n])), z = Sigmoid(Sum(0, j));
                    next[j] = z * h[j] + (1 - z) * candidate;
                    break;
            }
        return (next, cell);
    }

    private static double[] Sums(int k, Func<int, double> x, double[] weights, double[] bias)
    {
        double[] sums = [.. bias];
        for (int p = 0; p < k; p++)
        {
            double value = x(p);
            for (int j = 0; j < sums.Length; j++)
                sums[j] += value * weights[p * sums.Length + j];
        }
        return sums;
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
