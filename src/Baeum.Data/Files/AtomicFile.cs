namespace Baeum.Data;

/// <summary>Writes files whole or not at all: into a temporary file beside the target, which is then renamed. If the program crashes or is killed, the old file is still there.</summary>
/// <remarks>
/// This is the one place that decides how durable a file is. The system is not told to wait for the disk (no <c>fsync</c>), so after a power failure a file of the last seconds is as the file system left it.
/// Linux's ext4 begins to write a file out when it replaces another, and so keeps one of the two; that takes twice the time of the writing, and does not happen where the length was reserved.
/// Models, tables and backups are written without a reserved length; only arrays that can be made again (<see cref="Npy.Write{T}"/>) reserve theirs.
/// </remarks>
public static class AtomicFile
{
    /// <summary>Creates or replaces <paramref name="path"/> with what <paramref name="write"/> writes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="length">Bytes to reserve on the disk, for large content that can be made again; 0 reserves none.</param>
    /// <exception cref="IOException">The folder is missing or cannot be written to, or the disk has no room.</exception>
    public static void Write(string path, Action<Stream> write, long length = 0)
    {
        string target = Path.GetFullPath(path);
        string temporary = $"{target}.{Path.GetRandomFileName()}.tmp";
        var stream = Create(temporary, path, length);
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

    private static FileStream Create(string temporary, string path, long length)
    {
        try
        {
            return new FileStream(temporary, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 1 << 16, PreallocationSize = length });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? path;
            throw new IOException($"Cannot write '{path}': {(Directory.Exists(folder) ? $"the folder '{folder}' does not take new files" + (length > 0 ? $", or not {length} bytes" : "") : $"the folder '{folder}' does not exist")}.", e);
        }
    }
}
