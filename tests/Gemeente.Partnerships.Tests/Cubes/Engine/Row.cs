using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Tests.Cubes.Engine;

/// <summary>A fact of random cubes: an ordinal and a seed that determine all other values.</summary>
public readonly record struct Row(int Ordinal, uint Seed)
{
    /// <summary>A number below <paramref name="below"/> that depends on the row and on a purpose.</summary>
    public int Pick(uint purpose, int below)
    {
        uint hash = (Seed ^ (purpose * 0x9E3779B9)) + ((uint)Ordinal * 0x85EBCA6B);
        hash = (hash ^ (hash >> 16)) * 0x7FEB352D;
        hash = (hash ^ (hash >> 15)) * 0x846CA68B;
        return (int)((hash ^ (hash >> 16)) % (uint)below);
    }
}
