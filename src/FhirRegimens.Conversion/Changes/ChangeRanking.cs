using System.Globalization;
using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Conversion.Changes;

/// <summary>Ranks what changed between two versions of a resource, from the resources alone.</summary>
public static class ChangeRanking
{
    /// <summary>
    /// The rank of the gravest difference. Versions of pinned canonicals do not count: what changed behind them is
    /// ranked where it is.
    /// </summary>
    /// <exception cref="ArgumentException">The resources are of different types.</exception>
    public static ChangeRank Rank(Resource old, Resource @new) =>
        Differences(old, @new).Select(difference => difference.Rank).DefaultIfEmpty(ChangeRank.None).Max();

    /// <summary>The differences, doses first, then as <see cref="ChangeAspect"/> orders them.</summary>
    /// <exception cref="ArgumentException">The resources are of different types.</exception>
    public static IReadOnlyList<ResourceDifference> Differences(Resource old, Resource @new)
    {
        if (old.TypeName != @new.TypeName)
        {
            throw new ArgumentException($"{old.TypeName} cannot be compared with {@new.TypeName}.", nameof(@new));
        }

        var comparison = new Comparison();
        comparison.Compare(new Place([old.TypeName], [old.TypeName]), old, @new);
        return
        [
            .. comparison
                .Found.OrderBy(difference => difference.Aspect)
                .ThenByDescending(difference => difference.Rank),
        ];
    }

    /// <summary>Where in a resource: for people with the keys of list items, and for the table of elements.</summary>
    private sealed record Place(IReadOnlyList<string> Shown, IReadOnlyList<string> Path)
    {
        public Place Below(string shown, string name) => new([.. Shown, shown], [.. Path, name]);

        public override string ToString() => string.Join('.', Shown);
    }

    private sealed class Comparison
    {
        public List<ResourceDifference> Found { get; } = [];

        public void Compare(Place place, Base old, Base @new)
        {
            if (old is PrimitiveType oldValue && @new is PrimitiveType newValue)
            {
                CompareValues(place, oldValue, newValue);
            }

            foreach (var property in old.GetClassMapping().Properties)
            {
                if (place.Path.Count > 1 || !ElementGroups.IsIgnored(old, property.Name))
                {
                    CompareProperty(place, property, old, @new);
                }
            }
        }

        private void CompareProperty(Place place, PropertyMapping property, Base old, Base @new)
        {
            switch (property.Kind)
            {
                case PropertyKind.Text:
                    var (was, @is) = (property.GetText(old), property.GetText(@new));
                    if (was != @is)
                    {
                        Add(place.Below(property.Name, property.Name), was, @is);
                    }

                    break;
                case PropertyKind.Many or PropertyKind.Resources:
                    CompareLists(place, property.Name, property.GetList(old) ?? [], property.GetList(@new) ?? []);
                    break;
                default:
                    CompareItems(place.Below(property.Name, property.Name), property.Get(old), property.Get(@new));
                    break;
            }
        }

        private void CompareLists(Place place, string name, IReadOnlyList<Base> old, IReadOnlyList<Base> @new)
        {
            var before = Keyed(name, old);
            var after = Keyed(name, @new);
            foreach (var (key, item) in before)
            {
                CompareItems(place.Below(key, ListItems.Kind(name, item)), item, after.GetValueOrDefault(key));
            }

            foreach (var (key, item) in after)
            {
                if (!before.ContainsKey(key))
                {
                    CompareItems(place.Below(key, ListItems.Kind(name, item)), null, item);
                }
            }

            if (
                before.Keys.Intersect(after.Keys, StringComparer.Ordinal) is var common
                && !common.SequenceEqual(
                    after.Keys.Intersect(before.Keys, StringComparer.Ordinal),
                    StringComparer.Ordinal
                )
            )
            {
                Found.Add(
                    new(
                        ChangeAspect.Metadata,
                        ChangeRank.Patch,
                        $"{place}.{name}",
                        string.Join(", ", before.Keys),
                        string.Join(", ", after.Keys)
                    )
                );
            }
        }

        private void CompareItems(Place place, Base? old, Base? @new)
        {
            var was = old is { IsEmpty: false } ? old : null;
            var @is = @new is { IsEmpty: false } ? @new : null;
            if (was is not null && @is is not null && was.GetType() == @is.GetType())
            {
                Compare(place, was, @is);
            }
            else if (was is not null || @is is not null)
            {
                Add(
                    place,
                    was is null ? null : ListItems.InWords(was),
                    @is is null ? null : ListItems.InWords(@is),
                    was is null
                );
            }
        }

        private void CompareValues(Place place, PrimitiveType old, PrimitiveType @new)
        {
            var was = Unpinned(old);
            var @is = Unpinned(@new);
            if (was == @is)
            {
                return;
            }

            if (
                old is FhirDecimal
                && decimal.TryParse(was, NumberStyles.Float, CultureInfo.InvariantCulture, out var before)
                && decimal.TryParse(@is, NumberStyles.Float, CultureInfo.InvariantCulture, out var after)
                && before == after
            )
            {
                Found.Add(new(ChangeAspect.Text, ChangeRank.Patch, place.ToString(), was, @is));
            }
            else
            {
                Add(place, was, @is);
            }
        }

        /// <summary>A code that is added to what its text says already is context; otherwise the table decides.</summary>
        private void Add(Place place, string? old, string? @new, bool isAdded = false)
        {
            var (aspect, rank) = ElementGroups.Of(place.Path);
            if (isAdded && rank == ChangeRank.Major && place.Path[^1] == "coding")
            {
                rank = ChangeRank.Minor;
            }

            Found.Add(new(aspect, rank, place.ToString(), old, @new));
        }

        private static Dictionary<string, Base> Keyed(string name, IReadOnlyList<Base> items)
        {
            var keyed = new Dictionary<string, Base>(StringComparer.Ordinal);
            foreach (var item in items.Where(item => !item.IsEmpty && !ElementGroups.IsPlace(item)))
            {
                var key = ListItems.Key(name, item);
                var unique = key;
                for (var number = 2; !keyed.TryAdd(unique, item); number++)
                {
                    unique = $"{key}[{number.ToString(CultureInfo.InvariantCulture)}]";
                }
            }

            return keyed;
        }

        private static string? Unpinned(PrimitiveType value) =>
            value is Canonical && value.Literal is { } canonical && canonical.IndexOf('|') is var bar and >= 0
                ? canonical[..bar]
                : value.Literal;
    }
}
