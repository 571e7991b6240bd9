namespace Baeum.Learn;

/// <summary>The area under the ROC curve (<c>auc</c>) or under precision over recall (<c>aucpr</c>): of two classes, of each class against the others weighted by how frequent it is, or the mean of groups.</summary>
internal sealed class AreaScore(bool isPrecision) : BoostingScore
{
    public override string Name => isPrecision ? "aucpr" : "auc";

    public override bool IsMaximized => true;

    public override double Of(float[] predictions, int outputs, BoostingTargets targets)
    {
        if (targets.Groups.Length > 0)
            return OfGroups(predictions, targets);
        if (outputs > 1)
            return OfClasses(predictions, outputs, targets);
        var (fp, tp, area) = Area(predictions, targets.Labels, targets.Weights, isPrecision);
        return fp * tp == 0 ? double.NaN : area / (fp * tp);
    }

    private double OfClasses(float[] predictions, int classes, BoostingTargets targets)
    {
        double sum = 0, weights = 0;
        for (int c = 0; c < classes; c++)
        {
            int of = c;
            float[] p = [.. Enumerable.Range(0, targets.Samples).Select(i => predictions[i * classes + of])], y = Array.ConvertAll(targets.Labels, l => l == of ? 1f : 0);
            var (fp, tp, area) = Area(p, y, targets.Weights, isPrecision);
            if (fp * tp == 0)
                return double.NaN;
            sum += area / (fp * tp) * tp;
            weights += tp;
        }
        return weights == 0 ? double.NaN : sum / weights;
    }

    private double OfGroups(float[] predictions, BoostingTargets targets)
    {
        double sum = 0;
        int valid = 0;
        for (int g = 0; g + 1 < targets.Groups.Length; g++)
        {
            var range = targets.Groups[g]..targets.Groups[g + 1];
            float[] p = predictions[range], y = targets.Labels[range];
            double area = isPrecision ? Area(p, y, [.. Enumerable.Repeat(targets.Weight(g), p.Length)], true).Area : y.Length < 3 ? double.NaN : OrderedPairs(p, y);
            if (double.IsNaN(area))
                continue;
            sum += area;
            valid++;
        }
        return valid == 0 ? double.NaN : sum / valid;
    }

    /// <summary>The share of pairs in the order of their labels.</summary>
    private static double OrderedPairs(float[] p, float[] y)
    {
        int[] order = [.. Enumerable.Range(0, y.Length).OrderByDescending(i => y[i])];
        double sum = 0, count = 0;
        for (int i = 0; i < order.Length; i++)
            for (int j = i + 1; j < order.Length; j++, count++)
                sum += p[order[i]] - p[order[j]] is var d && d > 0 ? 1 : d == 0 ? 0.5 : 0;
        return count == 0 ? 0 : sum / count;
    }

    private static (double FalsePositive, double TruePositive, double Area) Area(float[] predictions, float[] labels, float[] weights, bool isPrecision)
    {
        double positive = 0, negative = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            float w = weights.Length == 0 ? 1 : weights[i];
            positive += w * labels[i];
            negative += w * (1 - labels[i]);
        }
        if (isPrecision && (positive <= 0 || negative <= 0))
            return (1, 1, double.NaN);
        int[] order = [.. Enumerable.Range(0, labels.Length).OrderByDescending(i => predictions[i])];
        double area = 0, fp = 0, tp = 0, fpBefore = 0, tpBefore = 0;
        for (int i = 0; i <= order.Length; i++)
        {
            if (i == order.Length || i > 0 && predictions[order[i]] != predictions[order[i - 1]])
            {
                area += isPrecision ? PrecisionStep(fpBefore, fp, tpBefore, tp, positive) : (fp - fpBefore) * (tp + tpBefore) / 2;
                (fpBefore, tpBefore) = (fp, tp);
            }
            if (i == order.Length)
                break;
            float label = labels[order[i]], w = weights.Length == 0 ? 1 : weights[order[i]];
            fp += (1 - label) * w;
            tp += label * w;
        }
        return fp <= 0 || tp <= 0 ? (0, 0, 0) : isPrecision ? (1, 1, area) : (fp, tp, area);
    }

    /// <summary>The area between two thresholds, with precision interpolated along the curve. Source: Keilwagen, Grosse, Grau (2014).</summary>
    private static double PrecisionStep(double fpBefore, double fp, double tpBefore, double tp, double positive)
    {
        double before = tpBefore / positive, after = tp / positive, a = 1, b = 0;
        if (tp != tpBefore)
        {
            double h = (fp - fpBefore) / (tp - tpBefore);
            (a, b) = (h + 1, (fpBefore - h * tpBefore) / positive);
        }
        return b == 0 ? (after - before) / a : (after - before - b / a * (Math.Log(a * after + b) - Math.Log(a * before + b))) / a;
    }
}
