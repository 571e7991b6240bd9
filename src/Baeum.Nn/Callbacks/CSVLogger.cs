namespace Baeum.Nn;

/// <summary>Writes a row of a CSV file after each epoch: <c>epoch,accuracy,loss,...</c>, sorted by name. Keras: <c>CSVLogger</c>.</summary>
/// <remarks>Each row is on disk before the next epoch starts. A value that an epoch lacks is written as NA. A file from before is replaced when the first epoch ends.</remarks>
public sealed class CSVLogger(string filename) : Callback
{
    private const string Column = "column/";
    private string[]? _keys;
    private bool _writesHeader, _startsAgain;

    /// <summary>Path of the file; its folder is made if need be.</summary>
    public string Filename { get; } = filename;

    /// <summary>Between the values. Default a comma.</summary>
    public string Separator { get; init; } = ",";

    /// <summary>Add to a file that exists instead of starting it again. Default false.</summary>
    public bool Append { get; init; }

    public override void OnTrainBegin(Logs logs)
    {
        _keys = null;
        if (Path.GetDirectoryName(Path.GetFullPath(Filename)) is { } folder)
            Directory.CreateDirectory(folder);
        // Opened now, so that a place that cannot be written to is known before the training.
        new FileStream(Filename, FileMode.OpenOrCreate, FileAccess.Write).Dispose();
        _startsAgain = !Append;
        _writesHeader = !(Append && new FileInfo(Filename) is { Exists: true, Length: > 0 });
    }

    public override void OnEpochEnd(int epoch, Logs logs)
    {
        if (_startsAgain)
            File.WriteAllText(Filename, "");
        _startsAgain = false;
        _keys ??= [.. logs.Keys.Order(StringComparer.Ordinal)];
        if (_writesHeader)
            Write(_keys.Prepend("epoch"));
        _writesHeader = false;
        Write(_keys.Select(key => logs.TryGetValue(key, out double value) ? PythonNumber.Repr(value) : "NA").Prepend($"{epoch}"));
    }

    public override void SaveState(CallbackState state)
    {
        if (_keys is null)
            return;
        foreach (string key in _keys)
            state[Column + key] = 1;
        state["length"] = new FileInfo(Filename).Length;
    }

    /// <remarks>Rows of epochs that will run again are taken off the file.</remarks>
    public override void RestoreState(CallbackState state)
    {
        if (state["length"] is not { } length)
            return;
        _keys = [.. state.Names.Where(n => n.StartsWith(Column, StringComparison.Ordinal)).Select(n => n[Column.Length..])];
        (_startsAgain, _writesHeader) = (false, length == 0 || new FileInfo(Filename) is { Exists: false } or { Length: 0 });
        using var file = new FileStream(Filename, FileMode.OpenOrCreate);
        file.SetLength(Math.Min(file.Length, (long)length));
    }

    private void Write(IEnumerable<string> values) => File.AppendAllText(Filename, string.Join(Separator, values) + "\n");
}
