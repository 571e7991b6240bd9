namespace Baeum.Learn;

/// <summary>As <see cref="SmoSolver"/>, with a second condition, <c>Σ α = constant</c>: both variables of a pair have the same sign. For nu-SVC and nu-SVR (Chang and Lin 2001).</summary>
internal sealed class NuSmoSolver(KernelRows rows, double[] p, double[] y, double[] alpha, double[] c, SmoSettings settings) : SmoSolver(rows, p, y, alpha, c, settings)
{
    protected override (int I, int J)? Select()
    {
        var (positive, ip) = Highest(1);
        var (negative, jn) = Highest(-1);
        var rowP = ip < 0 ? default : Rows.Row(ip, Active);
        var rowN = jn < 0 ? default : Rows.Row(jn, Active);
        double highestP = double.NegativeInfinity, highestN = double.NegativeInfinity, least = double.PositiveInfinity;
        int best = -1;
        for (int j = 0; j < Active; j++)
        {
            if (MayShrink[j] < 0)
                continue;
            bool isPositive = Y[j] > 0;
            double yg = Y[j] * Gradient[j], difference = (isPositive ? positive : negative) + yg;
            if (isPositive)
                highestP = Math.Max(highestP, yg);
            else
                highestN = Math.Max(highestN, yg);
            if (!(difference > 0))
                continue;
            int i = isPositive ? ip : jn;
            double curvature = Rows.Diagonal[i] + Rows.Diagonal[j] - 2 * (isPositive ? rowP[j] : rowN[j]);
            double change = -(difference * difference) / (curvature > 0 ? curvature : SmoLoops.Tau);
            if (change <= least)
                (best, least) = (j, change);
        }
        return Math.Max(positive + highestP, negative + highestN) < Tolerance || best < 0 ? null : (Y[best] > 0 ? ip : jn, best);
    }

    protected override void Shrink()
    {
        double up = double.NegativeInfinity, upNegative = double.NegativeInfinity, down = double.NegativeInfinity, downNegative = double.NegativeInfinity;
        for (int i = 0; i < Active; i++)
        {
            if (!IsUpper(i))
                (up, upNegative) = Y[i] > 0 ? (Math.Max(up, -Gradient[i]), upNegative) : (up, Math.Max(upNegative, -Gradient[i]));
            if (!IsLower(i))
                (down, downNegative) = Y[i] > 0 ? (Math.Max(down, Gradient[i]), downNegative) : (down, Math.Max(downNegative, Gradient[i]));
        }
        SeeAllNear(Math.Max(up + down, downNegative + upNegative));
        SetAside(i => IsUpper(i) ? -Gradient[i] > (Y[i] > 0 ? up : upNegative) : IsLower(i) && Gradient[i] > (Y[i] > 0 ? down : downNegative));
    }

    protected override double Offset()
    {
        double positive = Middle(i => Y[i] > 0, sign: false), negative = Middle(i => Y[i] < 0, sign: false);
        Scale = (positive + negative) / 2;
        return (positive - negative) / 2;
    }

    private (double Value, int Index) Highest(double sign)
    {
        double max = double.NegativeInfinity;
        int index = -1;
        for (int i = 0; i < Active; i++)
            if (Y[i] == sign && MayGrow[i] == 0 && -Y[i] * Gradient[i] >= max)
                (max, index) = (-Y[i] * Gradient[i], i);
        return (max, index);
    }
}
