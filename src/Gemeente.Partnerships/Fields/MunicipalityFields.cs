using System.Runtime.CompilerServices;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;
using Field = Gemeente.Partnerships.Fields.RecordField<Gemeente.Partnerships.Municipality>;

namespace Gemeente.Partnerships.Fields;

/// <summary>The fields of <see cref="Municipality"/>.</summary>
internal static class MunicipalityFields
{
    public static RecordFields<Municipality> Table { get; } =
        new(
            "municipality",
            new Municipality { Code = default, Name = "-" },
            municipality => municipality with { },
            Field.Municipality(
                new("code", "Code", "Code", "CBS code.")
                {
                    IsRequired = true,
                    IsKey = true,
                    IsUnique = true,
                },
                municipality => municipality.Code,
                Field.OfStated<MunicipalityCode>(SetCode)
            ),
            Field.Text(
                new("name", "Naam", "Name", "Official name.") { IsRequired = true },
                FieldTypes.Text.Name,
                municipality => municipality.Name,
                SetName!
            ),
            Field.Texts(
                new("otherNames", "Andere namen", "Other names", "Other names."),
                municipality => municipality.OtherNames,
                SetOtherNames
            ),
            Field.Texts(
                new(
                    "names",
                    "Namen met gegevens",
                    "Names with details",
                    "Former and alternative names: kind, language, dates, source and name."
                ),
                municipality => [.. municipality.Names.Select(name => name.ToString())],
                (draft, texts) => SetNames(draft, [.. texts.Select(ReadName)])
            ),
            Field.Enumeration(
                new("kind", "Soort", "Kind", "Kind of area that has the code.") { IsNullable = false },
                EnumCodes.MunicipalityKind,
                municipality => municipality.Kind,
                Field.OfStated<MunicipalityKind>(SetKind)
            ),
            Field.Code(
                new("province", "Provincie", "Province", "Province."),
                municipality => municipality.Province,
                SetProvince
            ),
            Field.Code(
                new("earlierProvince", "Eerdere provincie", "Earlier province", "Province before province_since."),
                municipality => municipality.EarlierProvince,
                SetEarlierProvince
            ),
            Field.Day(
                new("provinceSince", "In de provincie sinds", "In the province since", "First day in the province."),
                municipality => municipality.ProvinceSince,
                SetProvinceSince
            ),
            Field.Code(
                new("corop", "COROP-gebied", "COROP region", "COROP region, known from 2003 on."),
                municipality => municipality.Corop,
                SetCorop
            ),
            Field.Bound(
                new("validFrom", "Begin", "Start", "First day it exists: unknown, open, a date, or by a date.")
                {
                    IsNullable = false,
                },
                FieldTypes.Bound.Start,
                municipality => municipality.ValidFrom,
                SetValidFrom
            ),
            Field.Day(
                new("validTo", "Opgeheven", "Ended", "First day it no longer exists."),
                municipality => municipality.ValidTo,
                SetValidTo
            ),
            Field.Municipality(
                new(
                    "successor",
                    "Opvolger",
                    "Successor",
                    "CBS code of the municipality that its territory became part of."
                ),
                municipality => municipality.Successor,
                SetSuccessor
            ),
            Field.Texts(
                new(
                    "heirs",
                    "Alle opvolgers",
                    "All heirs",
                    "Municipalities that received territory: code, kind, day, shares, confidence and source."
                ),
                municipality => [.. municipality.Heirs.Select(heir => heir.ToString())],
                (draft, texts) => SetHeirs(draft, new MunicipalityHeirs(texts.Select(ReadHeir)))
            ),
            Field.Number(
                new("inhabitants", "Inwoners", "Inhabitants", "Number of inhabitants."),
                FieldTypes.Number.Count,
                municipality => municipality.Inhabitants,
                SetInhabitants
            ),
            Field.Day(
                new("inhabitantsOn", "Inwoners op", "Inhabitants on", "Day of that number."),
                municipality => municipality.InhabitantsOn,
                SetInhabitantsOn
            ),
            Field.Text(
                new(
                    "populations",
                    "Inwoners per jaar",
                    "Inhabitants by year",
                    "First year, and the inhabitants on 1 January of that year and each year after it."
                )
                {
                    Pattern = @"^\d{4}:( \d+)+$",
                },
                FieldTypes.Text.Name,
                municipality => municipality.Populations is { IsEmpty: false } stated ? stated.ToString() : null,
                (draft, text) => SetPopulations(draft, text is null ? PopulationSeries.Empty : ReadPopulations(text))
            ),
            Field.Part(
                new("evidence", "Herkomst", "Evidence", "Evidence of the record."),
                EvidenceFields.Table,
                municipality => municipality.Evidence,
                SetEvidence
            )
        );

    private static MunicipalityName ReadName(string text) =>
        MunicipalityName.TryParse(text, out MunicipalityName? name)
            ? name
            : throw new ArgumentException(
                "A name is a kind, what is known, and the name, such as 'alternative in fy: It Amelân'.",
                nameof(text)
            );

    private static MunicipalityHeir ReadHeir(string text) =>
        MunicipalityHeir.TryParse(text, out MunicipalityHeir? heir)
            ? heir
            : throw new ArgumentException(
                "An heir is a code, a kind and a day, such as '0080 split main from 2014-01-01'.",
                nameof(text)
            );

    private static PopulationSeries ReadPopulations(string text) =>
        PopulationSeries.TryParse(text, out PopulationSeries? series)
            ? series
            : throw new ArgumentException(
                "Populations are a first year and numbers, such as '1960: 1477 1470'.",
                nameof(text)
            );

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Code")]
    private static extern void SetCode(Municipality draft, MunicipalityCode value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Name")]
    private static extern void SetName(Municipality draft, string value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_OtherNames")]
    private static extern void SetOtherNames(Municipality draft, ValueList<string> value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Names")]
    private static extern void SetNames(Municipality draft, ValueList<MunicipalityName> value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Kind")]
    private static extern void SetKind(Municipality draft, MunicipalityKind value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Province")]
    private static extern void SetProvince(Municipality draft, Province? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_EarlierProvince")]
    private static extern void SetEarlierProvince(Municipality draft, Province? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_ProvinceSince")]
    private static extern void SetProvinceSince(Municipality draft, DateOnly? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Corop")]
    private static extern void SetCorop(Municipality draft, CoropRegion? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_ValidFrom")]
    private static extern void SetValidFrom(Municipality draft, PeriodBound value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_ValidTo")]
    private static extern void SetValidTo(Municipality draft, DateOnly? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Successor")]
    private static extern void SetSuccessor(Municipality draft, MunicipalityCode? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Heirs")]
    private static extern void SetHeirs(Municipality draft, MunicipalityHeirs value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Inhabitants")]
    private static extern void SetInhabitants(Municipality draft, int? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_InhabitantsOn")]
    private static extern void SetInhabitantsOn(Municipality draft, DateOnly? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Populations")]
    private static extern void SetPopulations(Municipality draft, PopulationSeries value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Evidence")]
    private static extern void SetEvidence(Municipality draft, Evidence? value);
}
