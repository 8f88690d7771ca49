using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Rules;

/// <summary>Checks extensions against their definitions and whether they may stand where they stand (R4, section 2.4).</summary>
internal sealed class ExtensionRules(Examination examination)
{
    private readonly ElementRules elements = new(examination);
    private readonly InvariantRules invariants = new(examination);

    internal void Check(FhirElement extension)
    {
        if (extension.Child("url") is not { Value: { Length: > 0 } url } urlElement)
        {
            return;
        }

        var structure = examination.Specification.FindStructure(url);
        if (!IsAbsolute(url, isKnown: structure is not null))
        {
            // The parts of a complex extension have relative names, which its definition checks.
            if (extension.Parent!.TypeName != "Extension")
            {
                examination.Report(
                    IssueKinds.ExtensionUrl,
                    urlElement,
                    $"{urlElement.Path} is '{Wording.Shorten(url)}', but an extension's url must be absolute."
                );
            }

            return;
        }

        if (structure?.Problem is { } problem)
        {
            examination.ReportBroken(urlElement, url, problem);
            return;
        }

        if (structure is not { Root: { } root, Type: "Extension" } definition)
        {
            examination.Report(
                IssueKinds.ExtensionUnknown,
                urlElement,
                $"The extension {Wording.Shorten(url)} is not at hand, so only its outer shape was checked. "
                    + "Load the definitions that it is part of, or check its spelling."
            );
            return;
        }

        elements.CheckAgainst(extension, definition);
        CheckModifier(extension, root, url);
        invariants.CheckContext(extension, definition);
        if (!Allow(definition.Contexts, extension.Parent!))
        {
            examination.Report(
                IssueKinds.ExtensionContext,
                extension,
                $"The extension {url} must not stand on {Places(extension.Parent!).First()}, only on "
                    + $"{Wording.OneOf(definition.Contexts.Select(context => context.Expression))}."
            );
        }
    }

    private void CheckModifier(FhirElement extension, SnapshotElement root, string url)
    {
        if (root.IsModifier != (extension.Name == "modifierExtension"))
        {
            examination.Report(
                IssueKinds.ExtensionModifier,
                extension,
                root.IsModifier
                    ? $"The extension {url} changes the meaning of what it stands on: it belongs in 'modifierExtension'."
                    : $"The extension {url} is no modifier: it belongs in 'extension'."
            );
        }
    }

    private bool Allow(IReadOnlyList<ExtensionContext> contexts, FhirElement parent)
    {
        for (var i = 0; i < contexts.Count; i++)
        {
            if (Allows(parent, contexts[i]))
            {
                return true;
            }
        }

        return contexts.Count == 0;
    }

    private bool Allows(FhirElement parent, ExtensionContext context) =>
        context.Type switch
        {
            "extension" => parent.TypeName == "Extension" && parent.Child("url")?.Value == context.Expression,
            "element" => AllowsElement(parent, context.Expression),

            // FHIRPath contexts select elements of the resource; which ones is not evaluated, so nothing is claimed.
            _ => true,
        };

    private bool AllowsElement(FhirElement parent, string expression)
    {
        // A context may be an element of a profile (canonical#element): the element decides.
        var place = expression[(expression.LastIndexOf('#') + 1)..];
        return place switch
        {
            // R4's own definitions put extensions with this context on resources too.
            "Element" => true,
            "CanonicalResource" or "MetadataResource" when parent.IsResource => parent.Definition!.Children.Any(IsUrl),
            _ => parent.IsOf(place) || Places(parent).Contains(place, StringComparer.Ordinal),
        };
    }

    private static bool IsUrl(SnapshotElement element) => element.Name == "url";

    /// <summary>The paths under which definitions may know an element, the most usual first.</summary>
    private static IEnumerable<string> Places(FhirElement element)
    {
        if (element.Definition is not { } definition)
        {
            yield return element.TypeName;
            yield break;
        }

        yield return definition.Path;
        if (definition.IsChoice)
        {
            yield return definition.Path[..^3];
            yield return definition.Path[..^3] + element.JsonName[element.Name.Length..];
        }

        if (definition.ContentReference is { } reference)
        {
            yield return reference;
        }

        // From an element inside a data type, back through the elements that are of that type (Questionnaire.item.code.display).
        for (var (tail, at) = ("", element); at.Parent is { } parent && !at.IsResource; at = parent)
        {
            tail = $".{at.Name}{tail}";
            if (parent.Definition is { } above)
            {
                yield return $"{above.ContentReference ?? above.Path}{tail}";
            }
        }
    }

    // The address of a definition at hand need not be read to be known for one.
    private static bool IsAbsolute(string url, bool isKnown) =>
        url.IndexOf(':', StringComparison.Ordinal) > 0 && (isKnown || Uri.TryCreate(url, UriKind.Absolute, out _));
}
