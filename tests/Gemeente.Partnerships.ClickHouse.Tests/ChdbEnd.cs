namespace Gemeente.Partnerships.ClickHouse.Tests;

/// <summary>Closes the library after the last test.</summary>
public sealed class ChdbEnd : IDisposable
{
    public void Dispose() => ChdbLibrary.Close();
}
