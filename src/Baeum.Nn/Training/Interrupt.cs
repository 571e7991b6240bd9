namespace Baeum.Nn;

/// <summary>Turns Ctrl-C (the first one) and a cancelled token into the end of a training after the batch that is running.</summary>
internal sealed class Interrupt : IDisposable
{
    private readonly Model _model;
    private readonly CancellationToken _token;
    private volatile bool _pressed;

    public Interrupt(Model model, CancellationToken token)
    {
        (_model, _token) = (model, token);
        Console.CancelKeyPress += Press;
    }

    public bool IsRequested => _pressed || _token.IsCancellationRequested;

    public void Dispose()
    {
        Console.CancelKeyPress -= Press;
        if (IsRequested)
            _model.StopTraining = true;
    }

    private void Press(object? sender, ConsoleCancelEventArgs e)
    {
        e.Cancel = !_pressed;
        _pressed = true;
    }
}
