using System.Text.Json;

namespace Gemeente.Partnerships.Json.Writing;

/// <summary>Writes a member with a value.</summary>
internal delegate void WriteMember<in T>(RecordWriter writer, JsonEncodedText name, T value);
