using System.Text;
using Baeum.Data;

namespace Baeum.Plots;

/// <summary>Writes text files as UTF-8, whole or not at all.</summary>
internal static class AtomicText
{
    public static void Write(string path, string text) => AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
}
