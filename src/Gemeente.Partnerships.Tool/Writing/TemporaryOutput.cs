using System.Runtime.InteropServices;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>
/// A temporary file or folder, under a new name, that replaces the real output when it is complete. Otherwise it is
/// deleted, also if the tool is interrupted.
/// </summary>
internal sealed class TemporaryOutput : IDisposable
{
    private readonly string _name = $"unfinished-{Path.GetRandomFileName()}";
    private readonly PosixSignalRegistration[] _signals;
    private string? _path;
    private bool _isCreated;

    public TemporaryOutput() =>
        _signals = [
            .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal =>
                PosixSignalRegistration.Create(signal, _ => Delete())
            ),
        ];

    /// <summary>Creates the temporary file in a folder.</summary>
    public FileStream CreateFile(string folder)
    {
        _path = Path.Combine(folder, _name);
        // An interruption right after the file was created must delete it too.
        _isCreated = true;
        try
        {
            return new FileStream(_path, FileMode.CreateNew, FileAccess.Write);
        }
        catch
        {
            _isCreated = false;
            throw;
        }
    }

    /// <summary>Creates the temporary folder in a folder.</summary>
    public string CreateFolder(string folder)
    {
        _path = Path.Combine(folder, _name);
        if (Path.Exists(_path))
            throw new IOException($"'{_path}' already exists.");
        Directory.CreateDirectory(_path);
        _isCreated = true;
        return _path;
    }

    /// <summary>Moves the temporary folder to the place of a folder. An interruption does not delete it then.</summary>
    public void Replace(string target)
    {
        _isCreated = false;
        try
        {
            FolderSwap.Replace(_path!, target);
        }
        catch
        {
            _isCreated = true;
            throw;
        }
    }

    /// <summary>Returns a message with the path of the output instead of the temporary one.</summary>
    public string WithoutTemporaryPath(string message, string path) =>
        _path is null ? message : message.Replace(_path, path, StringComparison.Ordinal);

    public void Dispose()
    {
        foreach (PosixSignalRegistration signal in _signals)
            signal.Dispose();
        Delete();
    }

    /// <summary>
    /// Deletes the temporary file or folder. A failure is ignored, because it is not the error to report.
    /// </summary>
    private void Delete()
    {
        if (!_isCreated)
            return;
        try
        {
            if (Directory.Exists(_path))
                Directory.Delete(_path, recursive: true);
            else
                File.Delete(_path!);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
