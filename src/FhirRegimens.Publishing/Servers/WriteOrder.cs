using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Servers;

/// <summary>Cuts writes into parts within which no order matters.</summary>
internal static class WriteOrder
{
    /// <summary>
    /// The parts in their order. Of two writes of which one refers to the other, the one that comes first here is in an
    /// earlier part.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Write>> Levels(IReadOnlyList<Write> writes)
    {
        var written = new Dictionary<string, int>(StringComparer.Ordinal);
        var referred = new Dictionary<string, int>(StringComparer.Ordinal);
        var levels = new List<List<Write>>();
        foreach (var write in writes)
        {
            string[] names = [.. Names(write)];
            string[] references = [.. References(write.Resource)];
            var level = Math.Max(After(names, referred), After(references, written));
            Note(names, level, written);
            Note(references, level, referred);
            if (level == levels.Count)
            {
                levels.Add([]);
            }

            levels[level].Add(write);
        }

        return levels;
    }

    private static int After(IEnumerable<string> names, Dictionary<string, int> levels) =>
        names.Select(name => levels.GetValueOrDefault(name, -1) + 1).DefaultIfEmpty(0).Max();

    private static void Note(IEnumerable<string> names, int level, Dictionary<string, int> levels)
    {
        foreach (var name in names)
        {
            levels[name] = Math.Max(level, levels.GetValueOrDefault(name));
        }
    }

    private static IEnumerable<string> Names(Write write) =>
        write.Resource is IVersionableConformanceResource { Url: { } url } ? [write.Address, url] : [write.Address];

    private static IEnumerable<string> References(Resource resource) =>
        resource switch
        {
            Provenance provenance => provenance.Target.Select(target => target.Reference).OfType<string>(),
            DomainResource artifact => artifact.Composition(),
            _ => [],
        };
}
