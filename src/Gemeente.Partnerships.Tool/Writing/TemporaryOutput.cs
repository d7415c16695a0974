using System.Runtime.InteropServices;

namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>
/// A file or folder that is written before it takes its place, under a name that nothing had. It is deleted when it did
/// not, also when whoever waits for it gives up, and nothing else is.
/// </summary>
internal sealed class TemporaryOutput : IDisposable
{
    private readonly string _name = $"unfinished-{Path.GetRandomFileName()}";
    private readonly PosixSignalRegistration[] _signals;
    private string? _path;
    private bool _isMade;

    public TemporaryOutput() =>
        _signals = [
            .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal =>
                PosixSignalRegistration.Create(signal, _ => Delete())
            ),
        ];

    /// <summary>Makes a file in a folder.</summary>
    public FileStream CreateFile(string folder)
    {
        _path = Path.Combine(folder, _name);
        FileStream stream = new(_path, FileMode.CreateNew, FileAccess.Write);
        _isMade = true;
        return stream;
    }

    /// <summary>Makes a folder in a folder.</summary>
    public string CreateFolder(string folder)
    {
        _path = Path.Combine(folder, _name);
        if (Path.Exists(_path))
            throw new IOException($"There is '{_path}' already.");
        Directory.CreateDirectory(_path);
        _isMade = true;
        return _path;
    }

    /// <summary>A message in which the path that is asked for stands for that of this.</summary>
    public string Tell(string message, string path) =>
        _path is null ? message : message.Replace(_path, path, StringComparison.Ordinal);

    public void Dispose()
    {
        foreach (PosixSignalRegistration signal in _signals)
            signal.Dispose();
        Delete();
    }

    /// <summary>What cannot be cleaned up is not what went wrong.</summary>
    private void Delete()
    {
        if (!_isMade)
            return;
        try
        {
            if (Directory.Exists(_path))
                Directory.Delete(_path, recursive: true);
            else
                File.Delete(_path!);
        }
        catch (Exception left) when (left is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
