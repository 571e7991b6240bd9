namespace Baeum.Nn;

/// <summary>A loss: one number for each sample, reduced to one number for the batch. Keras: <c>keras.losses.Loss</c>.</summary>
/// <remarks>
/// To write one, give a function of two variables, or derive a class:
/// <code>
/// var quantile = Loss.From((yTrue, yPred) => { var e = yTrue - yPred; return (e * 0.9f).Maximum(e * -0.1f).Mean(axis: -1); });
/// </code>
/// </remarks>
public abstract partial class Loss
{
    /// <summary>Keras's <c>epsilon</c>: probabilities are kept this far from 0 and 1.</summary>
    private protected const float Epsilon = 1e-7f;

    /// <summary>The losses that a string names. To add one is to add its file and a line here.</summary>
    public static Registry<Loss> Known { get; } = new Registry<Loss>("loss")
        .Add<BinaryCrossentropy>("bce", "BCE")
        .Add<BinaryFocalCrossentropy>()
        .Add<CTC>()
        .Add<CategoricalCrossentropy>()
        .Add<CategoricalFocalCrossentropy>()
        .Add<CategoricalGeneralizedCrossEntropy>()
        .Add<CategoricalHinge>()
        .Add<Circle>()
        .Add<CosineSimilarity>()
        .Add<Dice>()
        .Add<Hinge>()
        .Add<Huber>()
        .Add<KLDivergence>("kld", "KLD")
        .Add<LogCosh>()
        .Add<MeanAbsoluteError>("mae", "MAE")
        .Add<MeanAbsolutePercentageError>("mape", "MAPE")
        .Add<MeanSquaredError>("mse", "MSE")
        .Add<MeanSquaredLogarithmicError>("msle", "MSLE")
        .Add<Poisson>()
        .Add<SparseCategoricalCrossentropy>()
        .Add<SquaredHinge>()
        .Add<Tversky>();

    /// <summary>Name in messages: the class in snake_case, or the string that the loss was made from.</summary>
    public string Name { get => field ??= Alias ?? DefaultName; init; }

    /// <summary>How the losses of the samples become one number. Default: their mean.</summary>
    public LossReduction Reduction { get; init; } = LossReduction.SumOverBatchSize;

    /// <summary>The string that the loss was made from, or null: what a saved model holds in its place.</summary>
    internal string? Alias { get; private set; }

    private protected virtual string DefaultName => Naming.SnakeCase(GetType().Name);

    /// <summary>The loss of that name with its defaults. <c>"crossentropy"</c> and <c>"ce"</c> choose the binary, categorical or sparse one by the shapes.</summary>
    public static implicit operator Loss(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var loss = name is "crossentropy" or "ce" ? new CrossentropyByShape() : Known.Make(name);
        loss.Alias = name;
        return loss;
    }

    /// <summary>A loss of your own: <paramref name="function"/> takes targets and predictions and returns a loss for each sample, made of operations so that it has a gradient.</summary>
    public static Loss From(Func<Variable, Variable, Variable> function, string name = "custom_loss") => new FromFunction(function) { Name = name };

    /// <summary>The loss of each sample (and of each further axis but the last). Shape: [batch, ..., values] → [batch, ...].</summary>
    public abstract Variable Values(Variable yTrue, Variable yPred);

    /// <summary>The reduced loss of a batch. Shape: any, any → (), or that of <see cref="Values"/> without a reduction.</summary>
    /// <param name="yTrue">Targets.</param>
    /// <param name="yPred">Predictions. Where their <see cref="Variable.Mask"/> is 0 nothing counts, and the mean is taken over the rest.</param>
    /// <param name="sampleWeight">A factor for each sample, [batch] or [batch, 1], or for each loss, or null.</param>
    /// <exception cref="ShapeException">Targets, predictions or weights do not fit each other.</exception>
    /// <exception cref="ArgumentException">A target is NaN, or no class number.</exception>
    public Variable Of(Variable yTrue, Variable yPred, Variable? sampleWeight = null)
    {
        var values = Values(yTrue, yPred);
        var mask = yPred.Mask is { } given && values.Mask is { } own ? given.Multiply(own.Reshape(given.Shape)) : yPred.Mask ?? values.Mask;
        var weights = SampleWeights.Merge(Title, sampleWeight, mask, spread: Reduction == LossReduction.SumOverBatchSize || Reduction == LossReduction.Mean);
        var loss = Reduced(values, weights);
        if (loss.Size == 1 && float.IsNaN(loss.Span[0]))
            ThrowIfNaN(yTrue);
        return loss;
    }

    public override string ToString() => Name;

    /// <summary>What messages call this: a metric may be made of a loss.</summary>
    internal string Kind { get; init; } = "Loss";

    /// <summary>How messages begin.</summary>
    private protected string Title => field ??= $"{Kind} '{Name}'";

    /// <summary>A pair loss over an axis, as the mean or the sum.</summary>
    private protected Variable Pairs<TLoss>(TLoss loss, Variable yTrue, Variable yPred, int axis = -1, bool mean = true)
        where TLoss : struct, IPairLoss
    {
        LossShapes.Same(Title, ref yTrue, ref yPred);
        return PairLoss.Values(loss, yTrue, yPred, Nn.Reduction.Over(yPred.Shape, axis, keepDims: false), mean);
    }

    /// <summary>A row loss over an axis. Targets have the predictions' shape.</summary>
    private protected static Variable Rows<TLoss>(TLoss loss, Variable yTrue, Variable yPred, int axis = -1)
        where TLoss : struct, IRowLoss
        => RowLoss.Values(loss, yTrue, yPred, Nn.Reduction.Over(yPred.Shape, axis, keepDims: false));

    /// <summary>A row loss over any axes, or over all.</summary>
    private protected Variable Regions<TLoss>(TLoss loss, Variable yTrue, Variable yPred, int[]? axes)
        where TLoss : struct, IRowLoss
    {
        LossShapes.Same(Title, ref yTrue, ref yPred);
        if (axes is null)
            return RowLoss.Values(loss, yTrue, yPred, Nn.Reduction.Over(yPred.Shape, axis: null, keepDims: false));
        Nn.Reduction.Over(ref yTrue, axes, keepDims: false);
        var reduction = Nn.Reduction.Over(ref yPred, axes, keepDims: false);
        return RowLoss.Values(loss, yTrue, yPred, reduction);
    }

    private Variable Reduced(Variable values, Variable? weights)
    {
        double divisor = Reduction == LossReduction.MeanWithSampleWeight && weights is not null ? RowSum.Of(weights.Span) : double.NaN;
        if (weights is not null)
        {
            if (values.Shape.Rank == 0)
                values = values.Multiply(weights);
            else
                values = values.Multiply(weights.Reshape(SampleWeights.Align(Title, weights.Shape, values.Shape)));
        }
        if (Reduction == LossReduction.None || values.Shape.Rank == 0)
            return values;
        return Reduction == LossReduction.Sum ? values.Sum()
            : double.IsNaN(divisor) ? values.Mean()
            : values.Sum().Multiply(divisor == 0 ? 0 : (float)(1 / divisor));
    }

    private void ThrowIfNaN(Variable yTrue)
    {
        var targets = yTrue.Span;
        for (int i = 0; i < targets.Length; i++)
            if (float.IsNaN(targets[i]))
                throw new ArgumentException($"{Title}: the targets hold NaN (row {i / (targets.Length / yTrue.Shape[0])} of this batch). Drop or fill missing targets before training.");
    }
}
