using System.Net;
using System.Numerics.Tensors;
using System.Security.Cryptography;

namespace Baeum.Data.Tests;

[Collection("BAEUM_DATA")]
public sealed class ImageDatasetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string? _before = Environment.GetEnvironmentVariable("BAEUM_DATA");

    public ImageDatasetTests() => Environment.SetEnvironmentVariable("BAEUM_DATA", _folder.Path);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("BAEUM_DATA", _before);
        _folder.Dispose();
    }

    [Fact]
    public void Has_a_small_set_of_clothes_built_in()
    {
        var set = Datasets.FashionMnistSmall();

        Assert.Equal(("(500, 28, 28)", "(150, 28, 28)"), (set.XTrain.Shape().ToString(), set.XTest.Shape().ToString()));
        Assert.Equal((0f, 255f), (set.XTrain.Min(), set.XTrain.Max()));
        Assert.All(Enumerable.Range(0, 10), label => Assert.Equal((50, 15), (set.YTrain.ToArray().Count(y => y == label), set.YTest.ToArray().Count(y => y == label))));
        Assert.Equal((10, "Ankle boot"), (set.ClassNames.Count, set.ClassNames[(int)set.YTrain[0]]));
    }

    [Theory, InlineData("mnist", "t10k"), InlineData("fashion_mnist", "t10k"), InlineData("notmnist", "test")]
    public void Reads_sets_of_IDX_files_from_their_folder(string name, string test)
    {
        Directory.CreateDirectory(_folder[name]);
        foreach (string part in new[] { "train", test })
        {
            Idx.Write(_folder[$"{name}/{part}-images-idx3-ubyte.gz"], Tensor.Create(new byte[2 * 28 * 28], [2, 28, 28]));
            Idx.Write(_folder[$"{name}/{part}-labels-idx1-ubyte"], Tensor.Create<byte>([9, 0]));
        }
        var set = name switch { "mnist" => Datasets.Mnist(), "fashion_mnist" => Datasets.FashionMnist(), _ => Datasets.NotMnist() };

        Assert.Equal((name, "(2, 28, 28)", 10), (set.Name, set.XTest.Shape().ToString(), set.ClassNames.Count));
        Assert.True(Datasets.Catalog.First(i => i.Name == name).IsPresent);
    }

    [Fact]
    public void Reads_CIFAR_from_as_many_files_as_there_are()
    {
        byte[] image = [6, .. new byte[3072]];
        _folder.Write("cifar10/data_batch_1.bin", image);
        _folder.Write("cifar10/data_batch_3.bin", image);
        _folder.Write("cifar10/test_batch.bin", image);
        var set = Datasets.Cifar10();
        Assert.Equal(("(2, 32, 32, 3)", "frog"), (set.XTrain.Shape().ToString(), set.ClassNames[(int)set.YTest[0]]));
        Assert.Contains("Only 2 of the 5", set.Description);

        _folder.Write("cifar100/train.bin", [1, .. image]);
        _folder.Write("cifar100/test.bin", [1, .. image]);
        Assert.Equal((6f, 100), (Datasets.Cifar100().YTrain[0], Datasets.Cifar100().ClassNames.Count));
    }

    [Fact]
    public void Says_which_files_are_expected_where()
    {
        string message = Assert.Throws<FileNotFoundException>(() => Datasets.Mnist()).Message;
        Assert.Contains(_folder["mnist"], message);
        Assert.Contains("train-images-idx3-ubyte", message);
        Assert.Contains("baeum datasets mnist --download", message);
        Assert.False(Directory.Exists(_folder["mnist"]));
    }

    [Fact]
    public void Keeps_a_download_only_if_its_checksum_is_right()
    {
        byte[] content = [.. Enumerable.Range(0, 200_000).Select(i => (byte)i)];
        using var server = new LoopbackServer(content);
        string right = Md5(content);

        new Download(server.Address, right, 1 << 20).Into(_folder["set"]);
        Assert.Equal(content, File.ReadAllBytes(_folder["set/file.gz"]));
        File.Delete(_folder["set/file.gz"]);

        Assert.Contains($"checksum {right}, expected 00", Assert.Throws<InvalidDataException>(() => new Download(server.Address, new string('0', 32), 1 << 20).Into(_folder["set"])).Message);
        Assert.Contains("more than the 1000 bytes", Assert.Throws<InvalidDataException>(() => new Download(server.Address, right, 1000).Into(_folder["set"])).Message);
        Assert.Contains("cannot be fetched", Assert.Throws<IOException>(() => new Download(new Uri(server.Address, "missing.gz"), right, 1000).Into(_folder["set"])).Message);
        Assert.Empty(Directory.GetFiles(_folder["set"]));
    }

    [Fact]
    public void Unpacks_archives_under_the_names_of_their_files_only()
    {
        using var archive = new MemoryStream();
        using (var packed = new System.IO.Compression.GZipStream(archive, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new System.Formats.Tar.TarWriter(packed))
            tar.WriteEntry(new System.Formats.Tar.PaxTarEntry(System.Formats.Tar.TarEntryType.RegularFile, "../../cifar/train.bin") { DataStream = new MemoryStream([1, 2, 3]) });
        using var server = new LoopbackServer(archive.ToArray());
        new Download(new Uri(server.Address, "file.tar.gz"), Md5(archive.ToArray()), 1 << 20).Into(_folder["set"]);

        Assert.Equal([_folder["set/train.bin"]], Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    private static string Md5(byte[] content)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        digest.AppendData(content);
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    /// <summary>Answers every request for <c>file...</c> on this machine with the same bytes.</summary>
    private sealed class LoopbackServer : IDisposable
    {
        private readonly HttpListener _listener = new();

        public LoopbackServer(byte[] content)
        {
            using (var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
            {
                free.Start();
                Address = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/data/file.gz");
            }
            _listener.Prefixes.Add(new Uri(Address, "/").ToString());
            _listener.Start();
            _ = Task.Run(async () =>
            {
                while (_listener.IsListening)
                {
                    var context = await _listener.GetContextAsync();
                    context.Response.StatusCode = context.Request.Url!.Segments[^1].StartsWith("file") ? 200 : 404;
                    try
                    {
                        if (context.Response.StatusCode == 200)
                            context.Response.OutputStream.Write(content);
                        context.Response.Close();
                    }
                    catch (HttpListenerException)
                    {
                    }
                }
            });
        }

        public Uri Address { get; }

        public void Dispose() => _listener.Close();
    }
}
