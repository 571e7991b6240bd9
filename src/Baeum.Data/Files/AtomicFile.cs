namespace Baeum.Data;

/// <summary>Writes files whole or not at all: into a temporary file beside the target, which is then renamed. After a crash the old file is still there.</summary>
public static class AtomicFile
{
    /// <summary>Creates or replaces <paramref name="path"/> with what <paramref name="write"/> writes.</summary>
    /// <exception cref="IOException">The folder is missing or cannot be written to.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string target = Path.GetFullPath(path);
        string temporary = $"{target}.{Path.GetRandomFileName()}.tmp";
        var stream = Create(temporary, path);
        try
        {
            using (stream)
                write(stream);
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static FileStream Create(string temporary, string path)
    {
        try
        {
            return new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? path;
            throw new IOException($"Cannot write '{path}': {(Directory.Exists(folder) ? $"the folder '{folder}' does not take new files" : $"the folder '{folder}' does not exist")}.", e);
        }
    }
}
