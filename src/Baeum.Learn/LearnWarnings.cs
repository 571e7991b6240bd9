namespace Baeum.Learn;

/// <summary>Where this library says what went wrong without stopping for it.</summary>
public static class LearnWarnings
{
    /// <summary>The writer; default the error output of the program. <c>TextWriter.Null</c> silences them.</summary>
    public static TextWriter Output { get => field ?? Console.Error; set; }

    internal static void Write(string message) => Output.WriteLine($"Warning: {message}");
}
