using System.Runtime.InteropServices;

namespace Gemeente.Partnerships.ClickHouse.Tests;

/// <summary>The library chdb: ClickHouse in this process. The cluster <c>facts</c> has one shard, which is this one.</summary>
internal sealed unsafe class ChdbLibrary
{
    private static readonly Lock Loading = new();

    // There is one connection in a process.
    private static ChdbLibrary? s_instance;

    private readonly delegate* unmanaged<nint, byte*, nuint, byte*, nuint, nint> _query;
    private readonly delegate* unmanaged<nint, byte*> _buffer;
    private readonly delegate* unmanaged<nint, nuint> _length;
    private readonly delegate* unmanaged<nint, byte*> _error;
    private readonly delegate* unmanaged<nint, void> _destroy;
    private readonly delegate* unmanaged<nint, void> _close;
    private readonly nint _connections;
    private readonly nint _connection;
    private readonly string _folder;

    private ChdbLibrary(string path)
    {
        nint library = NativeLibrary.Load(path);
        _query = (delegate* unmanaged<nint, byte*, nuint, byte*, nuint, nint>)
            NativeLibrary.GetExport(library, "chdb_query_n");
        _buffer = (delegate* unmanaged<nint, byte*>)NativeLibrary.GetExport(library, "chdb_result_buffer");
        _length = (delegate* unmanaged<nint, nuint>)NativeLibrary.GetExport(library, "chdb_result_length");
        _error = (delegate* unmanaged<nint, byte*>)NativeLibrary.GetExport(library, "chdb_result_error");
        _close = (delegate* unmanaged<nint, void>)NativeLibrary.GetExport(library, "chdb_close_conn");
        _destroy = (delegate* unmanaged<nint, void>)NativeLibrary.GetExport(library, "chdb_destroy_query_result");

        // The signals are those of .NET.
        if (NativeLibrary.TryGetExport(library, "chdb_set_signal_handlers_enabled", out nint signals))
            ((delegate* unmanaged<int, void>)signals)(0);
        string folder = Directory.CreateTempSubdirectory("partnerships-chdb-").FullName;
        _folder = folder;
        string config = Path.Combine(folder, "config.xml");
        File.WriteAllText(
            config,
            """
            <clickhouse>
              <tcp_port>9000</tcp_port>
              <remote_servers><facts><shard><replica><host>localhost</host><port>9000</port></replica></shard></facts>
              </remote_servers>
            </clickhouse>
            """
        );
        string[] arguments = ["clickhouse", $"--path={folder}/data", $"--config-file={config}"];
        byte** texts = stackalloc byte*[arguments.Length];
        for (int i = 0; i < arguments.Length; i++)
            texts[i] = (byte*)Marshal.StringToCoTaskMemUTF8(arguments[i]);
        var connect = (delegate* unmanaged<int, byte**, nint>)NativeLibrary.GetExport(library, "chdb_connect");
        nint connections = connect(arguments.Length, texts);
        Assert.NotEqual(0, connections);
        _connections = connections;
        _connection = *(nint*)connections;
    }

    /// <summary>The library. It is loaded once.</summary>
    public static ChdbLibrary Load(string path)
    {
        lock (Loading)
            return s_instance ??= new ChdbLibrary(path);
    }

    /// <summary>Closes the connection, if there is one, after the last test.</summary>
    public static void Close()
    {
        lock (Loading)
        {
            if (s_instance is not { } library)
                return;
            library._close(library._connections);
            Directory.Delete(library._folder, recursive: true);
            s_instance = null;
        }
    }

    /// <summary>Returns the answer to a statement.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public byte[] Run(byte[] statement)
    {
        ReadOnlySpan<byte> format = "RowBinary"u8;
        fixed (byte* text = statement)
        fixed (byte* name = format)
        {
            nint result = _query(_connection, text, (nuint)statement.Length, name, (nuint)format.Length);
            try
            {
                byte* error = _error(result);
                if (error != null)
                    throw new InvalidOperationException(Marshal.PtrToStringUTF8((nint)error));
                return new ReadOnlySpan<byte>(_buffer(result), (int)_length(result)).ToArray();
            }
            finally
            {
                _destroy(result);
            }
        }
    }
}
