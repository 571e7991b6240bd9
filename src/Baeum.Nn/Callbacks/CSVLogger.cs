namespace Baeum.Nn;

/// <summary>Writes a row of a CSV file after each epoch: <c>epoch,accuracy,loss,...</c>, sorted by name. Keras: <c>CSVLogger</c>.</summary>
/// <remarks>Each row is on disk before the next epoch starts. A value that an epoch lacks is written as NA.</remarks>
public sealed class CSVLogger(string filename) : Callback
{
    private string[]? _keys;
    private bool _writesHeader;

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
        _writesHeader = !(Append && new FileInfo(Filename) is { Exists: true, Length: > 0 });
        if (!Append)
            File.WriteAllText(Filename, "");
    }

    public override void OnEpochEnd(int epoch, Logs logs)
    {
        _keys ??= [.. logs.Keys.Order(StringComparer.Ordinal)];
        if (_writesHeader)
            Write(_keys.Prepend("epoch"));
        _writesHeader = false;
        Write(_keys.Select(key => logs.TryGetValue(key, out double value) ? PythonNumber.Repr(value) : "NA").Prepend($"{epoch}"));
    }

    private void Write(IEnumerable<string> values) => File.AppendAllText(Filename, string.Join(Separator, values) + "\n");
}
