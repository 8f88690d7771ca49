namespace FhirRegimens.Regimens.Tests;

public sealed class ValueListTests
{
    [Fact]
    public void ListsOfEqualElementsInTheSameOrderAreEqual()
    {
        ValueList<int> one = [1, 2, 3];
        var other = Enumerable.Range(1, 3).ToValueList();

        Assert.True(one == other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Theory]
    [InlineData(new[] { 3, 2, 1 })]
    [InlineData(new[] { 1, 2 })]
    [InlineData(new[] { 1, 2, 3, 4 })]
    [InlineData(new int[0])]
    public void OrderAndLengthCount(int[] other) => Assert.True(other.ToValueList() != [1, 2, 3]);

    [Fact]
    public void TheDefaultIsTheEmptyList()
    {
        Assert.Empty(default(ValueList<string>));
        Assert.Equal([], default(ValueList<string>));
        Assert.Equal(((ValueList<string>)[]).GetHashCode(), default(ValueList<string>).GetHashCode());
    }

    [Fact]
    public void RecordsThatHoldListsKeepValueEquality()
    {
        var drug = new Drug { Name = "Cisplatin" };

        Assert.Equal(
            new Sig
            {
                Drug = drug,
                Text = "Cisplatin",
                Days = [1, 2],
            },
            new Sig
            {
                Drug = drug with { },
                Text = "Cisplatin",
                Days = [1, 2],
            }
        );
        Assert.NotEqual(
            new Sig
            {
                Drug = drug,
                Text = "Cisplatin",
                Days = [1, 2],
            },
            new Sig
            {
                Drug = drug,
                Text = "Cisplatin",
                Days = [1, 3],
            }
        );
    }
}
