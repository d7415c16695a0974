using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Data.Csv;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Data;

/// <summary>
/// Reads a register of municipalities from CSV, for example a newer one than the embedded. Columns: <c>code</c>,
/// <c>name</c>, <c>valid_from</c> (<c>1984-01-01</c>, <c>1818</c>, <c>by 1812</c>, <c>unknown</c>), <c>valid_to</c>
/// (the first day on which it no longer exists) and <c>successor</c>; optional: <c>kind</c>, <c>province</c>,
/// <c>earlier_province</c>, <c>province_since</c>, <c>other_names</c>, <c>inhabitants</c>, <c>inhabitants_on</c>,
/// <c>populations</c> (<c>1960: 1477 1470</c>), <c>heirs</c> (as <see cref="MunicipalityHeir"/> writes them),
/// <c>names</c> (as <see cref="MunicipalityName"/> writes them), <c>corop</c>, <c>sources</c> and <c>caveats</c>. Items
/// of a list are separated by semicolons.
/// </summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class MunicipalityRegisterReader
{
    private const string DefaultFile = "municipalities.csv";

    /// <summary>Reads a UTF-8 stream. The stream stays open.</summary>
    public static RegisterReading<MunicipalityRegister> Read(Stream stream) => Read(stream, DefaultFile);

    /// <summary>Reads a UTF-8 stream. The stream stays open. Issues contain the given file name.</summary>
    public static RegisterReading<MunicipalityRegister> Read(Stream stream, string file)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var issues = new List<DataIssue>();
        return Read(CsvText.From(stream, file, issues), file, issues);
    }

    /// <summary>Reads text.</summary>
    public static RegisterReading<MunicipalityRegister> Read(TextReader reader) => Read(reader, DefaultFile);

    /// <summary>Reads text. Issues contain the given file name.</summary>
    public static RegisterReading<MunicipalityRegister> Read(TextReader reader, string file)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var issues = new List<DataIssue>();
        return Read(CsvText.From(reader, file, issues), file, issues);
    }

    internal static RegisterReading<MunicipalityRegister> Read(
        string? text,
        string file,
        List<DataIssue> issues,
        Func<MunicipalityCode, ReadOnlyMemory<char>>? findPopulations = null,
        Func<MunicipalityCode, ValueList<MunicipalityHeir>>? findHeirs = null,
        Func<MunicipalityCode, ValueList<MunicipalityName>>? findNames = null,
        DateOnly? knownUntil = null
    )
    {
        var csv = new CsvReader(text, file, issues, "code", "name", "valid_from", "valid_to", "successor");
        int[] lines = new int[10_000]; // by code; 0 for a code without a line
        var evidence = new EvidenceCache();
        var municipalities = new List<Municipality>();
        csv.ReadAll(municipalities, row => ReadRow(row, lines, evidence, findPopulations, findHeirs, findNames));
        var register = new MunicipalityRegister(municipalities, knownUntil);
        foreach (Municipality municipality in municipalities)
        {
            if (municipality.Successor is { } successor && register.Find(successor) is null)
                issues.Add(UnknownSuccessor(municipality, file, lines[municipality.Code.Number]));
        }

        return new RegisterReading<MunicipalityRegister> { Register = register, Issues = [.. issues] };
    }

    private static Municipality ReadRow(
        CsvReader row,
        int[] lines,
        EvidenceCache evidence,
        Func<MunicipalityCode, ReadOnlyMemory<char>>? findPopulations,
        Func<MunicipalityCode, ValueList<MunicipalityHeir>>? findHeirs,
        Func<MunicipalityCode, ValueList<MunicipalityName>>? findNames
    )
    {
        MunicipalityCode code = row.Required<MunicipalityCode>("code");
        var municipality = new Municipality
        {
            Code = code,
            Name = row.RequiredText("name"),
            OtherNames = [.. row.Items("other_names")],
            DeferredNames = findNames is null ? new(ReadNames(row)) : new(code, findNames),
            Province = row.Code<Province>("province"),
            EarlierProvince = row.Code<Province>("earlier_province"),
            ProvinceSince = row.Date("province_since"),
            Corop = row.Code<CoropRegion>("corop"),
            ValidFrom = row.Required<PeriodBound>("valid_from"),
            ValidTo = row.Date("valid_to"),
            Successor = row.Optional<MunicipalityCode>("successor"),
            Heirs = findHeirs is null ? ReadHeirs(row) : new(code, findHeirs),
            Kind = row.Enumeration("kind", EnumCodes.MunicipalityKind) ?? MunicipalityKind.Municipality,
            Inhabitants = row.Optional<int>("inhabitants"),
            InhabitantsOn = row.Date("inhabitants_on"),
            Populations = findPopulations is null ? ReadPopulations(row) : new(code, findPopulations),
            Evidence = evidence.Get(row.Text("sources"), row.Text("caveats")),
        };
        if (municipality.Successor is not null && municipality.ValidTo is null)
            row.Invalid("successor", "an empty field if valid_to is empty");
        ref int line = ref lines[municipality.Code.Number];
        if (line > 0)
            row.Report(EmbeddedDataIssueMessages.DuplicateCode(municipality.Code, line));
        else if (row.IsSound)
            line = row.Line;
        return municipality;
    }

    private static ValueList<MunicipalityName> ReadNames(CsvReader row)
    {
        var names = new List<MunicipalityName>();
        foreach (string text in row.Items("names"))
        {
            if (MunicipalityName.TryParse(text, out MunicipalityName? name))
                names.Add(name);
            else
                row.Invalid("names", "a kind, what is known, and a name, such as 'alternative in fy: It Amelân'");
        }

        return [.. names];
    }

    private static MunicipalityHeirs ReadHeirs(CsvReader row)
    {
        var heirs = new List<MunicipalityHeir>();
        foreach (string text in row.Items("heirs"))
        {
            if (MunicipalityHeir.TryParse(text, out MunicipalityHeir? heir))
                heirs.Add(heir);
            else
                row.Invalid("heirs", "an heir, such as '0080 split main from 2014-01-01'");
        }

        return heirs.Count == 0 ? MunicipalityHeirs.Empty : new MunicipalityHeirs(heirs);
    }

    private static PopulationSeries ReadPopulations(CsvReader row)
    {
        if (row.Text("populations") is not { } text)
            return PopulationSeries.Empty;
        return PopulationSeries.TryParse(text, out PopulationSeries? series)
            ? series
            : row.Unexpected<PopulationSeries>("populations", "a year and numbers, such as '1960: 1477 1470'")
                ?? PopulationSeries.Empty;
    }

    private static DataIssue UnknownSuccessor(Municipality municipality, string file, int line) =>
        EmbeddedDataIssueMessages.UnknownSuccessor(municipality.Code, municipality.Successor!.Value).ToIssue() with
        {
            File = file,
            Line = line,
            RecordId = municipality.Code.ToString(),
        };

    /// <summary>Shares one instance among municipalities with the same sources.</summary>
    private sealed class EvidenceCache
    {
        private readonly Dictionary<string, Evidence> _known = new(StringComparer.Ordinal);

        public Evidence Get(string? sources, string? caveats)
        {
            string key = $"{sources}|{caveats}";
            if (!_known.TryGetValue(key, out Evidence? evidence))
                _known.Add(key, evidence = Create(sources, caveats));
            return evidence;
        }

        private static Evidence Create(string? sources, string? caveats)
        {
            string[] names = sources?.Split(';') ?? [];
            for (int i = 0; i < names.Length; i++)
            {
                names[i] = names[i] switch
                {
                    "tabel33" => "BRP Landelijke Tabel 33",
                    "cbs" => "CBS",
                    "nlgis" => "NLGis",
                    "nlextract" => "NLExtract",
                    "gemeentegeschiedenis" => "gemeentegeschiedenis.nl",
                    "predecessor" => "End of the predecessors",
                    string other => other,
                };
            }

            return new Evidence
            {
                Kind = caveats is null ? EvidenceKind.Stated : EvidenceKind.Derived,
                Sources = [.. names],
                Note = caveats switch
                {
                    "province-derived" => "The province is that of its successor.",
                    "planned" => "Its end and its successor were planned when the register was made, and not yet law.",
                    _ => caveats,
                },
            };
        }
    }
}
