using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Merging;

/// <summary>
/// Merges the registers of data sets. The first register that has a code determines its entry.
/// </summary>
internal static class RegisterMerge
{
    public static MunicipalityRegister Municipalities(ValueList<PartnershipDataSet> sources, List<DataIssue> issues)
    {
        MunicipalityRegister merged = sources[0].Municipalities;
        foreach (
            PartnershipDataSet source in sources
                .Skip(1)
                .Where(source => !ReferenceEquals(source.Municipalities, merged))
        )
        {
            List<Municipality> added = [];
            List<MunicipalityCode> different = [];
            foreach (Municipality municipality in source.Municipalities.All)
            {
                if (merged.Find(municipality.Code) is not { } known)
                    added.Add(municipality);
                else if (known != municipality)
                    different.Add(municipality.Code);
            }

            merged = added.Count == 0 ? merged : merged.With(added);
            Report("municipalities", different, source.Name, issues);
        }

        return merged;
    }

    public static CountryRegister Countries(ValueList<PartnershipDataSet> sources, List<DataIssue> issues)
    {
        CountryRegister merged = sources[0].Countries;
        foreach (
            PartnershipDataSet source in sources.Skip(1).Where(source => !ReferenceEquals(source.Countries, merged))
        )
        {
            SortedSet<CountryCode> different = [];
            merged = new CountryRegister(
                Merge(merged.All, source.Countries.All, country => country.Code, different),
                Merge(merged.IncomeGroups, source.Countries.IncomeGroups, period => period.Country, different),
                Merge(merged.EuStatuses, source.Countries.EuStatuses, period => period.Country, different)
            );
            Report("countries", different, source.Name, issues);
        }

        return merged;
    }

    /// <summary>Gets the known entries, and the new entries of countries without known entries.</summary>
    private static List<T> Merge<T>(
        ValueList<T> known,
        ValueList<T> its,
        Func<T, CountryCode> codeOf,
        SortedSet<CountryCode> different
    )
        where T : notnull
    {
        ILookup<CountryCode, T> byCode = known.ToLookup(codeOf);
        List<T> merged = [.. known];
        foreach (IGrouping<CountryCode, T> group in its.GroupBy(codeOf))
        {
            if (!byCode.Contains(group.Key))
                merged.AddRange(group);
            else if (!byCode[group.Key].SequenceEqual(group))
                different.Add(group.Key);
        }

        return merged;
    }

    private static void Report<TCode>(
        string entries,
        IReadOnlyCollection<TCode> codes,
        string source,
        List<DataIssue> issues
    )
        where TCode : struct
    {
        if (codes.Count == 0)
            return;
        issues.Add(
            IssueMessages.RegisterDiffers(source, entries, [.. codes.Select(code => code.ToString()!)]).ToIssue()
        );
    }
}
