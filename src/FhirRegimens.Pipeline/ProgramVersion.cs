using System.Reflection;

namespace FhirRegimens.Pipeline;

/// <summary>Name and version of this program, as reports and records state it.</summary>
public static class ProgramVersion
{
    /// <summary><c>0.1.0</c></summary>
    public static string Number { get; } =
        typeof(ProgramVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion;

    /// <summary><c>FhirRegimens 0.1.0</c></summary>
    public static string Name { get; } = $"FhirRegimens {Number}";

    /// <summary><c>FhirRegimens/0.1.0</c>, as HTTP names programs.</summary>
    public static string UserAgent { get; } = $"FhirRegimens/{Number}";
}
