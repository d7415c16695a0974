namespace Gemeente.Partnerships.Tool.Importing;

/// <summary>What a command line says of a file to import.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="On">The day it speaks of; null where that is not said.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record ImportQuestion(string Path, DateOnly? On, string Source)
{
    public string Name => System.IO.Path.GetFileName(Path);
}
