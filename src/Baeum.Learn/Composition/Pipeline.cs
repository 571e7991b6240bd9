using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Transformations one after the other, and a last step of any kind, as one estimator. What it can do once fitted is what its last step can. scikit-learn: <c>Pipeline</c>.</summary>
/// <remarks>
/// A sample weight reaches the last step only. A step that is null (scikit-learn: <c>'passthrough'</c>) does nothing.
/// <code>var model = new Pipeline(("scaler", new StandardScaler()), ("svc", new SVC { C = 10 })).Fit(xTrain, yTrain);  model.Score(xTest, yTest);</code>
/// </remarks>
public sealed record Pipeline : IEstimator<Pipeline.Model>, IComposite, IValidated
{
    /// <summary>Steps with names.</summary>
    public Pipeline(params (string Name, IEstimator<IFitted>? Estimator)[] steps) => Steps = new(steps, nameof(Pipeline), "passthrough");

    /// <summary>Steps that are named after their types: <c>standardscaler</c>, <c>svc</c>. scikit-learn: <c>make_pipeline</c>.</summary>
    public Pipeline(params IEstimator<IFitted>[] steps) : this([.. Learn.Steps.Unnamed(steps)])
    {
    }

    /// <summary>The steps in their order.</summary>
    public Steps Steps { get; init; }

    /// <inheritdoc/>
    public IEstimator<IFitted>? Final => Steps[^1].Estimator;

    /// <summary>Fits each step on what the steps before it made of the samples.</summary>
    /// <exception cref="ArgumentException">A step before the last does not transform, or a step refuses the data; the message names it.</exception>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        int features = Width(x);
        var (before, prepared) = FitBefore(x, y);
        return Join(features, before, FitStep(Steps.Count - 1, prepared, y, sampleWeight));
    }

    /// <summary>As the other; the last step gets the validation samples as the steps before it transform them.</summary>
    public Model Fit(Tensor<float> x, Labels? y, Tensor<float>? sampleWeight, (Tensor<float> X, Labels Y) validation)
    {
        int features = Width(x);
        var (before, prepared) = FitBefore(x, y);
        var held = before.Aggregate(validation.X, (z, step) => step.Transform(z));
        return Join(features, before, FitStep(Steps.Count - 1, prepared, y, sampleWeight, (held, validation.Y)));
    }

    IFitted IValidated.Fit(Tensor<float> x, Labels? y, Tensor<float>? sampleWeight, (Tensor<float> X, Labels Y) validation) => Fit(x, y, sampleWeight, validation);

    /// <summary>As scikit-learn prints it.</summary>
    public override string ToString() => EstimatorText.Of(this);

    /// <summary>Fits all steps but the last; also what they make of the samples.</summary>
    internal (ITransformer[] Fitted, Tensor<float> Prepared) FitBefore(Tensor<float> x, Labels? y)
    {
        var before = new ITransformer[Steps.Count - 1];
        RequireTransformers();
        for (int i = 0; i < before.Length; i++)
        {
            before[i] = (ITransformer)FitStep(i, x, y, null);
            x = before[i].Transform(x);
        }
        return (before, x);
    }

    internal Model Join(int features, ITransformer[] before, IFitted last) => PipelineModels.Of(features, [.. Steps.Select(s => s.Name)], before, last);

    internal IFitted FitStep(int i, Tensor<float> x, Labels? y, Tensor<float>? sampleWeight, (Tensor<float> X, Labels Y)? validation = null)
    {
        var (name, step) = Steps[i];
        try
        {
            return step is null ? new Passthrough(Width(x))
                : step is IValidated validated && validation is { } held ? validated.Fit(x, y, sampleWeight, held)
                : step.Fit(x, y, sampleWeight);
        }
        catch (ArgumentException e)
        {
            throw new ArgumentException($"Pipeline, step '{name}': {e.Message}", e);
        }
    }

    /// <summary>Number of features: the last axis, of images their channels.</summary>
    private static int Width(Tensor<float> x) => (int)(x.Rank > 2 ? x : Inputs.Matrix(x)).Lengths[^1];

    internal void RequireTransformers()
    {
        foreach (var (name, step) in Steps.Take(Steps.Count - 1))
            if (!EstimatorKind.IsTransformer(step))
                throw new ArgumentException($"Pipeline: all steps before the last must transform; step '{name}' ({step!.GetType().Name}) does not.");
    }

    /// <summary>What <see cref="Fit(Tensor{float}, Labels?, Tensor{float}?)"/> learned. Its type implements what the last step's does: <see cref="IClassifier"/>, <see cref="IProbabilistic"/>, <see cref="ITransformer"/> ...</summary>
    /// <param name="NFeaturesIn">Number of features of the samples.</param>
    /// <param name="Names">Names of all steps.</param>
    /// <param name="Before">The fitted steps but the last.</param>
    /// <param name="Last">The fitted last step.</param>
    public abstract record Model(int NFeaturesIn, string[] Names, ITransformer[] Before, IFitted Last) : DelegatingModel
    {
        /// <inheritdoc/>
        public override int NFeaturesIn { get; } = NFeaturesIn;

        /// <summary>A fitted step by its name.</summary>
        /// <exception cref="ArgumentException">There is none; the message names the nearest.</exception>
        public IFitted this[string name] => Array.IndexOf(Names, name) is >= 0 and var at ? at < Before.Length ? Before[at] : Last : throw Nearest.Unknown("step of Pipeline:", name, Names);

        /// <inheritdoc/>
        protected override IFitted Target => Last;

        /// <inheritdoc/>
        protected override string Owner => nameof(Pipeline);

        /// <inheritdoc/>
        protected override Tensor<float> Prepare(Tensor<float> x)
        {
            if (Width(x) != NFeaturesIn)
                throw new ArgumentException($"Pipeline was fitted on {NFeaturesIn} features, received x of shape {x.Shape()}.");
            return Before.Aggregate(x, (z, step) => step.Transform(z));
        }
    }
}
