using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Baeum.Data;

/// <summary>A file to be fetched and what its content must sum up to.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Md5">Its publisher's checksum, in small hexadecimal digits.</param>
/// <param name="Bytes">Most bytes that are accepted.</param>
internal sealed record Download(Uri Address, string Md5, long Bytes)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly HttpClient Client = new() { Timeout = Timeout.InfiniteTimeSpan };

    private string FileName => Path.GetFileName(Address.LocalPath);

    /// <summary>Puts the file into a folder, whole and checked or not at all; of an archive, the files in it.</summary>
    /// <exception cref="IOException">It cannot be fetched.</exception>
    /// <exception cref="InvalidDataException">It is not the file that was published.</exception>
    public void Into(string folder)
    {
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, FileName);
        AtomicFile.Write(path, Fetch);
        if (!FileName.EndsWith(".tar.gz", StringComparison.Ordinal))
            return;
        Unpack(path, folder);
        File.Delete(path);
    }

    private void Fetch(Stream target)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        long read = 0;
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            using var response = Client.Send(new HttpRequestMessage(HttpMethod.Get, Address), HttpCompletionOption.ResponseHeadersRead, patience.Token);
            response.EnsureSuccessStatusCode();
            using var content = response.Content.ReadAsStream(patience.Token);
            var buffer = new byte[1 << 16];
            while (content.ReadAsync(buffer, patience.Token).AsTask().GetAwaiter().GetResult() is > 0 and var count)
            {
                read += count;
                if (read > Bytes)
                    throw new InvalidDataException($"{Address}: more than the {Bytes} bytes that were expected; nothing was kept.");
                digest.AppendData(buffer, 0, count);
                target.Write(buffer, 0, count);
                patience.CancelAfter(Patience);
            }
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
        {
            throw new IOException($"{Address}: cannot be fetched ({(e is OperationCanceledException ? $"no answer within {Patience.TotalSeconds} seconds" : e.Message)}). Fetch it by other means and put it into the data folder, or try again.", e);
        }
        string received = Convert.ToHexStringLower(digest.GetHashAndReset());
        if (received != Md5)
            throw new InvalidDataException($"{Address}: the {read} bytes received have the MD5 checksum {received}, expected {Md5}; nothing was kept. Try again later or fetch it by other means.");
    }

    // Only plain files, and only under their own names: an archive cannot write elsewhere.
    private static void Unpack(string path, string folder)
    {
        using var archive = new TarReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (archive.GetNextEntry() is { } entry)
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile && entry.DataStream is { } content)
                AtomicFile.Write(Path.Combine(folder, Path.GetFileName(entry.Name)), content.CopyTo);
    }
}
