namespace Baeum.Data;

/// <summary>PNG files, sample for sample. <see cref="Image"/> reads and writes them as tensors.</summary>
public static class Png
{
    /// <summary>Reads a file: all colour types, 1 to 16 bits, interlaced too. Palettes become colours, transparency becomes alpha, less than 8 bits become 8.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, cut off, a decompression bomb, or no PNG file.</exception>
    public static Pixels Read(string path) => Read(File.ReadAllBytes(path), path);

    /// <summary>Reads the bytes of a file. Memory stays within what they really hold.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="source">Name for error messages.</param>
    public static Pixels Read(ReadOnlyMemory<byte> file, string source = "image") => new PngDecoder(file, source).Decode();

    /// <summary>Writes a file, whole or not at all.</summary>
    /// <param name="path">The file, created or replaced.</param>
    /// <param name="pixels">What to write.</param>
    /// <param name="dpi">Pixels an inch, for programs that print; left out if null.</param>
    public static void Write(string path, Pixels pixels, double? dpi = null) => AtomicFile.Write(path, stream => Write(stream, pixels, dpi));

    /// <summary>Writes to a stream.</summary>
    public static void Write(Stream stream, Pixels pixels, double? dpi = null) => PngEncoder.Write(stream, pixels, dpi);
}
