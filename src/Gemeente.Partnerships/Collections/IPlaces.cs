namespace Gemeente.Partnerships.Collections;

/// <summary>Numbered places, each of which has an item or is empty.</summary>
internal interface IPlaces<out T>
    where T : class
{
    T? this[int place] { get; }
}
