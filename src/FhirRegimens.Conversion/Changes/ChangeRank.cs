namespace FhirRegimens.Conversion.Changes;

/// <summary>How much a change between two versions means, in the words of semantic versions.</summary>
public enum ChangeRank
{
    /// <summary>Nothing changed but what the content hash leaves out: id, meta, status, version, date, places.</summary>
    None,

    /// <summary>Only text or metadata changed.</summary>
    Patch,

    /// <summary>Evidence, references or context changed.</summary>
    Minor,

    /// <summary>A drug, dose, route, schedule, cycle, branch or condition changed.</summary>
    Major,
}

/// <summary>What a difference is about, in the order in which people should see it.</summary>
public enum ChangeAspect
{
    /// <summary>An amount or rate.</summary>
    Dose,

    /// <summary>The largest amount.</summary>
    MaximumDose,

    /// <summary>A fragment that was not understood.</summary>
    Unparsed,

    /// <summary>What is given, and whether.</summary>
    Drug,

    /// <summary>Route and method.</summary>
    Route,

    /// <summary>Frequency, days, infusion time.</summary>
    Schedule,

    /// <summary>Cycles and courses.</summary>
    Cycle,

    /// <summary>Which of several holds, and for whom.</summary>
    Branch,

    /// <summary>Order among entries and blocks.</summary>
    Order,

    /// <summary>A level to reach.</summary>
    Target,

    /// <summary>What is said beside the dose.</summary>
    Instruction,

    /// <summary>The disease.</summary>
    Condition,

    /// <summary>Studies and levels of evidence.</summary>
    Evidence,

    /// <summary>References.</summary>
    Reference,

    /// <summary>Setting, notes, kind of therapy.</summary>
    Context,

    /// <summary>Words for people.</summary>
    Text,

    /// <summary>Everything else.</summary>
    Metadata,
}

/// <summary>One difference between two versions of a resource.</summary>
/// <param name="Aspect">What it is about.</param>
/// <param name="Rank">What it means.</param>
/// <param name="Element">The element: <c>PlanDefinition.action(block-1).timing.repeat.count</c>.</param>
/// <param name="Old">What it was; null where it is new.</param>
/// <param name="New">What it is; null where it is gone.</param>
public sealed record ResourceDifference(ChangeAspect Aspect, ChangeRank Rank, string Element, string? Old, string? New);
