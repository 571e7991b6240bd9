using System.Buffers;

namespace Baeum.Nn;

/// <summary>The paths of one sequence through its labels, with a blank before, between and behind them: forward and backward sums of their probabilities, as logarithms.</summary>
/// <remarks>alpha[t, s]: paths that are at place s of the stretched labels at step t, up to t. beta[t, s]: the same from t on.</remarks>
internal readonly struct CtcPaths(int steps, int classes, int maxLabels) : IDisposable
{
    private const int Blank = 0;

    private readonly double[] _logs = ArrayPool<double>.Shared.Rent(steps * classes);
    private readonly double[] _alpha = ArrayPool<double>.Shared.Rent(steps * (2 * maxLabels + 1));
    private readonly double[] _beta = ArrayPool<double>.Shared.Rent(steps * (2 * maxLabels + 1));

    public void Dispose()
    {
        foreach (double[] array in (ReadOnlySpan<double[]>)[_logs, _alpha, _beta])
            ArrayPool<double>.Shared.Return(array);
    }

    /// <summary>-log of the probability of the labels; infinite if there are too few steps.</summary>
    public double Loss(ReadOnlySpan<float> labels, ReadOnlySpan<float> scores)
    {
        LogSoftmax(scores);
        return -Forward(Used(labels));
    }

    /// <summary>dx = dy · (softmax(scores) - probability that a path of the labels is at the class)</summary>
    public void Gradient(ReadOnlySpan<float> labels, ReadOnlySpan<float> scores, float dy, Span<float> dx)
    {
        LogSoftmax(scores);
        labels = Used(labels);
        double all = Forward(labels);
        Backward(labels);
        int places = 2 * labels.Length + 1;
        for (int t = 0; t < steps; t++)
        {
            for (int c = 0; c < classes; c++)
                dx[t * classes + c] = (float)(dy * Math.Exp(_logs[t * classes + c]));
            for (int s = 0; s < places; s++)
                dx[t * classes + Class(labels, s)] -= (float)(dy * Math.Exp(_alpha[t * places + s] + _beta[t * places + s] - _logs[t * classes + Class(labels, s)] - all));
        }
    }

    private static ReadOnlySpan<float> Used(ReadOnlySpan<float> labels) => labels[..(labels.Length - labels.Count(0f))];

    private static int Class(ReadOnlySpan<float> labels, int place) => place % 2 == 0 ? Blank : (int)labels[place / 2];

    /// <summary>Whether a path may go from place s - 2 to s: not over a blank that parts equal labels.</summary>
    private static bool Skips(ReadOnlySpan<float> labels, int s) => s >= 2 && s % 2 == 1 && labels[s / 2] != labels[s / 2 - 1];

    private void LogSoftmax(ReadOnlySpan<float> scores)
    {
        for (int t = 0; t < steps; t++)
        {
            var row = scores.Slice(t * classes, classes);
            float sum = LogSumExp.Of(row);
            for (int c = 0; c < classes; c++)
                _logs[t * classes + c] = (double)row[c] - sum;
        }
    }

    private double Forward(ReadOnlySpan<float> labels)
    {
        int places = 2 * labels.Length + 1;
        for (int t = 0; t < steps; t++)
            for (int s = 0; s < places; s++)
            {
                int before = (t - 1) * places + s;
                double paths = t == 0 ? s < 2 ? 0 : double.NegativeInfinity
                    : Sum(_alpha[before], s >= 1 ? _alpha[before - 1] : double.NegativeInfinity, Skips(labels, s) ? _alpha[before - 2] : double.NegativeInfinity);
                _alpha[t * places + s] = paths + _logs[t * classes + Class(labels, s)];
            }
        int last = steps * places - 1;
        return Sum(_alpha[last], places > 1 ? _alpha[last - 1] : double.NegativeInfinity, double.NegativeInfinity);
    }

    private void Backward(ReadOnlySpan<float> labels)
    {
        int places = 2 * labels.Length + 1;
        for (int t = steps - 1; t >= 0; t--)
            for (int s = places - 1; s >= 0; s--)
            {
                int after = (t + 1) * places + s;
                double paths = t == steps - 1 ? s >= places - 2 ? 0 : double.NegativeInfinity
                    : Sum(_beta[after], s + 1 < places ? _beta[after + 1] : double.NegativeInfinity, s + 2 < places && Skips(labels, s + 2) ? _beta[after + 2] : double.NegativeInfinity);
                _beta[t * places + s] = paths + _logs[t * classes + Class(labels, s)];
            }
    }

    /// <summary>log(exp(a) + exp(b) + exp(c))</summary>
    private static double Sum(double a, double b, double c)
    {
        double max = Math.Max(a, Math.Max(b, c));
        return double.IsNegativeInfinity(max) ? max : max + Math.Log(Math.Exp(a - max) + Math.Exp(b - max) + Math.Exp(c - max));
    }
}
