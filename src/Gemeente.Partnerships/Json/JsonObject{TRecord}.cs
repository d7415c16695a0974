using Gemeente.Partnerships.Fields;

namespace Gemeente.Partnerships.Json;

/// <summary>An object of the format: the members of a record, made from its table of fields.</summary>
internal sealed class JsonObject<TRecord>
    where TRecord : class
{
    private readonly RecordFields<TRecord> _fields;

    /// <param name="fields">The fields of the record.</param>
    /// <param name="keepsOthers">Whether members that the format does not have can be kept.</param>
    public JsonObject(RecordFields<TRecord> fields, bool keepsOthers = true)
    {
        _fields = fields;
        JsonMemberFactory<TRecord> factory = new();
        Members = [.. fields.Members.Select(field => field.Accept(factory))];
        Names = new MemberNames(
            fields.Name,
            [.. fields.Members.Select(field => field.Id)],
            from field in fields.Members
            where field.Info.IsRequired
            select field.Id
        )
        {
            KeepsOthers = keepsOthers,
        };
        KeyMember = Array.FindIndex(Members, member => member.Info.IsKey);
    }

    /// <summary>The members, in the order of their names.</summary>
    public JsonMember<TRecord>[] Members { get; }

    public MemberNames Names { get; }

    /// <summary>The index of the member by which issues name the record; -1 for a part of a record.</summary>
    public int KeyMember { get; }

    /// <summary>Returns a record that states nothing yet.</summary>
    public RecordDraft<TRecord> NewDraft() => _fields.NewDraft();
}
