using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Merging;

/// <summary>
/// Merges data sets: finds the records of one partnership, combines them, and accounts for every record.
/// </summary>
internal sealed class DataSetMerger
{
    private static readonly string[] AreOfRecords = [IssueCodes.AmbiguousPartnership, IssueCodes.MergedMunicipalities];
    private static readonly string[] AreOfMerges = [.. AreOfRecords, IssueCodes.IdTaken, IssueCodes.RegisterDiffers];

    private readonly DataSetMergeOptions _options;
    private readonly ValueList<PartnershipDataSet> _sources;
    private readonly List<MergeCandidate> _records = [];
    private readonly List<MergeConflict> _conflicts = [];
    private readonly List<DataIssue> _issues = [];
    private readonly List<(MergeCandidate Record, DataIssue Issue)> _doubts = [];
    private readonly MunicipalityRegister _municipalities;
    private readonly CountryRegister _countries;

    public DataSetMerger(DataSetMergeOptions options, ValueList<PartnershipDataSet> sources)
    {
        _options = options;
        _sources = sources;
        _municipalities = RegisterMerge.Municipalities(sources, _issues);
        _countries = RegisterMerge.Countries(sources, _issues);
        for (int i = 0; i < sources.Count; i++)
        {
            foreach (Partnership partnership in sources[i].Partnerships)
                _records.Add(new MergeCandidate(Dated(partnership), _records.Count, i, sources[i].Name));

            // Without a common reference date, each record keeps that of its data set.
            Partnership Dated(Partnership partnership) =>
                HasCommonDate || sources[i].AsOf is not { } day || partnership.Evidence.ReferenceDate is not null
                    ? partnership
                    : partnership with
                    {
                        Evidence = partnership.Evidence with { ReferenceDate = day },
                    };
        }
    }

    public DataSetMerge Merge()
    {
        FindIdentical();
        FindPartnerships();
        TakeIds();
        _issues.AddRange(_doubts.Select(doubt => doubt.Issue with { RecordId = doubt.Record.ResultId }));
        PartnershipCollection partnerships = PartnershipCollection.Create(Combine());
        ProfileMerger profiles = new(_sources, code => _municipalities.Find(code)?.Kind, _conflicts);
        PartnershipDataSet merged = new()
        {
            Name = _options.Name,
            AsOf = HasCommonDate ? _sources[0].AsOf : null,
            Municipalities = _municipalities,
            Countries = _countries,
            Partnerships = partnerships,
            Profiles = MunicipalityProfileCollection.Create(profiles.Profiles),
            Attribution = [.. _sources.SelectMany(source => source.Attribution).Distinct()],
            Issues = Issues(),
        };
        return new DataSetMerge
        {
            DataSet = merged,
            Entries = Entries(profiles),
            Conflicts = [.. _conflicts],
            Issues = [.. _issues],
        };
    }

    private bool HasCommonDate => _sources.All(source => source.AsOf == _sources[0].AsOf);

    private void FindIdentical()
    {
        Dictionary<Partnership, MergeCandidate> known = new(_records.Count);
        foreach (MergeCandidate record in _records)
        {
            if (!known.TryAdd(record.Partnership, record))
            {
                record.Lead = known[record.Partnership];
                record.Outcome = MergeOutcome.Identical;
            }
        }
    }

    private void FindPartnerships()
    {
        Dictionary<(MunicipalityCode, PartnerIdentity, bool IsReconstructed), List<MergeCandidate>> byKey = [];
        foreach (MergeCandidate record in _records)
        {
            if (record.Outcome == MergeOutcome.Kept && KeyOf(record.Partnership) is { } key)
            {
                if (!byKey.TryGetValue(key, out List<MergeCandidate>? same))
                    byKey.Add(key, same = []);
                same.Add(record);
            }
        }

        foreach (List<MergeCandidate> same in byKey.Values.Where(same => same.Count > 1))
        {
            (List<List<MergeCandidate>> ties, List<(MergeCandidate, MergeCandidate, MergeCandidate)> ambiguous) =
                PartnershipGroups.Of(same);
            foreach (List<MergeCandidate> tie in ties)
                Join(tie);
            foreach ((MergeCandidate record, MergeCandidate one, MergeCandidate other) in ambiguous)
            {
                record.Outcome = MergeOutcome.Ambiguous;
                Doubt(record, IssueMessages.AmbiguousPartnership(Name(one), Name(other)));
            }
        }
    }

    private (MunicipalityCode, PartnerIdentity, bool IsReconstructed)? KeyOf(Partnership partnership)
    {
        MunicipalityCode code =
            _options.MunicipalitiesAsOf is { } date
            && _municipalities.SuccessorOn(partnership.Municipality, date, partnership.ContinuedBy).Municipality
                is { } holder
                ? holder.Code
                : partnership.Municipality;
        return
            PartnerIdentity.Of(partnership.Partner, _countries, partnership.Period, partnership.Evidence.ReferenceDate)
                is { } partner
            ? (code, partner, partnership.Evidence.Kind == EvidenceKind.Reconstructed)
            : null;
    }

    /// <summary>
    /// Combines the records of one partnership. Two municipalities of one source that have merged since had
    /// partnerships of their own, also with one partner; these are kept apart.
    /// </summary>
    private void Join(List<MergeCandidate> tie)
    {
        bool holdsSeveral = tie.GroupBy(record => record.SourceIndex)
            .Any(source => source.Select(record => record.Partnership.Municipality).Distinct().Skip(1).Any());
        foreach (
            IGrouping<MunicipalityCode, MergeCandidate> one in tie.GroupBy(record =>
                holdsSeveral ? record.Partnership.Municipality : default
            )
        )
        {
            MergeCandidate lead = one.MinBy(record => record.Order)!;
            foreach (MergeCandidate record in one.Where(record => record != lead))
            {
                record.Lead = lead;
                record.Outcome = MergeOutcome.Combined;
            }

            if (holdsSeveral)
                Doubt(lead, IssueMessages.MergedMunicipalities());
        }
    }

    private void TakeIds()
    {
        UniqueIdAllocator ids = new(_records.Select(record => record.Partnership.Id));
        foreach (MergeCandidate record in _records.Where(record => record.Lead is null))
        {
            record.ResultId = ids.Take(record.Partnership.Id);
            if (record.ResultId != record.Partnership.Id)
                _issues.Add(Warning(record, IssueMessages.IdTaken(record.ResultId)));
        }
    }

    private IEnumerable<Partnership> Combine()
    {
        Dictionary<MergeCandidate, RecordCombiner<Partnership>> combiners = [];
        foreach (MergeCandidate record in _records.Where(record => record.Outcome == MergeOutcome.Combined))
        {
            if (!combiners.TryGetValue(record.Lead!, out RecordCombiner<Partnership>? combiner))
                combiners.Add(record.Lead!, combiner = CombinerOf(record.Lead!));
            combiner.Add(record.Partnership, record.Source, record.Partnership.Id);
        }

        return from record in _records
            where record.Lead is null
            select combiners.TryGetValue(record, out RecordCombiner<Partnership>? combiner) ? combiner.Result
            : record.ResultId == record.Partnership.Id ? record.Partnership
            : record.Partnership with { Id = record.ResultId };
    }

    private RecordCombiner<Partnership> CombinerOf(MergeCandidate record) =>
        new(
            PartnershipFields.Table,
            record.Partnership with
            {
                Id = record.ResultId,
            },
            record.Partnership.Municipality,
            _conflicts
        )
        {
            ResultId = record.ResultId,
        };

    private ValueList<MergeEntry> Entries(ProfileMerger profiles)
    {
        IEnumerable<MergeEntry> ties = _records.Select(record => new MergeEntry
        {
            SourceIndex = record.SourceIndex,
            Source = record.Source,
            Municipality = record.Partnership.Municipality,
            Id = record.Partnership.Id,
            Outcome = record.Outcome,
            ResultId = KeptFor(record).ResultId,
        });
        return [.. ties.Concat(profiles.Entries).OrderBy(entry => entry.SourceIndex)];
    }

    /// <summary>
    /// Gets the record that is kept for a record. A copy of a record that was combined into another leads to that one.
    /// </summary>
    private static MergeCandidate KeptFor(MergeCandidate record) => record.Lead is { } lead ? KeptFor(lead) : record;

    /// <summary>
    /// Gets the issues that the sources do not have. A source that is itself a merge already has those of its own
    /// records.
    /// </summary>
    private IEnumerable<DataIssue> NewIssues()
    {
        HashSet<(string, string?, string?)> known =
        [
            .. from source in _sources
            from issue in source.Issues
            where AreOfRecords.Contains(issue.Code)
            select (source.Name, issue.Code, issue.RecordId),
        ];
        return _issues.Where(issue => !known.Contains((issue.File ?? "", issue.Code, issue.RecordId)));
    }

    /// <summary>Gets the issues of the sources and of the merge, each issue of a merge once.</summary>
    private ValueList<DataIssue> Issues()
    {
        HashSet<DataIssue> told = [];
        return
        [
            .. _sources
                .Distinct<PartnershipDataSet>(ReferenceEqualityComparer.Instance)
                .SelectMany(source => source.Issues)
                .Concat(NewIssues())
                .Where(issue => !AreOfMerges.Contains(issue.Code) || told.Add(issue)),
        ];
    }

    private static string Name(MergeCandidate record) => $"'{record.Partnership.Id}' of '{record.Source}'";

    /// <summary>
    /// Reports a record with its id in the result, by which a later merge recognises it.
    /// </summary>
    private void Doubt(MergeCandidate record, IssueText text) => _doubts.Add((record, Warning(record, text)));

    private static DataIssue Warning(MergeCandidate record, IssueText text) =>
        text.ToIssue() with
        {
            File = record.Source,
            RecordId = record.Partnership.Id,
        };
}
