namespace Baeum.Nn.Tests;

public class PathTemplateTests
{
    private static string Fill(string template)
    {
        var logs = new Logs { ["val_loss"] = 0.123456, ["big"] = 1234567.5, ["small"] = 0.00001234 };
        return new PathTemplate(template).Fill(3, 17, logs);
    }

    // Expected: Python 3.11, template.format(epoch=3, batch=17, val_loss=0.123456, big=1234567.5, small=0.00001234).
    [Theory]
    [InlineData("best-{epoch:02d}-{val_loss:.4f}.keras", "best-03-0.1235.keras")]
    [InlineData("{epoch}", "3")]
    [InlineData("{epoch:03}", "003")]
    [InlineData("{epoch:>4d}|{epoch:<4d}|{epoch:^5d}|{epoch:*>4d}", "   3|3   |  3  |***3")]
    [InlineData("{epoch:+d}{epoch:.2f}", "+33.00")]
    [InlineData("{batch:d}", "17")]
    [InlineData("{val_loss}", "0.123456")]
    [InlineData("{val_loss:.2e}", "1.23e-01")]
    [InlineData("{val_loss:.1%}", "12.3%")]
    [InlineData("{val_loss:.3g} {big:.3g} {small:g} {big:g}", "0.123 1.23e+06 1.234e-05 1.23457e+06")]
    [InlineData("{val_loss:8.3f}|{val_loss:08.3f}", "   0.123|0000.123")]
    [InlineData("{big:,.1f}", "1,234,567.5")]
    [InlineData("{{epoch}}", "{epoch}")]
    public void Fills_in_as_Python_does(string template, string expected) => Assert.Equal(expected, Fill(template));

    [Theory]
    [InlineData("a{epoch", "single '{' at position 1")]
    [InlineData("a}b", "single '}' at position 1")]
    [InlineData("{}", "single '{' at position 0")]
    public void Refuses_a_path_that_is_no_template(string template, string message)
        => Assert.Contains(message, Assert.Throws<ArgumentException>(() => new PathTemplate(template)).Message);

    [Theory]
    [InlineData("{val_loss:02d}", "the format d is for whole numbers")]
    [InlineData("{epoch:zz}", "'zz' is no format")]
    [InlineData("{epok}", "Did you mean 'epoch'")]
    public void Says_what_cannot_be_filled_in(string template, string message)
        => Assert.Contains(message, Assert.Throws<ArgumentException>(() => Fill(template)).Message);
}
