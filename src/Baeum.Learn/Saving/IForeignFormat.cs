namespace Baeum.Learn;

/// <summary>Files of another library that some fitted models are written to and read from.</summary>
internal interface IForeignFormat
{
    /// <summary>Whether a file of this name is to be one of these.</summary>
    bool Claims(string path, IFitted model);

    /// <summary>Writes a model that it claims.</summary>
    void Write(string path, IFitted model);

    /// <summary>Whether a file that begins so is one of these.</summary>
    bool Recognizes(ReadOnlySpan<byte> start);

    /// <summary>The model of a file that it recognizes.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    IFitted Read(string path);
}
