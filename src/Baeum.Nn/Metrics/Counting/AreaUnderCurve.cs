namespace Baeum.Nn;

/// <summary>The area under a curve that runs through the counts at each threshold. One label of several lies at <paramref name="label"/>, <paramref name="label"/> + <paramref name="stride"/> ...</summary>
internal readonly ref struct AreaUnderCurve(ReadOnlySpan<double> tp, ReadOnlySpan<double> fp, ReadOnlySpan<double> tn, ReadOnlySpan<double> fn, int label, int stride)
{
    private readonly ReadOnlySpan<double> _tp = tp, _fp = fp, _tn = tn, _fn = fn;

    public double Of(string curve, string method)
    {
        double area = 0;
        for (int i = label; i + stride < _tp.Length; i += stride)
            area += curve == "PR" && method == "interpolation" ? Interpolated(i, i + stride) : Rectangle(i, i + stride, curve, method);
        return area;
    }

    private double Rectangle(int i, int next, string curve, string method)
    {
        var (x, y) = Point(i, curve);
        var (nextX, nextY) = Point(next, curve);
        return (x - nextX) * (method == "interpolation" ? (y + nextY) / 2 : method == "minoring" ? Math.Min(y, nextY) : Math.Max(y, nextY));
    }

    private (double X, double Y) Point(int i, string curve)
    {
        double recall = Ratio.Of(_tp[i], _tp[i] + _fn[i]);
        return curve == "ROC" ? (Ratio.Of(_fp[i], _fp[i] + _tn[i]), recall) : (recall, Ratio.Of(_tp[i], _tp[i] + _fp[i]));
    }

    /// <summary>slope · (dTP + intercept · log(P / P')) / positives, with P = TP + FP taken to change in a straight line.</summary>
    private double Interpolated(int i, int next)
    {
        double p = _tp[i] + _fp[i], nextP = _tp[next] + _fp[next], dtp = _tp[i] - _tp[next];
        double slope = Ratio.Of(dtp, Math.Max(p - nextP, 0)), intercept = _tp[next] - slope * nextP;
        double ratio = p > 0 && nextP > 0 ? p / nextP : 1;
        return Ratio.Of(slope * (dtp + intercept * Math.Log(ratio)), Math.Max(_tp[next] + _fn[next], 0));
    }
}
