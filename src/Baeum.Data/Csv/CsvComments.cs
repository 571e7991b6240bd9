namespace Baeum.Data;

/// <summary>CSV text without its comments: all from a mark to the end of the line is left out, unless the mark stands in quotes. The newlines stay, so that lines keep their numbers.</summary>
internal sealed class CsvComments(Stream text, byte mark) : ReadOnlyStream
{
    private bool _isQuoted, _isComment;

    public override int Read(Span<byte> buffer)
    {
        for (int read; (read = text.Read(buffer)) > 0;)
        {
            int kept = 0;
            foreach (byte b in buffer[..read])
            {
                _isQuoted ^= b == '"' && !_isComment;
                _isComment = b is not ((byte)'\n' or (byte)'\r') && (_isComment || (b == mark && !_isQuoted));
                if (!_isComment)
                    buffer[kept++] = b;
            }
            if (kept > 0)
                return kept;
        }
        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            text.Dispose();
        base.Dispose(disposing);
    }
}
