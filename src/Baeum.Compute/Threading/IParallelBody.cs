namespace Baeum.Compute;

/// <summary>Work that was cut into numbered parts. A struct whose fields are what the parts read and write, pointers included; parts must not touch each other's results.</summary>
public interface IParallelBody
{
    /// <summary>Does one part. Called once for each number, in any order and on any thread.</summary>
    void Run(int part);
}
