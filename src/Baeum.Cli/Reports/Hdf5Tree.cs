using System.Globalization;
using Baeum.Data;

namespace Baeum.Cli;

/// <summary>Prints what an HDF5 file holds, one line an object or attribute. An object that several links lead to is shown once.</summary>
internal sealed class Hdf5Tree(Screen screen)
{
    // Groups within groups that are still shown; and characters of a value.
    private const int MostDepth = 200, MostText = 80;

    private readonly Dictionary<long, string> _shown = [];

    public void Print(Hdf5File file)
    {
        Line(0, "/", "");
        _shown.Add(file.Root.Address, "/");
        Print(file.Root, 1);
    }

    private void Print(Hdf5Object item, int depth)
    {
        foreach (var attribute in item.Attributes)
            Line(depth, $"@{attribute.Name}", $" = {Value(attribute)}");
        if (item is not Hdf5Group group)
            return;
        if (depth > MostDepth)
            throw new InvalidDataException($"Groups are nested more than {MostDepth} deep (at offset {group.Address}).");
        foreach (var link in group.Links)
            Print(group, link, depth);
    }

    private void Print(Hdf5Group group, Hdf5Link link, int depth)
    {
        if (link.Kind != Hdf5LinkKind.Hard)
        {
            Line(depth, link.Name, $" -> {Plain(link.Target ?? "")}{(link.Kind == Hdf5LinkKind.External ? " (another file)" : "")}");
            return;
        }
        var item = group[link.Name];
        if (!_shown.TryAdd(item.Address, item.Name))
        {
            Line(depth, link.Name, $" is {Plain(_shown[item.Address])}");
            return;
        }
        Line(depth, link.Name, item switch
        {
            Hdf5Dataset dataset => $"  {dataset.Shape}  {Plain(dataset.TypeName)}{(dataset.Layout == "contiguous" ? "" : $"  {dataset.Layout}")}",
            Hdf5NamedType type => $"  type {Plain(type.TypeName)}",
            _ => "/",
        });
        Print(item, depth + 1);
    }

    private void Line(int depth, string name, string rest)
    {
        screen.Writer.Write(new string(' ', 2 * depth));
        screen.Styled(Plain(name), rest is "/" or "" ? "bold" : "default");
        screen.Writer.WriteLine(rest);
    }

    private static string Value(Hdf5Attribute attribute)
    {
        var type = attribute.ElementType;
        if (attribute.Count == 0 || type is null)
            return $"{(attribute.IsNull ? "no value" : attribute.Shape.ToString())} of {Plain(attribute.TypeName)}";
        string[] values = type == typeof(string) ? [.. attribute.ReadStrings().Select(t => $"\"{Short(t, MostText)}\"")]
            : type == typeof(bool) ? [.. attribute.Read<bool>().Select(b => b ? "true" : "false")]
            : type == typeof(ulong) ? [.. attribute.Read<ulong>().Select(n => n.ToString(CultureInfo.InvariantCulture))]
            : type == typeof(Half) || type == typeof(float) ? [.. attribute.Read<float>().Select(n => n.ToString(CultureInfo.InvariantCulture))]
            : type == typeof(double) ? [.. attribute.Read<double>().Select(n => n.ToString(CultureInfo.InvariantCulture))]
            : [.. attribute.Read<long>().Select(n => n.ToString(CultureInfo.InvariantCulture))];
        return attribute.Shape.Rank == 0 ? values[0] : $"{attribute.Shape} [{Short(string.Join(", ", values), MostText)}]";
    }

    private static string Short(string text, int most)
    {
        string plain = Plain(text.Length <= most ? text : text[..most]);
        return text.Length <= most ? plain : string.Create(CultureInfo.InvariantCulture, $"{plain}... ({text.Length:n0} characters)");
    }

    // What a file holds must not move the cursor.
    private static string Plain(string text) => string.Create(text.Length, text, (plain, from) =>
    {
        for (int i = 0; i < plain.Length; i++)
            plain[i] = char.IsControl(from[i]) ? ' ' : from[i];
    });
}
