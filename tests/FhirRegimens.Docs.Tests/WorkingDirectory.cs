namespace FhirRegimens.Docs.Tests;

/// <summary>Tests that run one after the other, since the working directory is the process's.</summary>
[CollectionDefinition(Name)]
public sealed class WorkingDirectory
{
    public const string Name = "working directory";
}
