using System.IO.Compression;

namespace FhirRegimens.Functions.Tests;

/// <summary>The documents that the readers are tested with.</summary>
internal static class Corpus
{
    /// <summary>The file of a document.</summary>
    /// <param name="name">Its kind and name, such as <c>Trials/two-arms.json</c>.</param>
    public static string PathOf(string name)
    {
        var parts = name.Split('/');
        return Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", parts[0], "Corpus", parts[1]);
    }

    /// <summary>A document compressed with gzip.</summary>
    public static byte[] Compressed(string name)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionMode.Compress))
        {
            gzip.Write(File.ReadAllBytes(PathOf(name)));
        }

        return compressed.ToArray();
    }
}
