using System.Diagnostics.CodeAnalysis;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>
/// The schemes that most classifiers of this library need: code lists, codes, lists of a few categories, yes and no.
/// </summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public static class CodeLists
{
    /// <summary>Yes and no: <c>true</c> and <c>false</c> in files and queries.</summary>
    public static CodeList<bool> YesNo { get; } =
        new() { Declared = [true, false], Name = yes => yes ? new Label("Ja", "Yes") : new Label("Nee", "No") };

    /// <summary>Municipality codes, read with or without <c>GM</c>.</summary>
    public static CodeList<MunicipalityCode> MunicipalityCodes { get; } =
        new()
        {
            Parser = (string code, out MunicipalityCode category) => MunicipalityCode.TryParse(code, out category),
        };

    /// <summary>One item a fact of an open code list: also items that are not known beforehand.</summary>
    /// <typeparam name="TItem">The class of the items.</typeparam>
    public static CodeList<TItem> OneOf<TItem>()
        where TItem : CodeListItem<TItem>, ICodeList<TItem> => new() { Name = item => item.Label, Parser = TryParse };

    /// <summary>Any number of items a fact of an open code list: also items that are not known beforehand.</summary>
    /// <typeparam name="TItem">The class of the items.</typeparam>
    public static CodeList<TItem> ManyOf<TItem>()
        where TItem : CodeListItem<TItem>, ICodeList<TItem> =>
        new()
        {
            Name = item => item.Label,
            Parser = TryParse,
            AllowsMany = true,
        };

    /// <summary>Country codes, one or any number of them a fact, upper or lower case.</summary>
    internal static CodeList<CountryCode> Countries(bool allowsMany) =>
        new()
        {
            AllowsMany = allowsMany,
            Parser = (string code, out CountryCode category) =>
                CountryCode.TryParse(code, out category) && !category.IsUnknown,
        };

    /// <summary>How records are known.</summary>
    internal static CodeList<EvidenceKind> EvidenceKinds { get; } =
        Listed(
            isOrdered: false,
            (EvidenceKind.Stated, "stated", "Vermeld", "Stated"),
            (EvidenceKind.Derived, "derived", "Afgeleid", "Derived"),
            (EvidenceKind.Reconstructed, "reconstructed", "Gereconstrueerd", "Reconstructed")
        );

    /// <summary>The values of an enumeration in their order, each with its code and names.</summary>
    internal static CodeList<TEnum> Listed<TEnum>(
        bool isOrdered,
        params IReadOnlyList<(TEnum Value, string Code, string Dutch, string English)> values
    )
        where TEnum : struct, Enum
    {
        var byValue = values.ToDictionary(entry => entry.Value);
        return new CodeList<TEnum>
        {
            Declared = [.. values.Select(entry => entry.Value)],
            IsOrdered = isOrdered,
            Code = value => byValue[value].Code,
            Name = value => new Label(byValue[value].Dutch, byValue[value].English),
        };
    }

    private static bool TryParse<TItem>(string code, [MaybeNullWhen(false)] out TItem item)
        where TItem : CodeListItem<TItem>, ICodeList<TItem> => CodeListItem<TItem>.TryFromCode(code, out item);
}
