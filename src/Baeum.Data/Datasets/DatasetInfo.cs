namespace Baeum.Data;

/// <summary>What there is to know about a data set without reading it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Contents">Samples, features or image sizes, and classes, in words.</param>
/// <param name="Licence">Licence, or who published it where none is stated.</param>
/// <param name="IsBuiltIn">Whether it is part of the package; else its files lie in a folder.</param>
public sealed record DatasetInfo(string Name, string Contents, string Licence, bool IsBuiltIn)
{
    /// <summary>Where its files are expected; null if it is built in.</summary>
    public string? Folder => IsBuiltIn ? null : Path.Combine(DatasetFolder.Root, Name);

    /// <summary>Whether it can be read now, without a download.</summary>
    public bool IsPresent => IsBuiltIn || StoredDataset.All[Name].IsPresent();

    /// <summary>Whether <see cref="Datasets.Download"/> knows where to get it.</summary>
    public bool CanDownload => !IsBuiltIn && StoredDataset.All[Name].Downloads.Count > 0;
}
