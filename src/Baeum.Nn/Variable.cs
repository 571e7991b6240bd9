using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A value on the autograd tape: float32 memory, a shape and, after <see cref="Tape.Backward(Variable, bool)"/>, a gradient.</summary>
/// <remarks>
/// A variable made while a <see cref="Tape"/> is active belongs to that tape and lives until <see cref="Tape.Reset"/>; one made without a tape is an ordinary object.
/// Operations are extension members, one file each in <c>Ops/</c>.
/// </remarks>
public class Variable
{
    private Block? _data, _gradient;
    private bool _ownsData = true;

    internal Variable()
    {
    }

    /// <summary>A variable of its own memory, filled with 0.</summary>
    private protected Variable(Shape shape)
    {
        Shape = shape;
        _data = Pool.Rent(shape.Size);
        Span.Clear();
    }

    /// <summary>A variable of its own memory with the given content, in row-major order.</summary>
    public Variable(Shape shape, ReadOnlySpan<float> values)
    {
        if (values.Length != shape.Size)
            throw new ShapeException($"Variable: shape {shape} holds {shape.Size} values, received {values.Length}.");
        Shape = shape;
        _data = Pool.Rent(shape.Size);
        values.CopyTo(Span);
    }

    /// <summary>Lengths of the axes.</summary>
    public Shape Shape { get; private set; }

    /// <summary>Number of values.</summary>
    public int Size => _data?.Length ?? 0;

    /// <summary>The values, row-major.</summary>
    public Span<float> Span
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_data ?? throw Released()).Span;
    }

    /// <summary>Whether <see cref="Tape.Backward(Variable, bool)"/> computes a gradient for this value.</summary>
    public bool RequiresGradient { get; set; }

    /// <summary>Whether a gradient has reached this value.</summary>
    public bool HasGradient { get; internal set; }

    /// <summary>The gradient of the loss with respect to this value; empty while none has reached it.</summary>
    public ReadOnlySpan<float> Gradient => HasGradient ? _gradient!.Span : [];

    /// <summary>1 where a time step counts and 0 where it is padding, [batch, steps]; null without a mask. Keras: <c>_keras_mask</c>.</summary>
    public Variable? Mask { get; set; }

    /// <summary>A value with undefined content, owned by the active tape if there is one.</summary>
    public static Variable Empty(Shape shape)
    {
        var variable = Tape.Current?.NewVariable() ?? new Variable();
        variable.Shape = shape;
        variable._data = Pool.Rent(shape.Size);
        return variable;
    }

    /// <summary>A value filled with one number.</summary>
    public static Variable Full(Shape shape, float value)
    {
        var variable = Empty(shape);
        variable.Span.Fill(value);
        return variable;
    }

    /// <summary>A copy of a tensor, owned by the active tape if there is one.</summary>
    public static Variable From(Tensor<float> tensor)
    {
        var variable = Empty(Shape.Create(tensor.Lengths));
        tensor.FlattenTo(variable.Span);
        return variable;
    }

    /// <summary>The same values and memory under another shape of the same size.</summary>
    internal static Variable View(Variable x, Shape shape)
    {
        var variable = Tape.Current?.NewVariable() ?? new Variable();
        variable.Shape = shape;
        variable._data = x._data;
        variable._ownsData = false;
        return variable;
    }

    /// <summary>A copy as the framework's tensor.</summary>
    public Tensor<float> ToTensor() => Tensor.Create(Span.ToArray(), Shape.ToLengths());

    /// <summary>The single value of a scalar.</summary>
    public float Item() => Size == 1 ? Span[0] : throw new ShapeException($"Item: expected one value, received shape {Shape}.");

    public override string ToString() => $"Variable {Shape}";

    /// <summary>The gradient's memory, rented when it is first asked for.</summary>
    internal Span<float> GradientSpan => (_gradient ??= Pool.Rent(Size)).Span;

    /// <summary>Hands this value's gradient memory to <paramref name="x"/>, which has none yet and the same size.</summary>
    internal void MoveGradientTo(Variable x)
    {
        x.ReturnGradient();
        (x._gradient, _gradient) = (_gradient, null);
        (x.HasGradient, HasGradient) = (true, false);
    }

    internal void ReturnGradient()
    {
        if (_gradient is not null)
            Pool.Return(_gradient);
        _gradient = null;
        HasGradient = false;
    }

    /// <summary>Gives all memory back; the tape reuses the object.</summary>
    internal void Release()
    {
        ReturnGradient();
        if (_data is not null && _ownsData)
            Pool.Return(_data);
        _data = null;
        _ownsData = true;
        RequiresGradient = false;
        Mask = null;
    }

    private static InvalidOperationException Released()
        => new("This Variable belongs to a Tape that was reset; copy what must live longer with ToTensor().");
}
