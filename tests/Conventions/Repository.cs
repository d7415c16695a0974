namespace Gemeente.Partnerships.Conventions;

/// <summary>The working copy in which the tests were built.</summary>
internal static class Repository
{
    public static string Folder { get; } =
        Ancestors(AppContext.BaseDirectory).First(folder => File.Exists(Path.Combine(folder, "global.json")));

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
