namespace Baeum.Learn;

/// <summary>Losses of stochastic gradient descent: of a prediction p and a target y, which is −1 or 1 where classes are told apart.</summary>
internal abstract record SgdLoss
{
    /// <summary>Losses that classifiers take.</summary>
    public static readonly string[] Classification = ["hinge", "log_loss", "modified_huber", "squared_hinge", "perceptron", "squared_error", "huber", "epsilon_insensitive", "squared_epsilon_insensitive"];

    /// <summary>Losses that regressors take.</summary>
    public static readonly string[] Regression = ["squared_error", "huber", "epsilon_insensitive", "squared_epsilon_insensitive"];

    /// <summary>The loss.</summary>
    public abstract double Value(double p, double y);

    /// <summary>Its derivative by p.</summary>
    public abstract double Slope(double p, double y);

    /// <summary>By scikit-learn's name; epsilon is the width of those that have one.</summary>
    public static SgdLoss Of(string name, double epsilon) => name switch
    {
        "hinge" => new Hinge(1),
        "perceptron" => new Hinge(0),
        "squared_hinge" => new SquaredHinge(),
        "log_loss" => new Log(),
        "modified_huber" => new ModifiedHuber(),
        "squared_error" => new Squared(),
        "huber" => new Huber(epsilon),
        "epsilon_insensitive" => new Insensitive(epsilon),
        _ => new SquaredInsensitive(epsilon),
    };

    private sealed record Hinge(double Threshold) : SgdLoss
    {
        public override double Value(double p, double y) => p * y <= Threshold ? Threshold - p * y : 0;
        public override double Slope(double p, double y) => p * y <= Threshold ? -y : 0;
    }

    private sealed record SquaredHinge : SgdLoss
    {
        public override double Value(double p, double y) => 1 - p * y > 0 ? (1 - p * y) * (1 - p * y) : 0;
        public override double Slope(double p, double y) => 1 - p * y > 0 ? -2 * y * (1 - p * y) : 0;
    }

    private sealed record Log : SgdLoss
    {
        public override double Value(double p, double y) => p * y > 18 ? Math.Exp(-p * y) : p * y < -18 ? -p * y : Math.Log(1 + Math.Exp(-p * y));
        public override double Slope(double p, double y) => p * y > 18 ? Math.Exp(-p * y) * -y : p * y < -18 ? -y : -y / (Math.Exp(p * y) + 1);
    }

    private sealed record ModifiedHuber : SgdLoss
    {
        public override double Value(double p, double y) => p * y >= 1 ? 0 : p * y >= -1 ? (1 - p * y) * (1 - p * y) : -4 * p * y;
        public override double Slope(double p, double y) => p * y >= 1 ? 0 : p * y >= -1 ? 2 * (1 - p * y) * -y : -4 * y;
    }

    private sealed record Squared : SgdLoss
    {
        public override double Value(double p, double y) => 0.5 * (p - y) * (p - y);
        public override double Slope(double p, double y) => p - y;
    }

    private sealed record Huber(double C) : SgdLoss
    {
        public override double Value(double p, double y) => Math.Abs(p - y) <= C ? 0.5 * (p - y) * (p - y) : C * Math.Abs(p - y) - 0.5 * C * C;
        public override double Slope(double p, double y) => Math.Abs(p - y) <= C ? p - y : p - y > 0 ? C : -C;
    }

    private sealed record Insensitive(double Epsilon) : SgdLoss
    {
        public override double Value(double p, double y) => Math.Max(0, Math.Abs(y - p) - Epsilon);
        public override double Slope(double p, double y) => y - p > Epsilon ? -1 : p - y > Epsilon ? 1 : 0;
    }

    private sealed record SquaredInsensitive(double Epsilon) : SgdLoss
    {
        public override double Value(double p, double y) => Math.Pow(Math.Max(0, Math.Abs(y - p) - Epsilon), 2);
        public override double Slope(double p, double y) => y - p > Epsilon ? -2 * (y - p - Epsilon) : y - p < -Epsilon ? 2 * (p - y - Epsilon) : 0;
    }
}
