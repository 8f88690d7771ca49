using System.Globalization;

namespace FhirRegimens.Cli.Output;

/// <summary>Numbers of things as people say them.</summary>
internal static class Counted
{
    /// <summary>"1 source", "2 sources".</summary>
    public static string Of(int count, string one) => Of(count, one, one + "s");

    /// <summary>"1 line of therapy", "2 lines of therapy".</summary>
    public static string Of(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
