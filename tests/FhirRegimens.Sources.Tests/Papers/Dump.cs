using FhirRegimens.Sources.Papers;
using FhirRegimens.Sources.Tests.HemOnc;

namespace FhirRegimens.Sources.Tests.Papers;

public class DumpPapers
{
    [Theory]
    [InlineData("002")]
    [InlineData("003")]
    public void Dump(string n) =>
        File.WriteAllText(
            $"/tmp/wt/papers-{n}.json",
            PageJson.Write(PaperReader.Read(Seeds.Find(n)!, Origins.Of("seed " + n)))
        );
}
