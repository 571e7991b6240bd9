using System.Globalization;
using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>How a LightGBM model's scores become what it predicts, from the line <c>objective=binary sigmoid:1</c> of its file.</summary>
/// <param name="Name">The objective; <c>custom</c> where the file names none.</param>
/// <param name="Sigmoid">The slope of the logistic function.</param>
/// <param name="IsSqrt">Whether the square root of the target was learned.</param>
internal readonly record struct LGBMOutput(string Name, double Sigmoid, bool IsSqrt)
{
    private static readonly string[] Logistic = ["binary", "multiclassova", "cross_entropy", "xentropy"], Exponential = ["poisson", "gamma", "tweedie"];

    /// <summary>Whether it predicts probabilities of classes.</summary>
    public bool IsClassification => Name is "binary" or "multiclass" or "multiclassova";

    /// <summary>Reads the line of a file.</summary>
    /// <exception cref="FormatException">A parameter is no number.</exception>
    public static LGBMOutput Parse(string objective)
    {
        string[] words = objective.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        double sigmoid = 1;
        foreach (string word in words)
            if (word.StartsWith("sigmoid:", StringComparison.Ordinal))
                sigmoid = double.Parse(word["sigmoid:".Length..], NumberStyles.Float, CultureInfo.InvariantCulture);
        return new(words.Length == 0 ? "custom" : words[0], sigmoid, words.Contains("sqrt"));
    }

    /// <summary>Turns the scores of one sample into its prediction, in place.</summary>
    public void Convert(Span<double> scores)
    {
        if (Name == "multiclass")
        {
            double greatest = TensorPrimitives.Max<double>(scores), sum = 0;
            for (int i = 0; i < scores.Length; i++)
                sum += scores[i] = Math.Exp(scores[i] - greatest);
            TensorPrimitives.Divide(scores, sum, scores);
            return;
        }
        for (int i = 0; i < scores.Length; i++)
            scores[i] = Convert(scores[i]);
    }

    private double Convert(double score)
        => Array.IndexOf(Logistic, Name) >= 0 ? 1 / (1 + Math.Exp(-Sigmoid * score))
            : Array.IndexOf(Exponential, Name) >= 0 ? Math.Exp(score)
            : Name is "cross_entropy_lambda" or "xentlambda" ? Math.Max(score, 0) + double.LogP1(Math.Exp(-Math.Abs(score)))
            : IsSqrt ? Math.Sign(score) * score * score : score;
}
