using System.Text.Json.Nodes;

namespace FhirRegimens.Repository.Storage;

/// <summary>What the file of a version holds.</summary>
internal enum VersionState
{
    /// <summary>The resource's content.</summary>
    Present,

    /// <summary>The mark that the resource was deleted.</summary>
    Deleted,

    /// <summary>Something that is not this version; it was set aside.</summary>
    Damaged,
}

/// <summary>One version of one resource in the folder.</summary>
internal sealed record StoredVersion(string Type, string Id, int Number, VersionState State);

/// <summary>A version about to be written; its content has its id and meta.</summary>
internal sealed record NewVersion(string Type, string Id, int Number, VersionState State, JsonObject Content)
{
    /// <summary>The version once it is written.</summary>
    public StoredVersion Stored => new(Type, Id, Number, State);
}
