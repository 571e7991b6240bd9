namespace Baeum.Learn;

/// <summary>Turns Ctrl-C (the first one) and a cancelled token into the end of a training after the round that is running.</summary>
internal sealed class StopRequest : IDisposable
{
    private readonly CancellationToken _token;
    private volatile bool _pressed;

    public StopRequest(CancellationToken token)
    {
        _token = token;
        Console.CancelKeyPress += Press;
    }

    /// <summary>Whether to stop.</summary>
    public bool IsMade => _pressed || _token.IsCancellationRequested;

    public void Dispose() => Console.CancelKeyPress -= Press;

    private void Press(object? sender, ConsoleCancelEventArgs e)
    {
        e.Cancel = !_pressed;
        _pressed = true;
    }
}
