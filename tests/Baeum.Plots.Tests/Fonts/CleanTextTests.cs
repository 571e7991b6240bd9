namespace Baeum.Plots.Tests;

public class CleanTextTests
{
    [Theory]
    [InlineData("a\nb\tc\0d", "a b c d")]
    [InlineData("\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글")]
    [InlineData("정답", "정답")]
    public void Leaves_only_what_can_be_drawn_and_written_as_XML(string text, string expected) => Assert.Equal(expected, CleanText.Of(text));

    [Fact]
    public void Replaces_broken_characters()
    {
        Assert.Equal("\uFFFDx", CleanText.Of("\uD800x"));
        Assert.Equal("x\uFFFD", CleanText.Of("x\uFFFE"));
    }
}
