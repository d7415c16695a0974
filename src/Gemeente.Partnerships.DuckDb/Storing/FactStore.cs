using System.Globalization;
using DuckDB.NET.Data;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Sql;

namespace Gemeente.Partnerships.DuckDb.Storing;

/// <summary>Classifies facts into tables of an open database.</summary>
internal sealed class FactStore
{
    // The partnerships that count are the first ones, so that their codes are those of the cube of them.
    private const long NotCounted = 1L << 62;

    private readonly DuckDbSession _session;
    private readonly PartnershipDataSet _dataSet;
    private readonly DateOnly _asOf;
    private readonly QueryDimensions _dimensions;
    private readonly FactBuilder _builder;
    private readonly FactTable<PartnershipFact> _partnerships;
    private readonly FactTable<MunicipalityFact> _municipalities;
    private readonly HashSet<MunicipalityCode> _existing;

    public FactStore(DuckDbSession session, PartnershipDataSet dataSet, DateOnly asOf, QueryDimensions dimensions)
    {
        _session = session;
        _dataSet = dataSet;
        _asOf = asOf;
        _dimensions = dimensions;
        _builder = new FactBuilder(dataSet, asOf);
        _existing = [.. dataSet.Municipalities.ExistingOn(asOf).Select(municipality => municipality.Code)];
        _partnerships = new(
            FactLayout.Partnerships,
            fact => fact.Partnership.Id,
            [
                (FactLayout.Counted, fact => fact.IsCounted),
                (FactLayout.Certain, fact => fact.Status != PartnershipStatus.Possible),
            ],
            dimensions.Partnerships,
            dimensions.PartnershipMeasures
        );
        _municipalities = new(
            FactLayout.Municipalities,
            fact => fact.Municipality.Code.ToString(),
            [
                (FactLayout.Exists, fact => _existing.Contains(fact.Municipality.Code)),
                (FactLayout.Involved, fact => fact.IsInvolved),
                (FactLayout.CertainlyInvolved, fact => fact.Partnerships.Any(partnership => partnership.IsCertain)),
            ],
            dimensions.Municipalities,
            dimensions.MunicipalityMeasures
        );
    }

    /// <summary>Stores the partnerships of the data set, those of a municipality together.</summary>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    /// <exception cref="InvalidOperationException">A code cannot be stored.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public void Write(CancellationToken cancellationToken) =>
        Write(
            _dataSet
                .Partnerships.Select((partnership, place) => (Partnership: partnership, Place: (long)place))
                .GroupBy(placed => _builder.Join(placed.Partnership).Municipality?.Code)
                .Select(own => (own.Key, own.Select(placed => placed))),
            cancellationToken
        );

    /// <summary>
    /// Stores partnerships from anywhere, in any order. They are kept in the database first and read back by
    /// municipality, so that only those of one municipality are in memory at a time.
    /// </summary>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    /// <exception cref="InvalidOperationException">
    /// A code cannot be stored, or two partnerships have one id.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public async Task WriteAsync(IAsyncEnumerable<Partnership> partnerships, CancellationToken cancellationToken)
    {
        using PartnershipSpool spool = new(_session);
        await spool
            .AddAsync(
                partnerships,
                partnership => _builder.Join(partnership).Municipality?.Code.Number,
                cancellationToken
            )
            .ConfigureAwait(false);
        Write(
            spool
                .Read(cancellationToken)
                .Select(own =>
                    (
                        own.Municipality is { } number
                            ? MunicipalityCode.FromNumber(number)
                            : default(MunicipalityCode?),
                        own.Partnerships
                    )
                ),
            cancellationToken
        );
        ThrowIfIdIsTwice(cancellationToken);
    }

    private void Write(
        IEnumerable<(
            MunicipalityCode? Municipality,
            IEnumerable<(Partnership Partnership, long Place)> Partnerships
        )> groups,
        CancellationToken cancellationToken
    )
    {
        _session.Execute(_partnerships.CreateSql, cancellationToken);
        _session.Execute(_municipalities.CreateSql, cancellationToken);
        HashSet<MunicipalityCode> written = [];
        long count = 0;
        using (DuckDBAppender partnershipRows = _session.AppenderOf(_partnerships.Name))
        using (DuckDBAppender municipalityRows = _session.AppenderOf(_municipalities.Name))
        {
            foreach ((MunicipalityCode? code, IEnumerable<(Partnership, long)> partnerships) in groups)
            {
                List<PartnershipFact> counted = [];
                foreach ((Partnership partnership, long place) in partnerships)
                {
                    if ((count++ & 255) == 0)
                        cancellationToken.ThrowIfCancellationRequested();
                    PartnershipFact fact = _builder.Join(partnership);
                    _partnerships.Append(partnershipRows, fact, fact.IsCounted ? place : NotCounted + place);
                    if (code is not null && fact.IsCounted)
                        counted.Add(fact);
                }

                if (code is { } own && (counted.Count > 0 || _existing.Contains(own)) && written.Add(own))
                    Append(municipalityRows, own, counted);
            }

            foreach (MunicipalityCode code in _existing)
            {
                if (written.Add(code))
                    Append(municipalityRows, code, []);
            }
        }

        _partnerships.UniteCodes(_session, cancellationToken);
        _municipalities.UniteCodes(_session, cancellationToken);
        new StoreDescription(_session, _dataSet, _asOf, _dimensions).Write(cancellationToken);
    }

    private void Append(DuckDBAppender rows, MunicipalityCode code, List<PartnershipFact> counted) =>
        _municipalities.Append(
            rows,
            _builder.Join(_dataSet.Municipalities.Get(code), counted.ToValueList()),
            code.Number
        );

    private void ThrowIfIdIsTwice(CancellationToken cancellationToken)
    {
        string id = DuckDbDialect.Instance.Identifier(FactLayout.Id);
        List<string> twice = _session.Read(
            $"SELECT {id} FROM {FactLayout.Partnerships} GROUP BY {id} HAVING count(*) > 1 LIMIT 1",
            reader => reader.GetString(0),
            cancellationToken
        );
        if (twice is [var first])
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"Two partnerships have the id '{Excerpt.Of(first)}'.")
            );
    }
}
