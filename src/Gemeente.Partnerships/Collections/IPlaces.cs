namespace Gemeente.Partnerships.Collections;

/// <summary>Numbered places, each with an item or empty.</summary>
internal interface IPlaces<out T>
    where T : class
{
    T? this[int place] { get; }
}
