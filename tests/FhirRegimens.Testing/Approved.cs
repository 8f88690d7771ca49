using System.Runtime.CompilerServices;

namespace FhirRegimens.Testing;

/// <summary>Compares whole outputs with approved files under <c>Approved/</c> beside the test.</summary>
public static class Approved
{
    /// <summary>
    /// Fails where <paramref name="actual"/> differs from <c>Approved/&lt;name&gt;</c>, and leaves what came beside it
    /// as <c>&lt;name&gt;.received.txt</c>. With APPROVE=1 in the environment the approved file is written instead.
    /// </summary>
    public static void Matches(string name, string actual, [CallerFilePath] string testFile = "")
    {
        var approved = Path.Combine(Path.GetDirectoryName(testFile)!, "Approved", name);
        var received = approved + ".received.txt";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(approved)!);
            File.WriteAllText(approved, actual);
            return;
        }

        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (expected != actual)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(received)!);
            File.WriteAllText(received, actual);
        }

        Assert.Equal(expected, actual);
        File.Delete(received);
    }
}
