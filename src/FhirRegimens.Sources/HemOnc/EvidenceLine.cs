using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>The first pages give the level of evidence on a coloured line, without a table.</summary>
internal static class EvidenceLine
{
    private const int Longest = 80;

    /// <summary>The study of such a line; null for any other line.</summary>
    public static Study? Read(SourceText source, SourceSpan span, ValueList<Inline> inlines, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var isLabelled = colon > 0 && text[..colon].EndsWith("evidence", StringComparison.OrdinalIgnoreCase);
        var evidence = isLabelled ? text[(colon + 1)..].Trim() : text;
        var isColoured = source
            .Content.AsSpan(span.Offset, span.Length)
            .Contains("background", StringComparison.OrdinalIgnoreCase);
        if ((!isColoured && !isLabelled) || evidence.Length is 0 or > Longest)
        {
            return null;
        }

        var name = new StudyName("", null, null);
        var design = Designs(evidence);
        if (design > 0 && evidence.Contains(" et al", StringComparison.Ordinal))
        {
            var label = new TextInline(evidence[..design].Trim(' ', ',', ':', '-', '–'), span);
            name = StudyName.ReadLine([.. inlines.OfType<UrlInline>(), label]) with
            {
                Name = StudyName.ReadLine([label]).Name,
            };
            evidence = evidence[design..];
        }
        else if (design != 0)
        {
            return null;
        }

        var (role, registrational) = EvidenceCell.ReadRole(evidence);
        return new Study
        {
            Name = name.Name,
            Trial = name.Trial,
            Url = name.Url,
            Span = span,
            Evidence = evidence,
            Role = role,
            Registrational = registrational,
        };
    }

    /// <summary>Where the words of a design begin, or -1.</summary>
    private static int Designs(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if ((at == 0 || text[at - 1] == ' ') && EvidenceCell.IsEvidence(text[at..]))
            {
                return at;
            }
        }

        return -1;
    }
}
