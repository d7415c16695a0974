using System.Diagnostics.CodeAnalysis;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Codes;

/// <summary>The code lists that most dimensions need: open lists of items, codes of registers, yes and no.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public static class CodeLists
{
    /// <summary>Yes and no, written as <c>true</c> and <c>false</c> in files and queries.</summary>
    public static CodeList<bool> YesNo { get; } =
        new() { Declared = [true, false], Name = yes => yes ? new Label("Ja", "Yes") : new Label("Nee", "No") };

    /// <summary>Municipality codes, read with or without <c>GM</c>.</summary>
    public static CodeList<MunicipalityCode> MunicipalityCodes { get; } =
        new()
        {
            Parser = (string code, out MunicipalityCode category) => MunicipalityCode.TryParse(code, out category),
        };

    /// <summary>Country codes, read in upper or lower case.</summary>
    internal static CodeList<CountryCode> CountryCodes { get; } =
        new()
        {
            Parser = (string code, out CountryCode category) =>
                CountryCode.TryParse(code, out category) && !category.IsUnknown,
        };

    internal static CodeList<EvidenceKind> EvidenceKinds { get; } =
        Listed(
            isOrdered: false,
            (EvidenceKind.Stated, "stated", new("Vermeld", "Stated")),
            (EvidenceKind.Derived, "derived", new("Afgeleid", "Derived")),
            (EvidenceKind.Reconstructed, "reconstructed", new("Gereconstrueerd", "Reconstructed"))
        );

    internal static CodeList<Confidence> Confidences { get; } =
        Listed(
            isOrdered: true,
            (Confidence.Low, "low", new("Laag", "Low")),
            (Confidence.Medium, "medium", new("Midden", "Medium")),
            (Confidence.High, "high", new("Hoog", "High"))
        );

    internal static CodeList<EuStatus> EuStatuses { get; } =
        Listed(
            isOrdered: false,
            (EuStatus.Member, "member", new("Lidstaat", "Member")),
            (EuStatus.Candidate, "candidate", new("Kandidaat", "Candidate")),
            (EuStatus.None, "none", new("Geen van beide", "Neither"))
        );

    internal static CodeList<PeriodStatus> PeriodStatuses { get; } =
        Listed(
            isOrdered: false,
            (PeriodStatus.NotBegun, "not-begun", new("Nog niet begonnen", "Not begun")),
            (PeriodStatus.Active, "active", new("Actief", "Active")),
            (PeriodStatus.Ended, "ended", new("Beëindigd", "Ended"))
        );

    /// <summary>An open code list for facts with one item. Codes outside the list are accepted.</summary>
    /// <typeparam name="TItem">The class of the items.</typeparam>
    public static CodeList<TItem> OneOf<TItem>()
        where TItem : CodeListItem<TItem>, ICodeList<TItem> => new() { Name = item => item.Label, Parser = TryParse };

    /// <summary>An open code list for facts with any number of items. Codes outside the list are accepted.</summary>
    /// <typeparam name="TItem">The class of the items.</typeparam>
    public static CodeList<TItem> ManyOf<TItem>()
        where TItem : CodeListItem<TItem>, ICodeList<TItem> =>
        new()
        {
            Name = item => item.Label,
            Parser = TryParse,
            AllowsMany = true,
        };

    /// <summary>A closed list of values of an enumeration, in the order given.</summary>
    private static CodeList<TEnum> Listed<TEnum>(
        bool isOrdered,
        params (TEnum Value, string Code, Label Name)[] entries
    )
        where TEnum : struct, Enum
    {
        return new CodeList<TEnum>
        {
            Declared = Array.ConvertAll(entries, entry => entry.Value),
            IsOrdered = isOrdered,
            Code = value => Find(value).Code,
            Name = value => Find(value).Name,
        };

        (TEnum Value, string Code, Label Name) Find(TEnum value) =>
            entries.First(entry => EqualityComparer<TEnum>.Default.Equals(entry.Value, value));
    }

    private static bool TryParse<TItem>(string code, [MaybeNullWhen(false)] out TItem item)
        where TItem : CodeListItem<TItem>, ICodeList<TItem> => CodeListItem<TItem>.TryFromCode(code, out item);
}
