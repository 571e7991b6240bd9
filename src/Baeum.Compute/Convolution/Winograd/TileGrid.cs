namespace Baeum.Compute;

/// <summary>The cut of all images into tiles of 4×4 outputs, numbered row by row and image by image.</summary>
internal readonly struct TileGrid(int batch, int height, int width)
{
    /// <summary>Outputs along a side of a tile.</summary>
    public const int Side = 4;

    private readonly int _across = (width + Side - 1) / Side, _down = (height + Side - 1) / Side;

    /// <summary>Tiles of one image.</summary>
    public int PerImage => _across * _down;

    /// <summary>Tiles of all images.</summary>
    public int Count => batch * PerImage;

    /// <summary>First tile of a part, when they are cut into <paramref name="parts"/> alike.</summary>
    public int First(int part, int parts) => (int)((long)Count * part / parts);

    /// <summary>Image and first output of a tile.</summary>
    public void Locate(int tile, out int image, out int row, out int column)
    {
        image = tile / PerImage;
        row = tile % PerImage / _across * Side;
        column = tile % _across * Side;
    }
}
