namespace Gemeente.Partnerships.ClickHouse;

/// <summary>A server or a shard of ClickHouse failed or did not answer. The message names it.</summary>
/// <remarks>Equal by reference.</remarks>
public sealed class ClickHouseException : IOException
{
    internal ClickHouseException(string message, Uri server, string? shard, int code, Exception? inner = null)
        : base(message, inner)
    {
        Server = server;
        Shard = shard;
        Code = code;
    }

    /// <summary>Gets the address of the server that was asked.</summary>
    public Uri Server { get; }

    /// <summary>
    /// Gets the host and port of the shard that failed, as in the configuration of the cluster; null if it is not
    /// known, or if the server itself failed.
    /// </summary>
    public string? Shard { get; }

    /// <summary>Gets the error code of ClickHouse; 0 if the server did not answer.</summary>
    public int Code { get; }
}
