namespace Baeum.Learn;

/// <summary>LightGBM's lambdarank: every pair of samples of a group with different grades pulls them apart, the harder the more their exchange would change NDCG. Source: microsoft/LightGBM, src/objective/rank_objective.hpp.</summary>
/// <param name="grades">The grade of each sample, 0, 1, 2 ...</param>
/// <param name="groups">The size of each group.</param>
/// <param name="weights">What each sample counts; null for equally much.</param>
/// <param name="sigmoid">The slope of the logistic function.</param>
/// <param name="truncation">The places from which pairs are made.</param>
/// <param name="isNormed">Whether the gradients of a group are scaled by their sum.</param>
/// <param name="labelGain">What each grade is worth; null for 2^grade − 1.</param>
internal sealed class LambdaRank(double[] grades, int[] groups, double[]? weights, double sigmoid, int truncation, bool isNormed = true, double[]? labelGain = null)
{
    /// <summary>Gradients and hessians of all samples.</summary>
    public void Gradients(double[] scores, GradientPair[][] pairs)
    {
        var lambdas = new double[scores.Length];
        var hessians = new double[scores.Length];
        int start = 0;
        foreach (int size in groups)
        {
            OfGroup(scores, start, size, lambdas, hessians);
            start += size;
        }
        for (int i = 0; i < scores.Length; i++)
            pairs[0][i] = new((float)(lambdas[i] * (weights?[i] ?? 1)), (float)(hessians[i] * (weights?[i] ?? 1)));
    }

    private void OfGroup(double[] scores, int start, int size, double[] lambdas, double[] hessians)
    {
        int[] order = Order(scores, start, size);
        double best = Dcg(Ideal(start, size), truncation);
        if (best <= 0)
            return;
        bool differ = scores[order[0]] != scores[order[^1]];
        double sum = 0;
        for (int i = 0; i < size - 1 && i < truncation; i++)
            for (int j = i + 1; j < size; j++)
            {
                if (grades[order[i]] == grades[order[j]])
                    continue;
                var (high, low) = grades[order[i]] > grades[order[j]] ? (order[i], order[j]) : (order[j], order[i]);
                double distance = scores[high] - scores[low];
                double change = (Gain(high) - Gain(low)) * Math.Abs(Discount(i) - Discount(j)) / best;
                if (differ && isNormed)
                    change /= 0.01 + Math.Abs(distance);
                double p = 1 / (1 + Math.Exp(sigmoid * distance)), lambda = -sigmoid * change * p, hessian = sigmoid * sigmoid * change * p * (1 - p);
                lambdas[low] -= lambda;
                lambdas[high] += lambda;
                hessians[low] += hessian;
                hessians[high] += hessian;
                sum -= 2 * lambda;
            }
        if (sum <= 0 || !isNormed)
            return;
        double norm = Math.Log2(1 + sum) / sum;
        for (int i = start; i < start + size; i++)
            (lambdas[i], hessians[i]) = (lambdas[i] * norm, hessians[i] * norm);
    }

    private static int[] Order(double[] scores, int start, int size) => [.. Enumerable.Range(start, size).OrderByDescending(i => scores[i])];

    private int[] Ideal(int start, int size) => Order(grades, start, size);

    private double Dcg(int[] order, int places)
    {
        double sum = 0;
        for (int i = 0; i < Math.Min(places, order.Length); i++)
            sum += Gain(order[i]) * Discount(i);
        return sum;
    }

    /// <summary>What a grade is worth.</summary>
    public static double Gain(double grade, double[]? labelGain) => labelGain is null ? Math.Pow(2, grade) - 1 : labelGain[(int)grade];

    private double Gain(int sample) => Gain(grades[sample], labelGain);

    private static double Discount(int place) => 1 / Math.Log2(2 + place);
}
