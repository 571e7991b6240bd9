namespace Baeum.Learn;

/// <summary>The interval of a line search that holds a good step: its best end X and its other end Y with values and slopes, and safeguarded cubic steps within it (<c>dcstep</c>).</summary>
internal struct StepInterval
{
    public double X, Fx, Gx, Y, Fy, Gy;

    /// <summary>Adds <c>s · tilt</c> to the function.</summary>
    public void Tilt(double tilt)
    {
        (Fx, Gx) = (Fx + X * tilt, Gx + tilt);
        (Fy, Gy) = (Fy + Y * tilt, Gy + tilt);
    }

    /// <summary>Takes in a tried step with its value and slope; returns the next one.</summary>
    public double Next(double step, double f, double g, ref bool isBracketed, double min, double max)
    {
        double sign = g * (Gx / Math.Abs(Gx)), next;
        if (f > Fx)
        {
            double theta = 3 * (Fx - f) / (step - X) + Gx + g, gamma = Root(theta, Gx, g) * (step < X ? -1 : 1);
            double cubic = X + (gamma - Gx + theta) / (gamma - Gx + gamma + g) * (step - X), quadratic = X + Gx / ((Fx - f) / (step - X) + Gx) / 2 * (step - X);
            next = Math.Abs(cubic - X) < Math.Abs(quadratic - X) ? cubic : cubic + (quadratic - cubic) / 2;
            isBracketed = true;
        }
        else if (sign < 0)
        {
            double theta = 3 * (Fx - f) / (step - X) + Gx + g, gamma = Root(theta, Gx, g) * (step > X ? -1 : 1);
            double cubic = step + (gamma - g + theta) / (gamma - g + gamma + Gx) * (X - step), secant = step + g / (g - Gx) * (X - step);
            next = Math.Abs(cubic - step) > Math.Abs(secant - step) ? cubic : secant;
            isBracketed = true;
        }
        else if (Math.Abs(g) < Math.Abs(Gx))
        {
            next = Flatter(step, f, g, isBracketed, min, max);
        }
        else if (isBracketed)
        {
            double theta = 3 * (f - Fy) / (Y - step) + Gy + g, gamma = Root(theta, Gy, g) * (step > Y ? -1 : 1);
            next = step + (gamma - g + theta) / (gamma - g + gamma + Gy) * (Y - step);
        }
        else
        {
            next = step > X ? max : min;
        }
        if (f > Fx)
        {
            (Y, Fy, Gy) = (step, f, g);
            return next;
        }
        if (sign < 0)
            (Y, Fy, Gy) = (X, Fx, Gx);
        (X, Fx, Gx) = (step, f, g);
        return next;
    }

    /// <summary>The value is lower and the slope has the same sign but is flatter.</summary>
    private readonly double Flatter(double step, double f, double g, bool isBracketed, double min, double max)
    {
        double theta = 3 * (Fx - f) / (step - X) + Gx + g, gamma = Root(theta, Gx, g) * (step > X ? -1 : 1);
        double r = (gamma - g + theta) / (gamma + (Gx - g) + gamma), secant = step + g / (g - Gx) * (X - step);
        double cubic = r < 0 && gamma != 0 ? step + r * (X - step) : step > X ? max : min;
        bool isCubicNearer = Math.Abs(cubic - step) < Math.Abs(secant - step);
        if (!isBracketed)
            return Math.Max(min, Math.Min(max, Math.Abs(cubic - step) > Math.Abs(secant - step) ? cubic : secant));
        double next = isCubicNearer ? cubic : secant, bound = step + 0.66 * (Y - step);
        return step > X ? Math.Min(bound, next) : Math.Max(bound, next);
    }

    private static double Root(double theta, double a, double b)
    {
        double s = Math.Max(Math.Abs(theta), Math.Max(Math.Abs(a), Math.Abs(b)));
        return s * Math.Sqrt(Math.Max(0, theta / s * (theta / s) - a / s * (b / s)));
    }
}
