namespace Baeum.Learn;

/// <summary>The formats of other libraries.</summary>
internal static class ForeignFormats
{
    private const int StartLength = 256;
    private static readonly IForeignFormat[] Known = [new LGBMFormat(), new XGBoostFormat()];

    /// <summary>The format that a model is to be written in under such a name; null for this library's own.</summary>
    public static IForeignFormat? ToWrite(string path, IFitted model) => Array.Find(Known, format => format.Claims(path, model));

    /// <summary>The format of a file by its beginning; null for this library's own.</summary>
    public static IForeignFormat? ToRead(string path)
    {
        using var stream = File.OpenRead(path);
        var start = new byte[StartLength];
        int length = stream.ReadAtLeast(start, StartLength, throwOnEndOfStream: false);
        return Array.Find(Known, format => format.Recognizes(start.AsSpan(0, length)));
    }
}
