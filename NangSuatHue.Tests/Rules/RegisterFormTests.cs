using NangSuatHue.Web.Registry.Claims;

namespace NangSuatHue.Tests.Rules;

/// <summary>The trade as people type it at the registration.</summary>
public sealed class RegisterFormTests
{
    private static readonly IReadOnlyList<(string, string)> Divisions = [("10", "Sản xuất, chế biến thực phẩm"), ("56", "Dịch vụ ăn uống")];

    [Theory]
    [InlineData("10", "10")]
    [InlineData(" 1071 ", "1071")]
    [InlineData("10710", "10710")]
    [InlineData("10 – Sản xuất, chế biến thực phẩm", "10")]
    [InlineData("10. Sản xuất", "10")]
    [InlineData("Dịch vụ ăn uống", "56")]
    [InlineData("dich vu an uong", "56")]
    [InlineData("", "")]
    [InlineData(null, null)]
    [InlineData("107101", "107101")]
    [InlineData("bán phở", "bán phở")]
    [InlineData("10a", "10a")]
    public void Trade_IsReadAsCode(string? typed, string? code) => Assert.Equal(code, RegisterForm.CodeOf(typed, Divisions));
}
