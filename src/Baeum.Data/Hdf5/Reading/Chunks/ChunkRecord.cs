namespace Baeum.Data;

/// <summary>A chunk as an index lists it.</summary>
/// <param name="Address">Where its bytes are.</param>
/// <param name="Size">Their number as stored.</param>
/// <param name="FilterMask">A bit for each filter that it did not go through.</param>
/// <param name="Scaled">Its place along each axis, counted in chunks.</param>
internal readonly record struct ChunkRecord(long Address, long Size, uint FilterMask, long[] Scaled);
