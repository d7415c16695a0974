using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Sql;

/// <summary>Classifies partnerships and municipalities into rows of stored facts.</summary>
internal sealed class FactClassifier
{
    // The partnerships that count are the first ones, so that their codes are those of the cube of them.
    private const long NotCounted = 1L << 62;

    private readonly PartnershipDataSet _dataSet;
    private readonly FactBuilder _builder;
    private readonly HashSet<MunicipalityCode> _existing;

    /// <param name="dataSet">The records.</param>
    /// <param name="asOf">The reference date.</param>
    /// <param name="dimensions">The dimensions and measures.</param>
    /// <param name="classifierErrorsAsUnknown">True to make a fact unknown where a classifier fails.</param>
    public FactClassifier(
        PartnershipDataSet dataSet,
        DateOnly asOf,
        QueryDimensions dimensions,
        bool classifierErrorsAsUnknown = false
    )
    {
        _dataSet = dataSet;
        _builder = new FactBuilder(dataSet, asOf);
        _existing = [.. dataSet.Municipalities.ExistingOn(asOf).Select(municipality => municipality.Code)];
        Partnerships = new(
            FactLayout.Partnerships,
            fact => fact.Partnership.Id,
            [
                (FactLayout.Counted, fact => fact.IsCounted),
                (FactLayout.Certain, fact => fact.Status != PartnershipStatus.Possible),
            ],
            dimensions.Partnerships,
            dimensions.PartnershipMeasures,
            classifierErrorsAsUnknown
        );
        Municipalities = new(
            FactLayout.Municipalities,
            fact => fact.Municipality.Code.ToString(),
            [
                (FactLayout.Exists, fact => _existing.Contains(fact.Municipality.Code)),
                (FactLayout.Involved, fact => fact.IsInvolved),
                (FactLayout.CertainlyInvolved, fact => fact.Partnerships.Any(partnership => partnership.IsCertain)),
            ],
            dimensions.Municipalities,
            dimensions.MunicipalityMeasures,
            classifierErrorsAsUnknown
        );
    }

    public FactTable<PartnershipFact> Partnerships { get; }

    public FactTable<MunicipalityFact> Municipalities { get; }

    /// <summary>A warning for each dimension whose classifier failed, after the last fact.</summary>
    public IEnumerable<DataIssue> Issues => Partnerships.Issues.Concat(Municipalities.Issues);

    /// <summary>The partnerships of the data set, those of a municipality together.</summary>
    public IEnumerable<(
        MunicipalityCode? Municipality,
        IEnumerable<(Partnership Partnership, long Place)> Partnerships
    )> Groups =>
        _dataSet
            .Partnerships.Select((partnership, place) => (Partnership: partnership, Place: (long)place))
            .GroupBy(placed => MunicipalityOf(placed.Partnership))
            .Select(own => (own.Key, own.Select(placed => placed)));

    /// <summary>Returns the municipality of a partnership on the date; null if there is not one.</summary>
    public MunicipalityCode? MunicipalityOf(Partnership partnership) => _builder.Join(partnership).Municipality?.Code;

    /// <summary>
    /// Returns the facts of partnerships and their municipalities, and then of all other municipalities on the date.
    /// Only the facts of one municipality are in memory at a time.
    /// </summary>
    /// <param name="groups">The partnerships of each municipality together, each with its place.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    /// <exception cref="InvalidOperationException">A code cannot be stored.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IEnumerable<FactRow> Rows(
        IEnumerable<(
            MunicipalityCode? Municipality,
            IEnumerable<(Partnership Partnership, long Place)> Partnerships
        )> groups,
        CancellationToken cancellationToken
    )
    {
        HashSet<MunicipalityCode> written = [];
        long count = 0;
        foreach ((MunicipalityCode? code, IEnumerable<(Partnership, long)> partnerships) in groups)
        {
            List<PartnershipFact> counted = [];
            foreach ((Partnership partnership, long place) in partnerships)
            {
                if ((count++ & 255) == 0)
                    cancellationToken.ThrowIfCancellationRequested();
                PartnershipFact fact = _builder.Join(partnership);
                yield return new FactRow(
                    IsMunicipality: false,
                    Partnerships.ValuesOf(fact, fact.IsCounted ? place : NotCounted + place)
                );
                if (code is not null && fact.IsCounted)
                    counted.Add(fact);
            }

            if (code is { } own && (counted.Count > 0 || _existing.Contains(own)) && written.Add(own))
                yield return Row(own, counted);
        }

        foreach (MunicipalityCode code in _existing)
        {
            if (written.Add(code))
                yield return Row(code, []);
        }
    }

    private FactRow Row(MunicipalityCode code, List<PartnershipFact> counted) =>
        new(
            IsMunicipality: true,
            Municipalities.ValuesOf(
                _builder.Join(_dataSet.Municipalities.Get(code), counted.ToValueList()),
                code.Number
            )
        );
}
