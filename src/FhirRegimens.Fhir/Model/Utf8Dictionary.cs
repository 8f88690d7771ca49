using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace FhirRegimens.Fhir.Model;

/// <summary>Looks names up by their UTF-8, so that JSON need not be decoded for it.</summary>
internal sealed class Utf8Dictionary<TValue>
{
    private readonly Dictionary<byte[], TValue> entries = new(Comparer.Instance);
    private readonly Dictionary<byte[], TValue>.AlternateLookup<ReadOnlySpan<byte>> lookup;

    public Utf8Dictionary(IEnumerable<KeyValuePair<string, TValue>> entries)
    {
        foreach (var (name, value) in entries)
        {
            this.entries.Add(Encoding.UTF8.GetBytes(name), value);
        }

        lookup = this.entries.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    public bool TryGetValue(ReadOnlySpan<byte> utf8, [MaybeNullWhen(false)] out TValue value) =>
        lookup.TryGetValue(utf8, out value);

    private sealed class Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly Comparer Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        // FNV-1a: the names are short, and the keys are ours, so that nobody can choose colliding ones.
        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = 2166136261u;
            foreach (var octet in alternate)
            {
                hash = (hash ^ octet) * 16777619u;
            }

            return (int)hash;
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
