using CsCheck;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Tests.Rules;

/// <summary>Tax codes: check digit, repairs, suffixes, masking.</summary>
public sealed class TaxCodeTests
{
    private const string Expect = "expect(1=valid,0=invalid,2=personal id)";

    private static readonly Gen<string> NineDigits = Gen.Int[0, 999_999_999]
        .Select(n => n.ToString("D9"))
        .Where(d => d[2..] != "0000000" && TaxCode.CheckDigit(d) is not null);

    public static TheoryData<string, string> Samples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var row in Fixtures.Rows("mst-tests.csv"))
            {
                data.Add(row["input"], row[Expect]);
            }

            return data;
        }
    }

    [Fact]
    public void Samples_AreAllThere() => Assert.Equal(20, Samples.Count);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_SampleRow_IsAsTheFixtureSays(string input, string expect)
    {
        var fault = TaxCode.Read(input, out _, out _);
        Assert.Equal(
            expect,
            fault switch
            {
                TaxCodeFault.None => "1",
                TaxCodeFault.PersonalNumber => "2",
                _ => "0",
            }
        );
        Assert.Equal(expect == "1", TaxCode.TryParse(input, out _));
    }

    [Theory]
    [InlineData("3399000027", "3399000027")]
    [InlineData("33.99.000.027", "3399000027")]
    [InlineData("'3399000027", "3399000027")]
    [InlineData("\u00A03399 000 027\t", "3399000027")]
    [InlineData("3399000027001", "3399000027-001")]
    [InlineData("3399000027-001", "3399000027-001")]
    [InlineData("3399000027 – 999", "3399000027-999")]
    [InlineData("0312 68 78 78 - 001", "0312687878-001")]
    public void Read_AsPeopleTypeIt_IsStoredInOneForm(string typed, string stored)
    {
        Assert.Equal(TaxCodeFault.None, TaxCode.Read(typed, out var code, out var repair));
        Assert.Equal(stored, code.Value);
        Assert.Equal(stored, code.ToString());
        Assert.Null(repair);
    }

    [Theory]
    [InlineData("", TaxCodeFault.Empty)]
    [InlineData(" - ", TaxCodeFault.Empty)]
    [InlineData("VV34567890", TaxCodeFault.Characters)]
    [InlineData("3399000027x", TaxCodeFault.Characters)]
    [InlineData("00045", TaxCodeFault.Length)]
    [InlineData("33990000271", TaxCodeFault.Length)]
    [InlineData("33990000270011", TaxCodeFault.Length)]
    [InlineData("33990000273399000027", TaxCodeFault.Length)]
    [InlineData("3399000028", TaxCodeFault.CheckDigit)]
    [InlineData("3399000010", TaxCodeFault.CheckDigit)]
    [InlineData("3399000028-001", TaxCodeFault.CheckDigit)]
    [InlineData("0100000008", TaxCodeFault.ZeroSerial)]
    [InlineData("0100000008-001", TaxCodeFault.ZeroSerial)]
    [InlineData("3399000027-000", TaxCodeFault.Suffix)]
    [InlineData("046099000123", TaxCodeFault.PersonalNumber)]
    [InlineData("3,30E+09", TaxCodeFault.Scientific)]
    [InlineData("3.399E+09", TaxCodeFault.Scientific)]
    [InlineData("3.39900002E9", TaxCodeFault.Scientific)]
    [InlineData("3,399e+09", TaxCodeFault.Scientific)]
    public void Read_Fault_IsNamed(string typed, TaxCodeFault fault)
    {
        Assert.Equal(fault, TaxCode.Read(typed, out _, out var repair));
        Assert.Null(repair);
    }

    [Fact]
    public void Read_WrongCheckDigit_StillGivesTheCode()
    {
        TaxCode.Read("33 9900 0028", out var code, out _);
        Assert.Equal("3399000028", code.Value);
        TaxCode.Read("046 099 000 123", out var personal, out _);
        Assert.Equal("046099000123", personal.Value);
    }

    [Theory]
    [InlineData("100233488", "0100233488")]
    [InlineData("100.112.437", "0100112437")]
    [InlineData("101245486", "0101245486")]
    public void Read_NineDigits_OffersRepair(string typed, string repaired)
    {
        Assert.Equal(TaxCodeFault.LeadingZeroLost, TaxCode.Read(typed, out _, out var repair));
        Assert.Equal(repaired, repair);
        Assert.False(TaxCode.TryParse(typed, out _));
        Assert.True(TaxCode.TryParse(repair, out _));
    }

    [Fact]
    public void Read_NineDigitsThatDoNotCheck_OffersNothing()
    {
        Assert.Equal(TaxCodeFault.Length, TaxCode.Read("100233489", out _, out var repair));
        Assert.Null(repair);
    }

    [Fact]
    public void Read_AnyCodeWithLeadingZero_IsRepairedAfterASpreadsheetAteIt() =>
        NineDigits
            .Select(d => "0" + d[1..])
            .Where(d => d[2..] != "0000000" && TaxCode.CheckDigit(d) is not null)
            .Sample(nine =>
            {
                var whole = nine + TaxCode.CheckDigit(nine);
                Assert.Equal(TaxCodeFault.LeadingZeroLost, TaxCode.Read(whole.AsSpan(1), out _, out var repair));
                Assert.Equal(whole, repair);
            });

    [Theory]
    [InlineData("010023348", 8)]
    [InlineData("330159502", 8)]
    [InlineData("339900002", 7)]
    [InlineData("339900001", null)]
    public void CheckDigit_NineDigits_IsAsWeighted(string nine, int? digit) => Assert.Equal(digit, TaxCode.CheckDigit(nine));

    [Fact]
    public void CheckDigit_OfAnyNineDigits_AloneValidates() =>
        NineDigits.Sample(nine =>
        {
            var right = TaxCode.CheckDigit(nine)!.Value;
            Assert.InRange(right, 0, 9);
            for (var digit = 0; digit <= 9; digit++)
            {
                Assert.Equal(digit == right, TaxCode.TryParse(nine + digit, out _));
            }
        });

    [Fact]
    public void TryParse_OneDigitMistyped_NeverPasses() =>
        Gen.Select(NineDigits, Gen.Int[0, 9], Gen.Int[1, 9])
            .Sample(
                (nine, at, shift) =>
                {
                    var digits = (nine + TaxCode.CheckDigit(nine)).ToCharArray();
                    digits[at] = (char)('0' + ((digits[at] - '0' + shift) % 10));
                    Assert.False(TaxCode.TryParse(digits, out _));
                }
            );

    [Fact]
    public void TryParse_NeighboursSwapped_NeverPasses() =>
        Gen.Select(NineDigits, Gen.Int[0, 7])
            .Where((nine, at) => nine[at] != nine[at + 1])
            .Sample(
                (nine, at) =>
                {
                    var digits = (nine + TaxCode.CheckDigit(nine)).ToCharArray();
                    (digits[at], digits[at + 1]) = (digits[at + 1], digits[at]);
                    Assert.False(TaxCode.TryParse(digits, out _));
                }
            );

    [Fact]
    public void Read_AnySuffix_RunsFrom001() =>
        Gen.Select(NineDigits, Gen.Int[0, 999])
            .Sample(
                (nine, suffix) =>
                {
                    var typed = $"{nine}{TaxCode.CheckDigit(nine)}-{suffix:D3}";
                    Assert.Equal(suffix > 0, TaxCode.TryParse(typed, out var code));
                    Assert.True(suffix == 0 || code.Value == typed);
                }
            );

    [Theory]
    [InlineData("046099000123", "046•••••••23")]
    [InlineData("3399000027", "3399000027")]
    [InlineData("3399000027-001", "3399000027-001")]
    public void Masked_HidesPersonalNumbersOnly(string code, string shown) => Assert.Equal(shown, TaxCode.Masked(code));
}
