using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text;

namespace FhirRegimens.Fhir.Model;

/// <summary>Looks names up by their UTF-8, so that JSON need not be decoded for it.</summary>
internal sealed class Utf8Dictionary<TValue>
{
    // At least half of the places stay free, so that the search for a place ends soon. The names are ours: nobody can
    // choose colliding ones.
    private readonly (byte[]? Name, TValue Value)[] places;

    public Utf8Dictionary(IReadOnlyCollection<KeyValuePair<string, TValue>> entries)
    {
        places = new (byte[]?, TValue)[BitOperations.RoundUpToPowerOf2((uint)(entries.Count + 1) * 2)];
        foreach (var (name, value) in entries)
        {
            var utf8 = Encoding.UTF8.GetBytes(name);
            ref var place = ref places[PlaceOf(utf8)];
            place = place.Name is null
                ? (utf8, value)
                : throw new ArgumentException($"The name {name} is there twice.", nameof(entries));
        }
    }

    public bool TryGetValue(ReadOnlySpan<byte> utf8, [MaybeNullWhen(false)] out TValue value)
    {
        ref var place = ref places[PlaceOf(utf8)];
        value = place.Value;
        return place.Name is not null;
    }

    /// <summary>Where the name is, or would be.</summary>
    private int PlaceOf(ReadOnlySpan<byte> utf8)
    {
        var place = (int)Utf8Text.Hash(utf8) & (places.Length - 1);
        while (places[place].Name is { } name && !utf8.SequenceEqual(name))
        {
            place = (place + 1) & (places.Length - 1);
        }

        return place;
    }
}
