namespace Baeum.Bench;

/// <summary>A group of measurements that a peer can do as well.</summary>
internal interface IWorkload
{
    /// <summary>Name on the command line.</summary>
    string Name { get; }

    /// <summary>What is measured, for the head of the table.</summary>
    string Title { get; }

    /// <summary>Script under <c>bench/peers</c> that measures each of <see cref="Cases"/> as well, or null.</summary>
    string? PeerScript { get; }

    /// <summary>The case whose memory is compared too, the script's first one; or null.</summary>
    string? MemoryCase => null;

    /// <summary>Whether the memory that each case works with, beside data and models that are there before, is compared too.</summary>
    bool ComparesWorkingMemory => false;

    /// <summary>The measurements.</summary>
    IEnumerable<Case> Cases();
}

/// <summary>One measurement.</summary>
/// <param name="Name">Name, the same in the peer's output.</param>
/// <param name="Flops">Floating-point operations of one run, or 0.</param>
/// <param name="Bytes">Bytes that one run has to move, or 0.</param>
/// <param name="Prepare">Makes the data and returns one run.</param>
/// <param name="Threads">Threads to use.</param>
internal sealed record Case(string Name, double Flops, double Bytes, Func<Action> Prepare, int Threads = 2);
