namespace Baeum.Data;

/// <summary>What an HDF5 file says about the bytes of text.</summary>
public enum Hdf5Charset
{
    /// <summary>They are ASCII.</summary>
    Ascii,

    /// <summary>They are UTF-8, which includes ASCII.</summary>
    Utf8,
}
