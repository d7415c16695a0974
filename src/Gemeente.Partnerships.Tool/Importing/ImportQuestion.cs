namespace Gemeente.Partnerships.Tool.Importing;

/// <summary>What a command line says of a file to import.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="On">The day it speaks of; null where that is not said.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record ImportQuestion(string Path, DateOnly? On, string Source)
{
    /// <summary>The option that says the day.</summary>
    public string DayOption { get; init; } = "--on";

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The day it speaks of.</summary>
    /// <exception cref="UsageException">It is not said.</exception>
    public DateOnly Day => On ?? throw new UsageException($"'{Name}' does not say of which day it speaks: name one with {DayOption}.");
}
