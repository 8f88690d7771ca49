namespace FhirRegimens.Regimens;

/// <summary>Where a source comes from: what identifies it and the revision of it that was read.</summary>
public sealed record SourceOrigin
{
    /// <summary>The title of the page, paper or record; the seed of its slug.</summary>
    public required string Title { get; init; }

    /// <summary>The address of the source, absolute, without the revision; null where it has none (a file).</summary>
    public string? Address { get; init; }

    /// <summary>The revision id that the source's own system gives, such as a MediaWiki revision.</summary>
    public string? RevisionId { get; init; }

    /// <summary>When that revision was made; null where the source does not say.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>SHA-256 of the source's bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
}

/// <summary>What a reader made of one source: the typed content and an account of every character.</summary>
public abstract record SourceDocument
{
    /// <summary>Where the text comes from.</summary>
    public required SourceOrigin Origin { get; init; }

    /// <summary>Spans that are neither content that was read nor known furniture, in source order.</summary>
    public ValueList<UnreadSpan> Unread { get; init; }

    /// <summary>What the reader wants a person to know, in source order.</summary>
    public ValueList<ReaderMessage> Messages { get; init; }

    /// <summary>How many characters of the source went where; the four figures add up to the text's length.</summary>
    public CharacterAccount Characters { get; init; } = new();

    /// <summary>Everything that is given, in source order.</summary>
    public abstract IEnumerable<Component> AllComponents();

    /// <summary>What the treatments are for, as the source names it; never none.</summary>
    public virtual IEnumerable<string> Conditions() => [Origin.Title];
}

/// <summary>A stretch of text that the reader did not understand.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The text as it stands in the source.</param>
public sealed record UnreadSpan(SourceSpan Span, string Text);

/// <summary>A remark of a reader about a source.</summary>
/// <param name="Code">Stable key, such as <c>no-regimens</c>.</param>
/// <param name="Text">The remark in words.</param>
/// <param name="Span">Where it applies; null for the whole source.</param>
public sealed record ReaderMessage(string Code, string Text, SourceSpan? Span = null)
{
    /// <summary>The code of a message that figures of the source contradict each other.</summary>
    public const string FiguresDisagree = "figures-disagree";

    /// <summary>The code of a message that a table does not say which side of it the groups of patients are.</summary>
    public const string AxesUnclear = "axes-unclear";

    /// <summary>The code of a message that figures of a trial's results do not say enough to be evidence.</summary>
    public const string ResultsUnclear = "results-unclear";

    /// <summary>The code of a message that a table with figures gives no outcomes.</summary>
    public const string TableNotRead = "table-not-read";

    /// <summary>The code of a message with a sentence that gives a drug in an amount and is no dose of a regimen.</summary>
    public const string TreatmentNotRead = "treatment-not-read";
}

/// <summary>Characters of a source by what became of them, in UTF-16 code units.</summary>
public sealed record CharacterAccount
{
    /// <summary>Read into typed fields.</summary>
    public int Typed { get; init; }

    /// <summary>Kept in their own words as notes or texts.</summary>
    public int Verbatim { get; init; }

    /// <summary>In <see cref="SourceDocument.Unread"/>.</summary>
    public int Unread { get; init; }

    /// <summary>Layout, navigation, comments and white space.</summary>
    public int Furniture { get; init; }
}

/// <summary>A page of regimens, such as a HemOnc.org disease page.</summary>
public sealed record RegimenPage : SourceDocument
{
    /// <summary>The regimens in the order of the page.</summary>
    public ValueList<Regimen> Regimens { get; init; }

    /// <summary>The diseases, where the title does not name them.</summary>
    public ValueList<string> Diseases { get; init; }

    /// <summary>Introductory and other text that belongs to the page and to no regimen.</summary>
    public ValueList<Note> Notes { get; init; }

    /// <summary>Names of the page's categories, without their prefix.</summary>
    public ValueList<string> Categories { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<string> Conditions() => Diseases.Count > 0 ? Diseases : base.Conditions();

    /// <inheritdoc/>
    public override IEnumerable<Component> AllComponents() =>
        Regimens.SelectMany(regimen => regimen.Variants).SelectMany(variant => variant.AllComponents());
}
