using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Issues;

/// <summary>The codes of the issues that reading JSON gives, as docs/reference/json-format.md explains them.</summary>
internal static class IssueCodes
{
    public const string BlankText = "blank-text";
    public const string DuplicateCode = "duplicate-code";
    public const string DuplicateId = "duplicate-id";
    public const string DuplicateItem = "duplicate-item";
    public const string DuplicateMember = "duplicate-member";
    public const string DuplicateProfile = "duplicate-profile";
    public const string EmptyDocument = "empty-document";
    public const string InvalidText = "invalid-text";
    public const string InvalidValue = "invalid-value";
    public const string JsonSyntax = "json-syntax";
    public const string LateVersion = "late-version";
    public const string ListTooLong = "list-too-long";
    public const string MalformedCode = "malformed-code";
    public const string MalformedDate = "malformed-date";
    public const string MemberCase = "member-case";
    public const string MissingMember = "missing-member";
    public const string NewerVersion = "newer-version";
    public const string NotUtf8 = "not-utf-8";
    public const string NullMember = "null-member";
    public const string NumberOutOfRange = "number-out-of-range";
    public const string RecordTooLarge = "record-too-large";
    public const string TextTooLong = "text-too-long";
    public const string TooDeep = "too-deep";
    public const string TooLarge = "too-large";
    public const string TooManyIssues = "too-many-issues";
    public const string TooManyRecords = "too-many-records";
    public const string Truncated = "truncated";
    public const string UnknownMember = "unknown-member";
    public const string UnknownValue = "unknown-value";
    public const string UnsupportedVersion = "unsupported-version";
    public const string WrongType = "wrong-type";
}
