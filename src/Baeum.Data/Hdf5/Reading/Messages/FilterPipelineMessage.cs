namespace Baeum.Data;

/// <summary>A filter that chunks went through.</summary>
/// <param name="Id">Its number in the HDF Group's registry.</param>
/// <param name="Parameters">What it was called with.</param>
internal sealed record FilterDescription(int Id, uint[] Parameters);

/// <summary>The filters that chunks went through when they were written, in this order (specification IV.A.2.l).</summary>
internal static class FilterPipelineMessage
{
    private const int MostFilters = 32, FirstNamed = 256;

    /// <summary>Reads versions 1 and 2.</summary>
    public static FilterDescription[] Read(FieldReader fields)
    {
        int version = fields.Version(1, 2), count = fields.Byte();
        if (count > MostFilters)
            throw fields.Damaged($"{count} filters; at most {MostFilters} are possible");
        if (version == 1)
            fields.Skip(6);
        var filters = new FilterDescription[count];
        for (int i = 0; i < count; i++)
        {
            int id = fields.UInt16();
            int name = version == 1 || id >= FirstNamed ? fields.UInt16() : 0;
            fields.Skip(2);
            int parameters = fields.UInt16();
            fields.Skip(version == 1 ? (name + 7) / 8 * 8 : name);
            var values = new uint[parameters];
            for (int p = 0; p < parameters; p++)
                values[p] = fields.UInt32();
            if (version == 1 && parameters % 2 == 1)
                fields.Skip(4);
            filters[i] = new(id, values);
        }
        return filters;
    }
}
