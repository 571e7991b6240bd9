using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>Divides the gradient by the root of its mean square like <see cref="RMSprop"/>, but keeps of the squares of a matrix only the means of its rows and columns. Keras: <c>Adafactor</c>, <c>"adafactor"</c>.</summary>
/// <remarks>
/// With s = g² + epsilon1 and b = 1 - t^beta2Decay: <c>r = b · r + (1 - b) · mean of s over columns; c likewise over rows; v = r / mean(r) · c; u = g / √v; w - alpha · u / max(1, rms(u) / clipThreshold)</c>
/// with <c>alpha = max(epsilon2, rms(w)) · min(rate, 1 / √t)</c>. A weight of one axis keeps v itself. Slots: rows, columns, velocity. Default rate 0.001.
/// Source: Shazeer and Stern, "Adafactor: Adaptive Learning Rates with Sublinear Memory Cost", ICML 2018.
/// </remarks>
public sealed class Adafactor(LearningRate? learningRate = null) : Optimizer(learningRate ?? 0.001)
{
    /// <summary>Exponent of the step in the decay of the averages. Default -0.8.</summary>
    public double Beta2Decay { get; init; } = -0.8;

    /// <summary>Added to the squares. Default 1e-30.</summary>
    public double Epsilon1 { get; init => field = Check.NonNegative(value, nameof(Epsilon1)); } = 1e-30;

    /// <summary>Least size of a weight in the step size. Default 1e-3.</summary>
    public double Epsilon2 { get; init => field = Check.NonNegative(value, nameof(Epsilon2)); } = 1e-3;

    /// <summary>Greatest root mean square of a direction. Default 1.</summary>
    public double ClipThreshold { get; init => field = Check.Positive(value, nameof(ClipThreshold)); } = 1.0;

    /// <summary>Keep a constant rate below 1 / √t. Default true.</summary>
    public bool RelativeStep { get; init; } = true;

    protected internal override void AddSlots(IReadOnlyList<TrainedWeight> weights)
    {
        foreach (var weight in weights)
        {
            var (parameter, shape) = (weight.Parameter, weight.Parameter.Shape);
            if (shape.Rank < 2)
            {
                // Keras keeps two whole numbers here that mean nothing; so do we, for its files' sake.
                AddVariable(OptimizerVariable.Whole(null, parameter.Name));
                AddVariable(OptimizerVariable.Whole(null, parameter.Name));
            }
            else
            {
                AddSlot(weight, parameter.Name, shape[..^1]);
                AddSlot(weight, parameter.Name, shape.Without(^2));
            }
            AddSlot(weight, "velocity");
        }
    }

    protected internal override void Update(UpdateStep step)
    {
        step.Begin();
        double rate = Math.Min(step.LearningRate, 1 / Math.Sqrt(step.Number)), share = Math.Pow(step.Number, Beta2Decay);
        for (int i = 0; i < step.Weights.Count; i++)
            if (step.Weights[i] is { IsActive: true } weight)
                Update(weight, rate, share);
        step.End();
    }

    /// <summary>One weight; <paramref name="share"/> is that of the new squares in the averages.</summary>
    private void Update(TrainedWeight weight, double rate, double share)
    {
        Span<float> w = weight.Parameter.Span, g = weight.Gradient, v = weight.Slot(weight.SlotCount - 1);
        double alpha = Math.Max(Epsilon2, RootMeanSquare(w)) * rate;
        if (weight.SlotCount == 1)
            for (int i = 0; i < v.Length; i++)
                v[i] = (float)((1 - share) * v[i] + share * Square(g[i]));
        else
            Factor(weight, share);
        for (int i = 0; i < v.Length; i++)
            g[i] /= MathF.Sqrt(v[i]);
        Elementwise.Map(new Descend((float)(alpha / Math.Max(1, RootMeanSquare(g) / ClipThreshold))), w, g, w);
    }

    /// <summary>The averages of each matrix [rows, columns] of the last two axes, and v as their product.</summary>
    private void Factor(TrainedWeight weight, double share)
    {
        var shape = weight.Parameter.Shape;
        int rows = shape[^2], columns = shape[^1], matrices = shape[..^2].Size;
        Span<float> g = weight.Gradient, v = weight.Slot(2);
        for (int k = 0; k < matrices; k++)
        {
            Span<float> r = weight.Slot(0).Slice(k * rows, rows), c = weight.Slot(1).Slice(k * columns, columns);
            var matrix = g.Slice(k * rows * columns, rows * columns);
            double mean = 0;
            for (int i = 0; i < rows; i++)
            {
                double sum = 0;
                foreach (float value in matrix.Slice(i * columns, columns))
                    sum += Square(value);
                r[i] = (float)((1 - share) * r[i] + share * sum / columns);
                mean += r[i] / (double)rows;
            }
            for (int j = 0; j < columns; j++)
            {
                double sum = 0;
                for (int i = 0; i < rows; i++)
                    sum += Square(matrix[i * columns + j]);
                c[j] = (float)((1 - share) * c[j] + share * sum / rows);
            }
            for (int i = 0; i < rows; i++)
                for (int j = 0; j < columns; j++)
                    v[(k * rows + i) * columns + j] = (float)(r[i] / mean * c[j]);
        }
    }

    private double Square(float g) => (double)g * g + Epsilon1;

    private static double RootMeanSquare(ReadOnlySpan<float> x) => Math.Sqrt(Reduce.SumOfSquares(x) / Math.Max(1, x.Length));
}
