namespace Baeum.Data.Tests;

public class AtomicFileTests
{
    [Fact]
    public void Keeps_the_old_file_and_leaves_nothing_behind_when_writing_fails()
    {
        var folder = Directory.CreateTempSubdirectory();
        string path = Path.Combine(folder.FullName, "a.txt");
        File.WriteAllText(path, "old");

        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(path, stream =>
        {
            stream.WriteByte(1);
            throw new InvalidOperationException();
        }));

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Single(folder.GetFiles());
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Replaces_a_file_as_a_whole()
    {
        var folder = Directory.CreateTempSubdirectory();
        string path = Path.Combine(folder.FullName, "a.txt");
        File.WriteAllText(path, "old and longer");
        AtomicFile.Write(path, stream => stream.Write("new"u8));

        Assert.Equal("new", File.ReadAllText(path));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Leaves_no_more_in_the_file_than_was_written_where_length_was_reserved()
    {
        var folder = Directory.CreateTempSubdirectory();
        string path = Path.Combine(folder.FullName, "a.txt");
        AtomicFile.Write(path, stream => stream.Write("short"u8), length: 1 << 20);

        Assert.Equal("short", File.ReadAllText(path));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Names_the_folder_that_is_missing()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "a.txt");

        Assert.Contains("does not exist", Assert.Throws<IOException>(() => AtomicFile.Write(path, _ => { })).Message);
    }
}
