using Microsoft.Win32.SafeHandles;

namespace Baeum.Data;

/// <summary>Keeps text that comes as a stream, so that several threads can read it at any place: in memory while it is short, else in a temporary file that vanishes when it is closed.</summary>
internal static class CsvSpool
{
    private const int MostInMemory = 16 << 20, BlockSize = 1 << 17;

    /// <summary>All that the stream gives.</summary>
    /// <param name="text">The stream.</param>
    /// <param name="name">Name for messages.</param>
    /// <param name="most">The most bytes that are believed.</param>
    /// <exception cref="InvalidDataException">There are more.</exception>
    public static ByteSource Keep(Stream text, string name, long most = long.MaxValue)
    {
        var memory = new MemoryStream();
        SafeFileHandle? file = null;
        try
        {
            byte[] block = new byte[BlockSize];
            long length = 0;
            for (int read; (read = text.Read(block)) > 0; length += read)
            {
                if (length + read > most)
                    throw new InvalidDataException($"{name}: unpacks to more than {most} bytes, far more than a table does; unpack it first if it is to be believed.");
                if (file is null && length + read > MostInMemory)
                {
                    file = File.OpenHandle(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
                    RandomAccess.Write(file, memory.GetBuffer().AsSpan(0, (int)length), 0);
                    memory = new MemoryStream();
                }
                if (file is null)
                    memory.Write(block, 0, read);
                else
                    RandomAccess.Write(file, block.AsSpan(0, read), length);
            }
            return file is null ? new ByteSource(memory.GetBuffer().AsMemory(0, (int)length), name) : new ByteSource(file, name);
        }
        catch
        {
            file?.Dispose();
            throw;
        }
    }
}
