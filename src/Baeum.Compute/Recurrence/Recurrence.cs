using System.Runtime.Intrinsics;

namespace Baeum.Compute;

/// <summary>SimpleRNN, LSTM and GRU over whole sequences as one operation, forward and back through time.</summary>
/// <remarks>
/// A tile of the batch runs all its steps on one thread, with weights packed once. Every value of a sequence is made by the same sequence of operations in any batch and with any number of threads;
/// gradients of the weights are summed in an order that the sizes alone decide.
/// </remarks>
public static unsafe class Recurrence
{
    /// <summary>Runs the recurrence. Shape: [batch, steps, inputs] → [batch, slots, units], the slots being the outputs and, if asked for, the final states.</summary>
    /// <param name="size">Sizes.</param>
    /// <param name="form">Order of time and form of the result.</param>
    /// <param name="arrays">Input, weights, mask and first state.</param>
    /// <param name="y">Outputs.</param>
    /// <param name="kept">Memory of <see cref="RecurrentSize.Kept"/> floats for the backward pass, or empty if there will be none.</param>
    public static void Forward(in RecurrentSize size, RecurrentForm form, in RecurrentArrays arrays, Span<float> y, Span<float> kept)
    {
        CheckSizes(size, arrays);
        Check.SameLength(size.Batch * form.Slots(size) * size.Units, y.Length);
        if (!kept.IsEmpty)
            Check.SameLength(size.Kept, kept.Length);
        if (y.IsEmpty)
            return;
        fixed (float* x = arrays.X, kernel = arrays.Kernel, recurrent = arrays.RecurrentKernel, bias = arrays.Bias, mask = arrays.Mask, h = arrays.InitialH, c = arrays.InitialC, py = y, pkept = kept)
        {
            var at = new RecurrentPointers { X = x, Mask = mask, InitialH = h, InitialC = c, Kept = pkept, Y = py };
            if (Vector512.IsHardwareAccelerated)
                RecurrentRun<Vector512<float>, Wide512>.Forward(size, form, at, kernel, recurrent, bias);
            else if (Vector256.IsHardwareAccelerated)
                RecurrentRun<Vector256<float>, Wide256>.Forward(size, form, at, kernel, recurrent, bias);
            else
                RecurrentRun<Vector128<float>, Wide128>.Forward(size, form, at, kernel, recurrent, bias);
        }
    }

    /// <summary>From the gradient of the result to those of everything that <paramref name="gradients"/> asks for. <paramref name="kept"/> is what <see cref="Forward"/> kept; it stays as it is.</summary>
    public static void Backward(in RecurrentSize size, RecurrentForm form, in RecurrentArrays arrays, ReadOnlySpan<float> kept, ReadOnlySpan<float> dy, in RecurrentGradients gradients)
    {
        CheckSizes(size, arrays);
        Check.SameLength(size.Batch * form.Slots(size) * size.Units, dy.Length);
        Check.SameLength(size.Kept, kept.Length);
        fixed (float* x = arrays.X, kernel = arrays.Kernel, recurrent = arrays.RecurrentKernel, mask = arrays.Mask, pdy = dy, pkept = kept)
        fixed (float* dx = gradients.X, dh = gradients.InitialH, dc = gradients.InitialC, dkernel = gradients.Kernel, drecurrent = gradients.RecurrentKernel, dbias = gradients.Bias)
        {
            var at = new RecurrentPointers { X = x, Mask = mask, Kept = pkept, Y = pdy, DX = dx, DInitialH = dh, DInitialC = dc };
            if (Vector512.IsHardwareAccelerated)
                RecurrentRun<Vector512<float>, Wide512>.Backward(size, form, at, kernel, recurrent, dkernel, drecurrent, dbias);
            else if (Vector256.IsHardwareAccelerated)
                RecurrentRun<Vector256<float>, Wide256>.Backward(size, form, at, kernel, recurrent, dkernel, drecurrent, dbias);
            else
                RecurrentRun<Vector128<float>, Wide128>.Backward(size, form, at, kernel, recurrent, dkernel, drecurrent, dbias);
        }
    }

    private static void CheckSizes(in RecurrentSize size, in RecurrentArrays arrays)
    {
        Check.NonNegative(size.Batch);
        Check.Positive(size.Steps);
        Check.NonNegative(size.Inputs);
        Check.Positive(size.Units);
        Check.SameLength(checked(size.Batch * size.Steps * size.Inputs), arrays.X.Length);
        Check.SameLength(checked(size.Inputs * size.Gates * size.Units), arrays.Kernel.Length);
        Check.SameLength(checked(size.Units * size.Gates * size.Units), arrays.RecurrentKernel.Length);
        if (!arrays.Bias.IsEmpty)
            Check.SameLength(size.Biases, arrays.Bias.Length);
        if (!arrays.Mask.IsEmpty)
            Check.SameLength(size.Batch * size.Steps, arrays.Mask.Length);
        if (!arrays.InitialH.IsEmpty)
            Check.SameLength(size.Batch * size.Units, arrays.InitialH.Length);
        if (!arrays.InitialC.IsEmpty)
            Check.SameLength(size.Batch * size.Units, arrays.InitialC.Length);
    }
}
