using System.Diagnostics.CodeAnalysis;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>The code lists that most dimensions need: open lists of items, codes of registers, yes and no.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public static class CodeLists
{
    /// <summary>Yes and no, written as <c>true</c> and <c>false</c> in files and queries.</summary>
    public static CodeList<bool> YesNo =>
        field
        ?? Once.Set(
            ref field,
            new CodeList<bool>()
            {
                Declared = [true, false],
                Name = yes => yes ? new Label("Ja", "Yes") : new Label("Nee", "No"),
            }
        );

    /// <summary>Municipality codes, read with or without <c>GM</c>.</summary>
    public static CodeList<MunicipalityCode> MunicipalityCodes =>
        field
        ?? Once.Set(
            ref field,
            new CodeList<MunicipalityCode>()
            {
                Parser = (string code, out MunicipalityCode category) => MunicipalityCode.TryParse(code, out category),
            }
        );

    /// <summary>Country codes, read in upper or lower case.</summary>
    internal static CodeList<CountryCode> CountryCodes =>
        field
        ?? Once.Set(
            ref field,
            new CodeList<CountryCode>()
            {
                Parser = (string code, out CountryCode category) =>
                    CountryCode.TryParse(code, out category) && !category.IsUnknown,
            }
        );

    internal static CodeList<EvidenceKind> EvidenceKinds =>
        field ?? Once.Set(ref field, Of(EnumCodes.EvidenceKind, isOrdered: false));

    internal static CodeList<Confidence> Confidences =>
        field ?? Once.Set(ref field, Of(EnumCodes.Confidence, isOrdered: true));

    internal static CodeList<EuStatus> EuStatuses =>
        field ?? Once.Set(ref field, Of(EnumCodes.EuStatus, isOrdered: false));

    internal static CodeList<PartnershipStatus> PartnershipStatuses =>
        field ?? Once.Set(ref field, Of(EnumCodes.PartnershipStatus, isOrdered: true));

    /// <summary>Returns an open code list for facts with one item. Codes outside the list are accepted.</summary>
    /// <typeparam name="TItem">The class of the items.</typeparam>
    public static CodeList<TItem> OneOf<TItem>()
        where TItem : CodeListItem<TItem>, ICodeList<TItem> => new() { Name = item => item.Label, Parser = TryParse };

    /// <summary>
    /// Returns an open code list for facts with any number of items. Codes outside the list are accepted.
    /// </summary>
    /// <typeparam name="TItem">The class of the items.</typeparam>
    public static CodeList<TItem> ManyOf<TItem>()
        where TItem : CodeListItem<TItem>, ICodeList<TItem> =>
        new()
        {
            Name = item => item.Label,
            Parser = TryParse,
            IsMultiValued = true,
        };

    /// <summary>Returns a closed list of the values of an enumeration.</summary>
    private static CodeList<TEnum> Of<TEnum>(EnumCodes<TEnum> codes, bool isOrdered)
        where TEnum : struct, Enum =>
        new()
        {
            Declared = codes.Values,
            IsOrdered = isOrdered,
            Code = codes.CodeOf,
            Name = codes.LabelOf,
        };

    private static bool TryParse<TItem>(string code, [MaybeNullWhen(false)] out TItem item)
        where TItem : CodeListItem<TItem>, ICodeList<TItem> => CodeListItem<TItem>.TryFromCode(code, out item);
}
