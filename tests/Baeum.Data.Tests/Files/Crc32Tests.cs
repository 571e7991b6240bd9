namespace Baeum.Data.Tests;

public class Crc32Tests
{
    [Theory, InlineData("", 0u), InlineData("123456789", 0xCBF43926u), InlineData("The quick brown fox jumps over the lazy dog", 0x414FA339u)]
    public void Agrees_with_published_values(string text, uint expected)
    {
        byte[] bytes = System.Text.Encoding.ASCII.GetBytes(text);

        Assert.Equal(expected, Crc32.Append(0, bytes));
        for (int cut = 0; cut <= bytes.Length; cut++)
            Assert.Equal(expected, Crc32.Append(Crc32.Append(0, bytes.AsSpan(..cut)), bytes.AsSpan(cut..)));
    }
}
