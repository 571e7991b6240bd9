using BitMiracle.LibJpeg.Classic;

namespace Baeum.Data;

/// <summary>Reads JPEG files (baseline and progressive; grey or colour, 8 bits) by LibJpeg.NET, a translation of the Independent JPEG Group's library to C#.</summary>
internal static class Jpeg
{
    // A block of 8 x 8 pixels takes at least one bit.
    private const int DensestJpeg = 512;

    private const long MostPixels = 1 << 28;

    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    /// <exception cref="InvalidDataException">The file is damaged, cut off, claims more pixels than it can hold, or has the colours of print (CMYK).</exception>
    public static Pixels Read(byte[] file, string source)
    {
        var image = new jpeg_decompress_struct(new FirstProblem());
        try
        {
            image.jpeg_stdio_src(new MemoryStream(file));
            image.jpeg_read_header(true);
            long pixels = (long)image.Image_width * image.Image_height;
            if (pixels > Math.Min(MostPixels, (long)file.Length * DensestJpeg))
                throw new InvalidDataException($"{source}: the JPEG header claims {image.Image_width} x {image.Image_height} pixels; {file.Length} bytes cannot hold them.");
            if (image.Num_components is not (1 or 3))
                throw new InvalidDataException($"{source}: the JPEG image has {image.Num_components} components; grey (1) and colour (3) are read.");
            image.Out_color_space = image.Num_components == 1 ? J_COLOR_SPACE.JCS_GRAYSCALE : J_COLOR_SPACE.JCS_RGB;
            image.jpeg_start_decompress();
            var result = new Pixels(image.Output_height, image.Output_width, image.Output_components);
            byte[][] line = [new byte[result.Width * result.Channels]];
            for (int y = 0; y < result.Height; y++)
            {
                image.jpeg_read_scanlines(line, 1);
                var row = result.Row(y);
                for (int i = 0; i < row.Length; i++)
                    row[i] = line[0][i];
            }
            image.jpeg_finish_decompress();
            return result;
        }
        catch (Exception e) when (e is not OutOfMemoryException && (e is not InvalidDataException || !e.Message.StartsWith(source, StringComparison.Ordinal)))
        {
            throw new InvalidDataException($"{source}: the JPEG image is damaged or cut off ({e.Message.TrimEnd('.')}).", e);
        }
    }

    /// <summary>Takes every warning of the library (cut off, wrong codes) for an error, and writes nothing to the console.</summary>
    private sealed class FirstProblem : jpeg_error_mgr
    {
        public override void emit_message(int msg_level)
        {
            if (msg_level < 0)
                throw new InvalidDataException(format_message());
        }

        public override void error_exit() => throw new InvalidDataException(format_message());

        public override void output_message()
        {
        }
    }
}
