using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tool.Texts;

/// <summary>Numbers with their unit, singular or plural, in both languages.</summary>
internal static class Counted
{
    public static Label Partnerships(long number) =>
        Of(number, new("stedenband", "stedenbanden"), new("partnership", "partnerships"));

    public static Label Municipalities(long number) =>
        Of(number, new("gemeente", "gemeenten"), new("municipality", "municipalities"));

    public static Label Partners(long number) => Of(number, new("partner", "partners"), new("partner", "partners"));

    public static Label Profiles(long number) => Of(number, new("profiel", "profielen"), new("profile", "profiles"));

    public static Label PartnershipsOrProfiles(long number) =>
        Of(
            number,
            new("stedenband of profiel", "stedenbanden of profielen"),
            new("partnership or profile", "partnerships or profiles")
        );

    public static Label Records(long number) => Of(number, new("gegeven", "gegevens"), new("record", "records"));

    public static Label Rows(long number) => Of(number, new("rij", "rijen"), new("row", "rows"));

    public static Label Periods(long number) => Of(number, new("periode", "perioden"), new("period", "periods"));

    public static Label Errors(long number) => Of(number, new("fout", "fouten"), new("error", "errors"));

    public static Label Warnings(long number) =>
        Of(number, new("waarschuwing", "waarschuwingen"), new("warning", "warnings"));

    /// <summary>Returns a number with its unit.</summary>
    /// <param name="number">The number.</param>
    /// <param name="dutch">The unit in Dutch.</param>
    /// <param name="english">The unit in English.</param>
    public static Label Of(long number, Unit dutch, Unit english) =>
        new(
            $"{NumberText.Dutch(number)} {(number == 1 ? dutch.One : dutch.Several)}",
            $"{NumberText.English(number)} {(number == 1 ? english.One : english.Several)}"
        );

    /// <summary>A word, singular and plural.</summary>
    internal readonly record struct Unit(string One, string Several);
}
