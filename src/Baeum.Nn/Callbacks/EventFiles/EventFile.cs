using System.Buffers.Binary;
using Baeum.Nn.Events;
using Google.Protobuf;

namespace Baeum.Nn;

/// <summary>A file of TensorBoard: events one after the other, each with its length and checksums. Each is on disk when <see cref="Flush"/> returns; a crash leaves whole events and perhaps one cut off, which readers skip.</summary>
/// <remarks>Record: length (8 bytes, little endian), its masked checksum (4), the event, its masked checksum (4). Source: TensorFlow's TFRecord.</remarks>
internal sealed class EventFile : IDisposable
{
    private static int number;
    private readonly FileStream _stream;
    private readonly Func<double> _clock;

    /// <summary>Starts a new file in a folder, which is made if need be.</summary>
    public EventFile(string folder, Func<double> clock)
    {
        Directory.CreateDirectory(folder);
        _clock = clock;
        string name = FormattableString.Invariant($"events.out.tfevents.{(long)clock()}.{Environment.MachineName}.{Environment.ProcessId}.{Interlocked.Increment(ref number) - 1}.v2");
        _stream = new FileStream(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 1 << 16);
        Write(new Event { FileVersion = "brain.Event:2" });
    }

    /// <summary>Adds one value of a step.</summary>
    public void Write(Events.Summary.Types.Value value, long step) => Write(new Event { Step = step, Summary = new Events.Summary { Value = { value } } });

    /// <summary>Hands what was written to the system.</summary>
    public void Flush() => _stream.Flush();

    public void Dispose() => _stream.Dispose();

    private void Write(Event what)
    {
        what.WallTime = _clock();
        byte[] data = what.ToByteArray();
        Span<byte> head = stackalloc byte[12];
        BinaryPrimitives.WriteInt64LittleEndian(head, data.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(head[8..], MaskedCrc.Of(head[..8]));
        _stream.Write(head);
        _stream.Write(data);
        BinaryPrimitives.WriteUInt32LittleEndian(head, MaskedCrc.Of(data));
        _stream.Write(head[..4]);
    }
}
