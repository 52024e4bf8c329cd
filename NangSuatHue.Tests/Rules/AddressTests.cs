using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Tests.Rules;

/// <summary>Addresses of mailboxes and of websites.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("www.congty.vn", true)]
    [InlineData("congty.vn/san-pham?a=1#b", true)]
    [InlineData("HTTPS://Cong-Ty.vn:8443/", true)]
    [InlineData("côngty.vn", true)]
    [InlineData("http://", false)]
    [InlineData("congty", false)]
    [InlineData("congty.", false)]
    [InlineData(".vn", false)]
    [InlineData("a..vn", false)]
    [InlineData("ftp://congty.vn", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("https://ai@congty.vn", false)]
    [InlineData("congty.vn:abc", false)]
    [InlineData("congty.vn:", false)]
    [InlineData("công ty.vn", false)]
    [InlineData("congty.vn/a b", false)]
    [InlineData("", false)]
    public void Website(string text, bool expected) => Assert.Equal(expected, WebAddress.IsOne(text));

    [Theory]
    [InlineData("ten@congty.vn", true)]
    [InlineData("a.b+c@x.y.vn", true)]
    [InlineData("ten@congty", false)]
    [InlineData("@congty.vn", false)]
    [InlineData("ten@@congty.vn", false)]
    [InlineData("ten@.vn", false)]
    [InlineData("ten@congty.vn.", false)]
    [InlineData("ten @congty.vn", false)]
    [InlineData("ten@congty.vn\nBcc: x@y.vn", false)]
    [InlineData("Tên <ten@congty.vn>", false)]
    [InlineData("a@b.vn,c@d.vn", false)]
    public void Mailbox(string text, bool expected) => Assert.Equal(expected, MailAddress.IsOne(text));
}
