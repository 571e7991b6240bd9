using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Checks of the samples and targets that a model learns from, said once.</summary>
internal static class Targets
{
    /// <summary>The samples as [samples, features] of finite numbers, row-major.</summary>
    /// <exception cref="ArgumentException">A value is NaN or infinite; the message names the row and the column.</exception>
    public static Tensor<float> Finite(Tensor<float> x, string estimator)
    {
        Inputs.Finite(Inputs.Matrix(x));
        if (x.Lengths[1] == 0)
            throw new ArgumentException($"{estimator}: found array with 0 feature(s) (shape {x.Shape()}) while a minimum of 1 is required.");
        return x.IsDense ? x : x.ToDenseTensor();
    }

    /// <summary>As the other, with the number of features that a model was fitted on.</summary>
    public static Tensor<float> Finite(Tensor<float> x, IFitted model) => Finite(Inputs.Matrix(x, model), ModelNames.Of(model));

    /// <summary>The classes of the targets, and for each sample the number of its class.</summary>
    public static (Labels Classes, int[] Codes) Classes(Labels? y, int samples, string estimator, int fewest = 2)
    {
        var labels = Given(y, samples, estimator);
        if (!labels.IsText && !labels.IsInteger && labels.Shape.Size == labels.Count && ((Tensor<float>)labels).AsReadOnlySpan() is var numbers)
            for (int i = 0; i < numbers.Length; i++)
                if (float.IsFinite(numbers[i]) && numbers[i] != MathF.Truncate(numbers[i]))
                    throw new ArgumentException(FormattableString.Invariant($"{estimator}: unknown label type 'continuous': y holds {numbers[i]} in row {i}. A classifier expects classes; for numbers use a regressor."));
        var classes = labels.Classes();
        if (classes.Count < fewest)
            throw new ArgumentException($"{estimator} needs samples of at least {fewest} classes in the data, but the data contains only {classes.Count}: {classes}.");
        return (classes, labels.Encode(classes));
    }

    /// <summary>The targets as numbers, one a sample.</summary>
    public static double[] Numbers(Labels? y, int samples, string estimator)
    {
        var values = Outputs(y, samples, estimator, out int outputs);
        return outputs == 1 ? values : throw new ArgumentException($"{estimator} predicts one number a sample; expected y of shape ({samples},), received {y!.Shape}.");
    }

    /// <summary>The targets as numbers, [samples, outputs].</summary>
    public static double[] Outputs(Labels? y, int samples, string estimator, out int outputs)
    {
        var labels = Given(y, samples, estimator);
        if (labels.IsText)
            throw new ArgumentException($"{estimator} predicts numbers, received text labels such as '{labels[0]}'.");
        outputs = labels.Shape.Size / samples;
        var numbers = ((Tensor<float>)labels).AsReadOnlySpan();
        var values = new double[numbers.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = float.IsFinite(numbers[i]) ? numbers[i]
                : throw new ArgumentException(FormattableString.Invariant($"{estimator}: y holds {numbers[i]} in row {i / outputs}."));
        return values;
    }

    /// <summary>How much each sample counts; 1 where nothing is given.</summary>
    public static double[] Weights(Tensor<float>? sampleWeight, int samples)
    {
        var weights = Inputs.Weights(sampleWeight, samples);
        var values = new double[samples];
        for (int i = 0; i < samples; i++)
            values[i] = weights.IsEmpty ? 1 : weights[i];
        return values;
    }

    private static Labels Given(Labels? y, int samples, string estimator)
        => y is null ? throw new ArgumentException($"{estimator} requires y to be passed, but the target y is null.")
        : y.Count != samples ? throw new ArgumentException($"{estimator}: found input variables with inconsistent numbers of samples: x has {samples}, y has {y.Count}.") : y;
}
