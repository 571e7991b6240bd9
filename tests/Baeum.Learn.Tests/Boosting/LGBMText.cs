namespace Baeum.Learn.Tests;

/// <summary>Models from the text of a file.</summary>
internal static class LGBMText
{
    /// <summary>The model that a file with this text holds.</summary>
    public static LGBMBooster Load(string text)
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, text);
        try
        {
            return LGBMBooster.LoadModel(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
