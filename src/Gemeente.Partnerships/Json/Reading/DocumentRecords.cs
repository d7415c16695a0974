using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>The records of a document that were read so far. Rejects duplicates.</summary>
/// <param name="options">The options, with the registers that the reader has.</param>
/// <param name="tryAdd">Takes a partnership; false if another has its id.</param>
/// <param name="keepsOthers">
/// True to keep records that are not partnerships and compare them with one another; false to check them only.
/// </param>
internal sealed class DocumentRecords(
    PartnershipJsonReadOptions options,
    Func<Partnership, bool> tryAdd,
    bool keepsOthers
)
{
    // Most documents have partnerships only.
    private OtherRecords? _others;

    /// <summary>The number of records read, used or not.</summary>
    public int Met { get; set; }

    /// <summary>The number of records without errors.</summary>
    public int Used { get; set; }

    public MunicipalityRegister Municipalities => _others?.Municipalities ?? options.Municipalities;

    public CountryRegister Countries => _others?.Countries ?? options.Countries;

    public MunicipalityProfileCollection Profiles => _others?.Profiles ?? [];

    /// <summary>
    /// Adds a record. Returns an error for a duplicate, and a warning for an entry that differs from the reader's.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="version">The version of the document.</param>
    public IssueText? Add(object record, FormatVersion version) =>
        record is not Partnership partnership
            ? (_others ??= new OtherRecords(options, keepsOthers)).Add(record, version)
        : tryAdd(partnership) ? null
        : IssueMessages.DuplicateId();
}
