using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Fhir.Tests.Model;

public class BaseTests
{
    private static PlanDefinition Plan() =>
        new()
        {
            Id = "alemtuzumab",
            Title = "Alemtuzumab",
            Library = ["https://example.org/Library/a|1.0.0"],
            Action =
            [
                new()
                {
                    Title = "Test dose",
                    Timing = new Timing { Repeat = new() { Count = 1 } },
                },
                new() { Title = "Course" },
            ],
        };

    [Fact]
    public void ACopyIsExactlyEqualAndSharesNothing()
    {
        var plan = Plan();

        var copy = plan.DeepCopy();

        Assert.True(copy.IsExactly(plan));
        ((Timing)copy.Action[0].Timing!).Repeat!.Count = 2;
        Assert.False(copy.IsExactly(plan));
        Assert.True(plan.IsExactly(Plan()));
    }

    [Theory]
    [InlineData("1.5", "1.50")]
    [InlineData("100", "1e2")]
    public void DecimalsWithOtherDigitsAreNotExactlyEqual(string one, string other) =>
        Assert.False(new Quantity { ValueElement = new(one) }.IsExactly(new Quantity { ValueElement = new(other) }));

    [Fact]
    public void OrderAndLengthOfListsCount()
    {
        var reversed = Plan();
        reversed.Action.Reverse();
        var shorter = Plan();
        shorter.Action.RemoveAt(1);

        Assert.False(Plan().IsExactly(reversed));
        Assert.False(Plan().IsExactly(shorter));
    }

    [Fact]
    public void AnotherTypeOfTheSameContentIsNotExactlyEqual()
    {
        Assert.False(new FhirString("a").IsExactly(new Markdown("a")));
        Assert.False(new Quantity { Unit = "d" }.IsExactly(new Duration { Unit = "d" }));
    }

    [Fact]
    public void EmptyElementsDoNotCount()
    {
        var plan = Plan();
        plan.Subject = new CodeableConcept { Coding = [new Coding()] };
        plan.Contact.Add(new ContactDetail());

        Assert.True(plan.IsExactly(Plan()));
        Assert.True(new Dosage { Timing = new Timing { Repeat = new() } }.IsEmpty);
        Assert.False(new FhirString { Extension = [new Extension("https://example.org/why")] }.IsEmpty);
    }
}
