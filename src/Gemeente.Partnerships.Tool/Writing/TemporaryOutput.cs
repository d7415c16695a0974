using System.Runtime.InteropServices;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Texts;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>
/// A temporary file or folder, under a new name, that replaces the real output when it is complete. Otherwise it is
/// deleted, also if the tool is interrupted.
/// </summary>
/// <remarks>
/// The signals are handled once for the process, on another thread. The lock makes each step whole: an interruption
/// comes before a temporary output exists, or finds it and deletes it. After it, no step begins.
/// </remarks>
internal sealed class TemporaryOutput : IDisposable
{
    private static readonly Lock Step = new();
    private static readonly HashSet<TemporaryOutput> Existing = [];

    // The system ends the process right after the handler. The wait keeps an error of this thread from being first.
    private static readonly TimeSpan EndOfProcess = TimeSpan.FromSeconds(10);
    private static readonly PosixSignalRegistration[] Signals =
    [
        .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal =>
            PosixSignalRegistration.Create(signal, _ => Interrupt())
        ),
    ];
    private static readonly CancellationTokenSource Interruption = new();

    private readonly string _name = $"unfinished-{Path.GetRandomFileName()}";
    private string? _path;

    /// <summary>Creates the temporary file in a folder.</summary>
    public FileStream CreateFile(string folder)
    {
        _path = Path.Combine(folder, _name);
        return Do(() =>
        {
            var file = new FileStream(_path, FileMode.CreateNew, FileAccess.Write);
            Existing.Add(this);
            return file;
        });
    }

    /// <summary>Creates the temporary folder in a folder.</summary>
    public string CreateFolder(string folder)
    {
        _path = Path.Combine(folder, _name);
        return Do(() =>
        {
            if (Path.Exists(_path))
                throw new FailureException(UsageTexts.AlreadyExists(_path));
            Directory.CreateDirectory(_path);
            Existing.Add(this);
            return _path;
        });
    }

    /// <summary>Moves the temporary file to the place of a file, which keeps its permissions.</summary>
    public void ReplaceFile(string target) =>
        Do(() =>
        {
            if (File.Exists(target) && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(_path!, File.GetUnixFileMode(target));
            File.Move(_path!, target, overwrite: true);
            return Existing.Remove(this);
        });

    /// <summary>Moves the temporary folder to the place of a folder.</summary>
    public void ReplaceFolder(string target) =>
        Do(() =>
        {
            FolderSwap.Replace(_path!, target);
            return Existing.Remove(this);
        });

    /// <summary>Returns a message with the path of the output instead of the temporary one.</summary>
    public Label WithoutTemporaryPath(Label message, string path) =>
        _path is null
            ? message
            : new(
                message.Dutch.Replace(_path, path, StringComparison.Ordinal),
                message.English.Replace(_path, path, StringComparison.Ordinal)
            );

    public void Dispose()
    {
        lock (Step)
        {
            if (Existing.Remove(this))
                Delete();
        }
    }

    private static T Do<T>(Func<T> step)
    {
        lock (Step)
        {
            GC.KeepAlive(Signals);
            if (!Interruption.IsCancellationRequested)
                return step();
        }

        Thread.Sleep(EndOfProcess);
        throw new FailureException(UsageTexts.Interrupted);
    }

    private static void Interrupt()
    {
        lock (Step)
        {
            Interruption.Cancel();
            foreach (TemporaryOutput output in Existing)
                output.Delete();
            Existing.Clear();
        }
    }

    /// <summary>
    /// Deletes the temporary file or folder. A failure is ignored, because it is not the error to report.
    /// </summary>
    private void Delete()
    {
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
