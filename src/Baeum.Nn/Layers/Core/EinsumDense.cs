using System.Text.Json.Serialization;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A dense layer over any axes: <c>y = activation(einsum(equation, x, kernel) + bias)</c>. Keras: <c>EinsumDense</c>.</summary>
/// <remarks>
/// <code>new EinsumDense("abc,cd->abd", [-1, 64]) { BiasAxes = "d" }</code>
/// Shape: [batch, ...] → [batch, ...]. Weights: kernel with the axes that the equation gives it, bias with those of <see cref="BiasAxes"/>.
/// Equations have the form <c>ab,bc->ac</c>, with <c>...</c> for further axes at the start or at the end of both the input and the result.
/// </remarks>
public sealed class EinsumDense(string equation, Shape partialOutputShape, Activation? activation = null) : Layer
{
    private Parameter? _kernel, _bias;
    private EinsumEquation? _equation;
    private Shape _output;

    /// <summary>Lengths of the result's axes, without the batch and without those of <c>...</c>; -1 where the input gives the length.</summary>
    [JsonPropertyName("output_shape")]
    public Shape PartialOutputShape { get; } = partialOutputShape;

    /// <summary>The axes of input, kernel and result, a letter each.</summary>
    public string Equation { get; } = equation;

    /// <summary>Applied to the result; default linear.</summary>
    public Activation Activation { get; init; } = activation ?? Activation.Linear;

    /// <summary>The result's axes that have a bias, such as <c>d</c>; null for no bias.</summary>
    public string? BiasAxes { get; init; }

    /// <summary>First values of the kernel.</summary>
    public Initializer KernelInitializer { get; init; } = "glorot_uniform";

    /// <summary>First values of the bias.</summary>
    public Initializer BiasInitializer { get; init; } = "zeros";

    /// <summary>Penalty on the kernel.</summary>
    public Regularizer? KernelRegularizer { get; init; }

    /// <summary>Penalty on the bias.</summary>
    public Regularizer? BiasRegularizer { get; init; }

    /// <summary>Penalty on the layer's output, added to the loss.</summary>
    public new Regularizer? ActivityRegularizer { get => base.ActivityRegularizer; init => base.ActivityRegularizer = value; }

    /// <summary>Projection of the kernel after each update.</summary>
    public Constraint? KernelConstraint { get; init; }

    /// <summary>Projection of the bias after each update.</summary>
    public Constraint? BiasConstraint { get; init; }

    public override Shape OutputShape(Shape input)
        => (_equation ?? EinsumEquation.Parse(Equation, input)).Output(input, PartialOutputShape);

    protected override void Build(Shape input)
    {
        _equation = EinsumEquation.Parse(Equation, input);
        _output = _equation.Output(input, PartialOutputShape);
        _kernel = AddWeight("kernel", _equation.Kernel(input, _output), KernelInitializer, KernelRegularizer, KernelConstraint);
        if (BiasAxes is not null)
            _bias = AddWeight("bias", _equation.Bias(_output, BiasAxes), BiasInitializer, BiasRegularizer, BiasConstraint);
    }

    protected override void CheckInput(ReadOnlySpan<Shape> inputs)
    {
        if (inputs[0].Rank != BuiltFor[0].Rank)
            throw Incompatible($"expected ndim={BuiltFor[0].Rank}, found ndim={inputs[0].Rank}", inputs[0]);
    }

    protected override Variable Forward(Variable x, Pass pass)
    {
        var y = _equation!.Apply(x, _kernel!);
        return Activation.Of(_bias is null ? y : y.Add(_bias));
    }
}
