using System.Text.Json.Serialization;

namespace Gemeente.Partnerships.Json.Converters;

/// <summary>The converter of a type that lists can contain.</summary>
internal interface IListedConverter
{
    /// <summary>The converter of a <see cref="ValueList{T}"/> of the type.</summary>
    JsonConverter OfList { get; }
}
