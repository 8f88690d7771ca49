using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Sigs;

/// <summary>What the lines of a therapy section say.</summary>
/// <param name="Components">The components in the order of the source, with their dose lines and remarks.</param>
/// <param name="Notes">Lines that belong to no component.</param>
public sealed record SigReading(ValueList<Component> Components, ValueList<Note> Notes);

/// <summary>
/// Reads the dose lines of a therapy section. What a line does not state is absent; what is not understood is kept
/// verbatim in <see cref="Sig.Unread"/>.
/// </summary>
public static class SigReader
{
    /// <summary>
    /// Reads lines that stand together, bullets of any depth and sentences without one. Every bullet ends in a component
    /// or in a note; a sentence that gives no dose and is no remark ends in neither.
    /// </summary>
    public static SigReading Read(IReadOnlyList<BulletLine> lines)
    {
        var section = new Section();
        foreach (var tree in BulletTree.Of(lines))
        {
            section.Read(tree);
        }

        return new SigReading(section.Components.ToValueList(), section.Notes.ToValueList());
    }

    private sealed class Section
    {
        public List<Component> Components { get; } = [];

        public List<Note> Notes { get; } = [];

        public void Read(BulletTree tree)
        {
            if (tree.Line.Depth == 0)
            {
                ProseReader.Read(tree.Line, Components, Notes);
            }
            else if (ComponentReader.Read(tree) is { } read)
            {
                Components.AddRange(read);
            }
            else
            {
                Group(tree);
            }
        }

        /// <summary>A line that gives no drug itself: "Premedication:", "One of the following:", a remark.</summary>
        private void Group(BulletTree tree)
        {
            if (IsChoice(tree) && Choice(tree) is { } choice)
            {
                Components.Add(choice);
                return;
            }

            if (tree.Line.Content.PlainText().Length > 0)
            {
                Notes.Add(ComponentReader.Note(tree.Line));
            }

            foreach (var child in tree.Children)
            {
                Read(child);
            }
        }

        private static bool IsChoice(BulletTree tree)
        {
            var words = tree.Line.Content.PlainText().ToUpperInvariant();
            return words.StartsWith("ONE OF", StringComparison.Ordinal)
                || words.StartsWith("EITHER", StringComparison.Ordinal)
                || words.StartsWith("CHOICE OF", StringComparison.Ordinal);
        }

        private static Component? Choice(BulletTree tree)
        {
            var children = tree.Children.Select(ComponentReader.Read).ToList();
            if (children.Count < 2 || children.Any(child => child is not [{ Sigs: [_], Notes: [] }]))
            {
                return null;
            }

            var components = children.Select(child => child![0]).ToList();
            var sig = new Sig
            {
                Drug = components[0].Drug,
                Text = tree.Line.Content.PlainText(),
                Span = tree.Line.Span,
                Alternatives = components.Select(component => component.Sigs[0]).ToValueList(),
            };
            return new Component
            {
                Drug = sig.Drug,
                Text = sig.Text,
                Span = ComponentReader.Cover(tree),
                Sigs = [sig],
            };
        }
    }
}
