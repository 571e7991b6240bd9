using Baeum.Data;
using MathNet.Numerics;

namespace Baeum.Learn;

/// <summary>The distributions of <c>survival:aft</c>.</summary>
internal static class SurvivalDistributions
{
    internal const double LeastHessian = 1e-16, MostHessian = 15, MostGradient = 15;

    internal static readonly string[] Names = ["normal", "logistic", "extreme"];

    /// <summary>A distribution by its name.</summary>
    public static ISurvivalDistribution Of(string name) => name switch
    {
        "normal" => new NormalTimes(),
        "logistic" => new LogisticTimes(),
        "extreme" => new ExtremeTimes(),
        _ => throw Nearest.Unknown("aft_loss_distribution", name, Names),
    };

    private sealed class NormalTimes : ISurvivalDistribution
    {
        public string Name => "normal";

        public double Density(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);

        public double Share(double z) => 0.5 * (1 + SpecialFunctions.Erf(z / Math.Sqrt(2)));

        public double Slope(double z) => -z * Density(z);

        public double Curvature(double z) => (z * z - 1) * Density(z);

        public double GradientBelow(double scale) => -MostGradient;

        public double GradientAbove(double scale) => MostGradient;

        public double Hessian(SurvivalBounds bounds, bool isBelow, double scale)
            => bounds == SurvivalBounds.Right && !isBelow || bounds == SurvivalBounds.Left && isBelow ? LeastHessian : 1 / (scale * scale);
    }

    private sealed class LogisticTimes : ISurvivalDistribution
    {
        public string Name => "logistic";

        public double Density(double z)
        {
            double w = Math.Exp(z), root = 1 + w;
            return double.IsInfinity(w) || double.IsInfinity(w * w) ? 0 : w / (root * root);
        }

        public double Share(double z) => Math.Exp(z) is var w && double.IsInfinity(w) ? 1 : w / (1 + w);

        public double Slope(double z) => Math.Exp(z) is var w && double.IsInfinity(w) ? 0 : Density(z) * (1 - w) / (1 + w);

        public double Curvature(double z)
        {
            double w = Math.Exp(z);
            return double.IsInfinity(w) || double.IsInfinity(w * w) ? 0 : Density(z) * (w * w - 4 * w + 1) / ((1 + w) * (1 + w));
        }

        public double GradientBelow(double scale) => -1 / scale;

        public double GradientAbove(double scale) => 1 / scale;

        public double Hessian(SurvivalBounds bounds, bool isBelow, double scale) => LeastHessian;
    }

    private sealed class ExtremeTimes : ISurvivalDistribution
    {
        public string Name => "extreme";

        public double Density(double z) => Math.Exp(z) is var w && double.IsInfinity(w) ? 0 : w * Math.Exp(-w);

        public double Share(double z) => 1 - Math.Exp(-Math.Exp(z));

        public double Slope(double z) => Math.Exp(z) is var w && double.IsInfinity(w) ? 0 : (1 - w) * Density(z);

        public double Curvature(double z)
        {
            double w = Math.Exp(z);
            return double.IsInfinity(w) || double.IsInfinity(w * w) ? 0 : (w * w - 3 * w + 1) * Density(z);
        }

        public double GradientBelow(double scale) => -MostGradient;

        public double GradientAbove(double scale) => 1 / scale;

        public double Hessian(SurvivalBounds bounds, bool isBelow, double scale) => isBelow && bounds != SurvivalBounds.Left ? MostHessian : LeastHessian;
    }
}
