namespace Baeum.Learn;

/// <summary>The minimum of a function of one number. SciPy: <c>optimize.brent</c>.</summary>
/// <remarks>Source: R. P. Brent, "Algorithms for Minimization without Derivatives", 1973, chapter 5.</remarks>
internal static class BrentMinimum
{
    private const double Golden = 0.3819660112501051, Grow = 1.618033988749895, Tolerance = 1.48e-8;
    private const int MaxSteps = 500;

    /// <summary>Where the function is least, searched from two points that need not enclose it.</summary>
    public static double Find(Func<double, double> f, double a, double b)
    {
        (a, b, double x) = Bracket(f, a, b);
        double second = x, third = x, fx = f(x), fSecond = fx, fThird = fx, step = 0, before = 0;
        for (int i = 0; i < MaxSteps; i++)
        {
            double middle = (a + b) / 2, near = Tolerance * Math.Abs(x) + 1e-11;
            if (Math.Abs(x - middle) <= 2 * near - (b - a) / 2)
                break;
            // A parabola through the three best points, if it falls inside and shrinks; else the golden section.
            double r = (x - second) * (fx - fThird), q = (x - third) * (fx - fSecond), p = (x - third) * q - (x - second) * r;
            q = 2 * (q - r);
            (p, q) = q > 0 ? (-p, q) : (p, -q);
            if (Math.Abs(before) > near && Math.Abs(p) < Math.Abs(q * before / 2) && p > q * (a - x) && p < q * (b - x))
            {
                (before, step) = (step, p / q);
                if (x + step - a < 2 * near || b - x - step < 2 * near)
                    step = x < middle ? near : -near;
            }
            else
            {
                before = x < middle ? b - x : a - x;
                step = Golden * before;
            }
            double u = x + (Math.Abs(step) >= near ? step : step > 0 ? near : -near), fu = f(u);
            if (fu <= fx)
            {
                (a, b) = u < x ? (a, x) : (x, b);
                (third, second, x, fThird, fSecond, fx) = (second, x, u, fSecond, fx, fu);
            }
            else
            {
                (a, b) = u < x ? (u, b) : (a, u);
                if (fu <= fSecond || second == x)
                    (third, second, fThird, fSecond) = (second, u, fSecond, fu);
                else if (fu <= fThird || third == x || third == second)
                    (third, fThird) = (u, fu);
            }
        }
        return x;
    }

    /// <summary>Two ends and a point between that is lower than both, by steps that grow downhill.</summary>
    private static (double A, double B, double Inside) Bracket(Func<double, double> f, double a, double b)
    {
        double fa = f(a), fb = f(b);
        if (fa < fb)
            (a, b, fa, fb) = (b, a, fb, fa);
        double c = b + Grow * (b - a), fc = f(c);
        for (int i = 0; fc < fb && i < MaxSteps; i++)
            (a, b, c, fb, fc) = (b, c, c + Grow * (c - b), fc, f(c + Grow * (c - b)));
        return a < c ? (a, c, b) : (c, a, b);
    }
}
