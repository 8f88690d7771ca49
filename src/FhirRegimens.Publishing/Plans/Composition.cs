using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Plans;

/// <summary>Which artifacts belong together, since one is composed of the other.</summary>
internal sealed class Composition
{
    private readonly ILookup<string, string> neighbours;

    private Composition(ILookup<string, string> neighbours) => this.neighbours = neighbours;

    /// <summary>What instances, of which there may be several of one url, are composed of.</summary>
    public static Composition Of(IEnumerable<DomainResource> instances) =>
        new(
            instances
                .SelectMany(instance =>
                    instance.Composition().Select(child => (Parent: instance.CanonicalUrl(), Child: child))
                )
                .SelectMany(link => new[] { link, (Parent: link.Child, Child: link.Parent) })
                .ToLookup(link => link.Parent, link => link.Child, StringComparer.Ordinal)
        );

    /// <summary>The canonical url itself and all that hang together with it.</summary>
    public IReadOnlySet<string> Connected(string url)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { url };
        var open = new Stack<string>([url]);
        while (open.TryPop(out var next))
        {
            foreach (var neighbour in neighbours[next].Where(found.Add))
            {
                open.Push(neighbour);
            }
        }

        return found;
    }
}
