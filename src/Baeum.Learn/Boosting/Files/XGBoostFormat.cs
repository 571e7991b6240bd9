namespace Baeum.Learn;

/// <summary>Models of XGBoost's estimators as its JSON or UBJSON files, with the estimator's parameters and classes in the attribute <c>scikit_learn</c>.</summary>
internal sealed class XGBoostFormat : IForeignFormat
{
    public bool Claims(string path, IFitted model)
        => model is XGBModel && (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".ubj", StringComparison.OrdinalIgnoreCase));

    public void Write(string path, IFitted model)
    {
        var boosted = (XGBModel)model;
        (boosted.Booster with { Attributes = new(boosted.Booster.Attributes, StringComparer.Ordinal) { [XGBoostWrapper.Attribute] = XGBoostWrapper.Text(boosted) } }).Save(path);
    }

    public bool Recognizes(ReadOnlySpan<byte> start)
        => start.IndexOfAnyExcept(" \t\r\n"u8) is >= 0 and var at && start[at] == '{' || BinaryBoosterReader.Recognizes(start);

    public IFitted Read(string path) => XGBoostWrapper.Model(Booster.Load(path), path);
}
