namespace Baeum.Nn;

/// <summary>Ends the training when the loss of a batch is NaN or infinite. Keras: <c>TerminateOnNaN</c>.</summary>
public sealed class TerminateOnNaN : Callback
{
    /// <summary>Throw instead of ending the training in order, so that no other callback sees its end. Default false.</summary>
    public bool RaiseError { get; init; }

    /// <exception cref="ArithmeticException">The loss is not finite and <see cref="RaiseError"/> is set.</exception>
    public override void OnTrainBatchEnd(int batch, Logs logs)
    {
        if (!logs.TryGetValue("loss", out double loss) || double.IsFinite(loss))
            return;
        if (RaiseError)
            throw new ArithmeticException($"The loss is {PythonNumber.Repr(loss)} at batch {batch}. Lower the learning rate, clip the gradients (ClipNorm), or look for NaN in the data.");
        Output.WriteLine($"Batch {batch}: Invalid loss, terminating training");
        Model.StopTraining = true;
    }
}
