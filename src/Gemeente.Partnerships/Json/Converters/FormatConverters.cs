using System.Collections.Frozen;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json.Reading;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Json.Converters;

/// <summary>The converters of each type of the format and of lists of it. They read and write as in a file.</summary>
internal static class FormatConverters
{
    private static readonly FrozenDictionary<Type, JsonConverter> Values = (
        (JsonConverter[])
            [
                new DataSetConverter(),
                Record(() => FormatObjects.Partnership),
                Record(() => FormatObjects.Profile),
                Record(() => FormatObjects.Municipality),
                Record(() => FormatObjects.Country),
                Record(() => FormatObjects.IncomePeriod),
                Record(() => FormatObjects.EuPeriod),
                Record(() => FormatObjects.Partner),
                Record(() => FormatObjects.Period),
                Record(() => FormatObjects.Evidence),
                Record(() => FormatObjects.Source),
                new RecordConverter<AmountRange>(
                    (ref reader) => reader.ReadAmountRange() ?? default,
                    (writer, value) => writer.Write(value)
                ),
                new CodeConverter<MunicipalityCode>(
                    (ref reader) => reader.ReadMunicipalityCode() ?? default,
                    code => code.ToString()
                ),
                new CodeConverter<CountryCode>(
                    (ref reader) => reader.ReadCountryCode() ?? default,
                    code => code.ToString()
                ),
                new CodeConverter<GeoPoint>((ref reader) => reader.ReadPoint() ?? default, point => point.ToString()),
                new CodeConverter<PartialDate>((ref reader) => reader.ReadDate() ?? default, date => date.ToString()),
                new CodeConverter<PeriodBound>(
                    (ref reader) => reader.ReadBound() ?? default,
                    bound => bound.ToString()
                ),
                Enumeration(EnumCodes.EvidenceKind),
                Enumeration(EnumCodes.Confidence),
                Enumeration(EnumCodes.MunicipalityKind),
                Enumeration(EnumCodes.IncomeGroup),
                Enumeration(EnumCodes.EuStatus),
                Enumeration(EnumCodes.Severity),
                CodeList<Motive>(),
                CodeList<Theme>(),
                CodeList<Initiative>(),
                CodeList<OrganisationKind>(),
                CodeList<FundingSource>(),
                CodeList<PartnerKind>(),
                CodeList<Staffing>(),
                CodeList<WeeklyTime>(),
                CodeList<Province>(),
                CodeList<CoropRegion>(),
                CodeList<WorldRegion>(),
                CodeList<WorldSubregion>(),
                CodeList<Capacity>(),
                CodeList<CountryGroup>(),
                CodeList<DacStatus>(),
            ]
    ).ToFrozenDictionary(converter => converter.Type!);

    private static readonly FrozenDictionary<Type, JsonConverter> Lists = Values
        .Values.OfType<IListedConverter>()
        .Select(converter => converter.OfList)
        .Append(new ValueListConverter<DataIssue>())
        .Append(new ValueListConverter<string>())
        .ToFrozenDictionary(converter => converter.Type!);

    /// <summary>Gets the converter of a type.</summary>
    /// <exception cref="NotSupportedException">The format does not have the type.</exception>
    public static JsonConverter<T> Of<T>()
        where T : notnull =>
        Values.TryGetValue(typeof(T), out JsonConverter? converter)
            ? (JsonConverter<T>)converter
            : throw new NotSupportedException($"{typeof(T)} is not a type of the format of partnership data sets.");

    /// <summary>
    /// Gets the converter of an item of a list; null for a type that the format does not have.
    /// </summary>
    public static JsonConverter? FindOfItem(Type item) =>
        item == typeof(string) ? JsonMetadataServices.StringConverter : Values.GetValueOrDefault(item);

    /// <summary>Gets the converter of a list; null for a list of other items.</summary>
    public static JsonConverter? FindOfList(Type list) => Lists.GetValueOrDefault(list);

    private static RecordConverter<T> Record<T>(Func<JsonObject<T>> type)
        where T : class =>
        new((ref reader) => reader.ReadRecord(type()), (writer, value) => writer.Write(type(), value));

    private static CodeConverter<T> Enumeration<T>(EnumCodes<T> codes)
        where T : struct, Enum => new((ref reader) => reader.ReadEnum(codes) ?? default, codes.CodeOf);

    private static CodeConverter<T> CodeList<T>()
        where T : CodeListItem<T>, ICodeList<T> => new((ref reader) => reader.ReadCode<T>(), item => item.Code);
}
