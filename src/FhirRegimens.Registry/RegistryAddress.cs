using System.Web;
using FhirRegimens.Web;

namespace FhirRegimens.Registry;

/// <summary>Addresses of a registry and of the records in it.</summary>
public static class RegistryAddress
{
    private const string Api = "/api/v2";
    private const string Record = "/study/";

    /// <summary>What stands before the number in addresses of a record: as people see it, of the API, and of old.</summary>
    private static readonly string[] BeforeNumber = [Record, Api + "/studies/", "/ct2/show/"];

    /// <summary>
    /// The registry that an address names, without a slash at its end: <c>https://clinicaltrials.gov</c>, also from that
    /// of its API.
    /// </summary>
    /// <exception cref="WebSourceException">It is no http or https address without a user's name.</exception>
    public static Uri Of(Uri address)
    {
        if (!address.IsWeb())
        {
            throw new WebSourceException($"{address} is no http or https address without a user's name.");
        }

        var path = address.AbsolutePath.TrimEnd('/');
        return At(address, path.EndsWith(Api, StringComparison.Ordinal) ? path[..^Api.Length] : path);
    }

    /// <summary>The registry and the number of the trial that an address names; null where it names no record.</summary>
    public static (Uri Registry, string Number)? Find(Uri address)
    {
        if (!address.IsWeb())
        {
            return null;
        }

        var path = address.AbsolutePath.TrimEnd('/');
        foreach (var before in BeforeNumber)
        {
            var at = path.LastIndexOf(before, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && TrialNumber.Of(path[(at + before.Length)..]) is { } number)
            {
                return (At(address, path[..at]), number);
            }
        }

        return null;
    }

    /// <summary>Whether the address of a record names one of its old versions.</summary>
    public static bool NamesAVersion(Uri address) => HttpUtility.ParseQueryString(address.Query)["tab"] == "history";

    /// <summary>The address at which people read a record: <c>https://clinicaltrials.gov/study/NCT01234567</c>.</summary>
    /// <param name="registry">The registry, as <see cref="Of"/> and <see cref="Find"/> give it.</param>
    /// <param name="number">The trial's number.</param>
    public static string OfRecord(Uri registry, string number) => Below(registry, Record + number).AbsoluteUri;

    /// <summary>The address of a resource of the API.</summary>
    internal static Uri OfApi(Uri registry, string resource, params (string Name, string Value)[] parameters) =>
        new UriBuilder(Below(registry, $"{Api}/{resource}"))
        {
            Query = string.Join(
                '&',
                parameters.Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value)}")
            ),
        }.Uri;

    private static Uri Below(Uri registry, string path) => At(registry, registry.AbsolutePath.TrimEnd('/') + path);

    private static Uri At(Uri address, string path) => new(address.GetLeftPart(UriPartial.Authority) + path);
}
