using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>Trust region Newton method with conjugate gradients (Lin, Weng and Keerthi 2008; Steihaug 1983).</summary>
internal static class TrustRegion
{
    private const double LeastRatio = 1e-4, FairRatio = 0.25, GoodRatio = 0.75, Shrink = 0.25, Half = 0.5, Grow = 4;

    /// <summary>Minimizes from zero until the gradient has fallen to a share of its first length; w is written. Returns the number of steps.</summary>
    public static int Minimize(ISmooth function, double[] w, double tolerance, int maxIter)
    {
        int n = w.Length, step = 1;
        double[] s = new double[n], r = new double[n], next = new double[n], g = new double[n];
        double f = function.Value(w);
        function.Gradient(w, g);
        double delta = TensorPrimitives.Norm<double>(g), first = delta;
        bool isSearching = first > tolerance * first;
        while (step <= maxIter && isSearching)
        {
            Direction(function, delta, g, s, r);
            TensorPrimitives.Add(w, s, next);
            double gs = TensorPrimitives.Dot<double>(g, s), predicted = -0.5 * (gs - TensorPrimitives.Dot<double>(s, r)), newF = function.Value(next), actual = f - newF;
            double length = TensorPrimitives.Norm<double>(s);
            if (step == 1)
                delta = Math.Min(delta, length);
            double alpha = newF - f - gs <= 0 ? Grow : Math.Max(Shrink, -0.5 * (gs / (newF - f - gs)));
            delta = actual < LeastRatio * predicted ? Math.Min(Math.Max(alpha, Shrink) * length, Half * delta)
                : actual < FairRatio * predicted ? Math.Max(Shrink * delta, Math.Min(alpha * length, Half * delta))
                : actual < GoodRatio * predicted ? Math.Max(Shrink * delta, Math.Min(alpha * length, Grow * delta))
                : Math.Max(delta, Math.Min(alpha * length, Grow * delta));
            if (actual > LeastRatio * predicted)
            {
                step++;
                next.CopyTo(w, 0);
                f = newF;
                function.Gradient(w, g);
                if (TensorPrimitives.Norm<double>(g) <= tolerance * first)
                    break;
            }
            if (f < -1e32 || Math.Abs(actual) <= 0 && predicted <= 0 || Math.Abs(actual) <= 1e-12 * Math.Abs(f) && Math.Abs(predicted) <= 1e-12 * Math.Abs(f))
                break;
        }
        return step - 1;
    }

    /// <summary>The step s within the region, and its residual r.</summary>
    private static void Direction(ISmooth function, double delta, double[] g, double[] s, double[] r)
    {
        double[] d = new double[g.Length], hd = new double[g.Length];
        Array.Clear(s);
        TensorPrimitives.Negate<double>(g, r);
        r.CopyTo(d, 0);
        double tolerance = 0.1 * TensorPrimitives.Norm<double>(g), rr = TensorPrimitives.Dot<double>(r, r);
        while (TensorPrimitives.Norm<double>(r) > tolerance)
        {
            function.Curvature(d, hd);
            double alpha = rr / TensorPrimitives.Dot<double>(d, hd);
            TensorPrimitives.MultiplyAdd(d, alpha, s, s);
            if (TensorPrimitives.Norm<double>(s) > delta)
            {
                TensorPrimitives.MultiplyAdd(d, -alpha, s, s);
                double sd = TensorPrimitives.Dot<double>(s, d), ss = TensorPrimitives.Dot<double>(s, s), dd = TensorPrimitives.Dot<double>(d, d);
                double root = Math.Sqrt(sd * sd + dd * (delta * delta - ss));
                alpha = sd >= 0 ? (delta * delta - ss) / (sd + root) : (root - sd) / dd;
                TensorPrimitives.MultiplyAdd(d, alpha, s, s);
                TensorPrimitives.MultiplyAdd(hd, -alpha, r, r);
                break;
            }
            TensorPrimitives.MultiplyAdd(hd, -alpha, r, r);
            double newRr = TensorPrimitives.Dot<double>(r, r), beta = newRr / rr;
            TensorPrimitives.MultiplyAdd(d, beta, r, d);
            rr = newRr;
        }
    }
}
