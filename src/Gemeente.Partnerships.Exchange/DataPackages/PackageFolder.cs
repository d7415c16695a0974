using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Exchange.DataPackages;

/// <summary>The folder of a Data Package on disk.</summary>
internal static class PackageFolder
{
    /// <summary>
    /// Opens a file of a folder. Links, pipes and devices are refused, because they lead out of the folder or do not
    /// end.
    /// </summary>
    /// <returns>The file, or the reason of the refusal; neither if the file does not exist.</returns>
    public static (Stream? File, IssueText? Refusal) Open(string folder, string name)
    {
        FileInfo file = new(Path.Combine(folder, name));
        if (file.LinkTarget is not null)
            return (null, ExchangeIssueMessages.FileIsLink(name));
        if (!file.Exists)
            return (null, null);
        // Pipes and devices have no length, and opening them may never return.
        return file.Length == 0 ? (null, ExchangeIssueMessages.FileIrregular(name)) : (file.OpenRead(), null);
    }

    /// <summary>Writes a folder next to its place, and moves it there when it is complete.</summary>
    public static void Write(string folder, Action<string> write)
    {
        string place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        string target = new DirectoryInfo(place) is { LinkTarget: not null } link
            ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName
            : place;
        string parent = Path.GetDirectoryName(target) ?? throw new IOException("The root folder cannot be replaced.");
        if (Directory.Exists(target))
            FolderSwap.CheckMovable(target);
        Directory.CreateDirectory(parent);
        string unfinished = Path.Combine(parent, $"unfinished-{Path.GetRandomFileName()}");
        Directory.CreateDirectory(unfinished);
        try
        {
            write(unfinished);
            FolderSwap.Replace(unfinished, target);
        }
        catch
        {
            Directory.Delete(unfinished, recursive: true);
            throw;
        }
    }
}
