namespace Gemeente.Partnerships.Writing;

/// <summary>Replaces a folder by another one: whole, or not at all.</summary>
internal static class FolderSwap
{
    /// <summary>
    /// Moves a new folder to the place of a folder. Files of the old folder that the new one does not have stay. The
    /// permissions of the old folder stay too. On an error the old folder is at its place again, without a change.
    /// </summary>
    /// <param name="folder">The new folder, next to the place.</param>
    /// <param name="target">The full path of the place, without links. A folder may be there.</param>
    /// <exception cref="IOException">The folder at the place cannot be moved.</exception>
    /// <exception cref="UnauthorizedAccessException">Access was denied.</exception>
    public static void Replace(string folder, string target)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(folder, target);
            return;
        }

        CheckMovable(target);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, File.GetUnixFileMode(target));
        string old = $"{folder}-old";
        Directory.Move(target, old);
        List<string> moved = [];
        try
        {
            foreach (string entry in Directory.GetFileSystemEntries(old))
            {
                string name = Path.GetFileName(entry);
                if (Path.Exists(Path.Combine(folder, name)))
                    continue;
                Directory.Move(entry, Path.Combine(folder, name));
                moved.Add(name);
            }

            Directory.Move(folder, target);
        }
        catch
        {
            foreach (string name in moved)
                Directory.Move(Path.Combine(folder, name), Path.Combine(old, name));
            Directory.Move(old, target);
            throw;
        }

        Directory.Delete(old, recursive: true);
    }

    /// <summary>Checks that a folder can be moved: it is neither the current folder nor a parent of it.</summary>
    /// <exception cref="IOException">The folder is the current folder or a parent of it.</exception>
    public static void CheckMovable(string target)
    {
        string inside = Path.TrimEndingDirectorySeparator(target) + Path.DirectorySeparatorChar;
        if ((Environment.CurrentDirectory + Path.DirectorySeparatorChar).StartsWith(inside, StringComparison.Ordinal))
            throw new IOException("The current folder cannot be replaced. Write to another folder.");
    }
}
