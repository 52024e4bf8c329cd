using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Access.Accounts;

namespace NangSuatHue.Tests.Rules;

/// <summary>Passwords after NIST SP 800-63B, 3.1.1: length and a list, no composition.</summary>
public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("mưa xứ huế dầm dề")]
    [InlineData("correct horse battery pin")]
    [InlineData("aaaa bbbb cccd")]
    [InlineData("ngựa xe như nước áo quần như nêm")]
    [InlineData("bánh bèo 3 tô")]
    [InlineData("xin chao Hue moi sang som")]
    public void Long_Unusual_NeedsNothingElse(string password) =>
        Assert.Empty(PasswordRules.Check(password, "lan@vi-du.example", "Trần Thị Lan", "Công ty TNHH Sông Hương Xanh"));

    [Theory]
    [InlineData("", "password_short")]
    [InlineData(null, "password_short")]
    [InlineData("mười một c", "password_short")]
    [InlineData("12345678901a", null)]
    [InlineData("123456789012", "password_common")]
    [InlineData("987654321098", "password_common")]
    [InlineData("abcdefghijklm", "password_common")]
    [InlineData("aaaaaaaaaaaaa", "password_common")]
    [InlineData("abcabcabcabcabc", "password_common")]
    [InlineData("Password1234", "password_common")]
    [InlineData("P@ssw0rd20262026", "password_common")]
    [InlineData("matkhau123456", "password_common")]
    [InlineData("Mật khẩu 2026!!", "password_common")]
    [InlineData("NangSuatHue2026", "password_common")]
    [InlineData("dung-thu-nang-suat", "password_common")]
    [InlineData("------------------", "password_common")]
    [InlineData("tranthilan123", "password_own")]
    [InlineData("Trần Thị Lan!1", "password_own")]
    [InlineData("lan.tran@vi-du", null)]
    [InlineData("lan@vi-du.example", "password_own")]
    [InlineData("songhuongxanh1", "password_own")]
    [InlineData("Sông Hương Xanh", "password_own")]
    public void Weak_IsRefusedWithTheReason(string? password, string? code) =>
        Assert.Equal(
            code,
            PasswordRules.Check(password, "lan@vi-du.example", "Trần Thị Lan", "Công ty TNHH Sông Hương Xanh").SingleOrDefault()?.Code
        );

    [Fact]
    public void Length_CountsWhatAPersonSees_AndHasALimit()
    {
        // Eleven letters, each of two or three characters when decomposed.
        Assert.Equal("password_short", PasswordRules.Check("ếộữặẩỗừẫởệọ".Normalize(System.Text.NormalizationForm.FormD)).Single().Code);
        Assert.Empty(PasswordRules.Check(string.Concat(Enumerable.Range(0, 64).Select(i => (char)('a' + (i * 7 % 25))))));
        Assert.Equal("password_long", PasswordRules.Check(new string('x', 200) + new string('y', 57)).Single().Code);
    }

    [Fact]
    public void Hash_OfComposedAndDecomposedLetters_IsTheSame()
    {
        var (hasher, user) = (new ComposedHasher(), new AppUser());
        var hash = hasher.HashPassword(user, "mưa xứ huế dầm dề".Normalize(System.Text.NormalizationForm.FormD));
        Assert.NotEqual(
            Microsoft.AspNetCore.Identity.PasswordVerificationResult.Failed,
            hasher.VerifyHashedPassword(user, hash, "mưa xứ huế dầm dề".Normalize())
        );
        Assert.Equal(Microsoft.AspNetCore.Identity.PasswordVerificationResult.Failed, hasher.VerifyHashedPassword(user, hash, "mua xu hue dam de"));
    }

    [Theory]
    [InlineData("a@b.vn", true)]
    [InlineData("ten.ho+1@mail.vi-du.example", true)]
    [InlineData("a@b", false)]
    [InlineData("a b@c.vn", false)]
    [InlineData("a@b.vn\nBcc: c@d.vn", false)]
    [InlineData("<a@b.vn>", false)]
    [InlineData("a@b.vn, c@d.vn", false)]
    [InlineData("@b.vn", false)]
    [InlineData("a@@b.vn", false)]
    [InlineData("a@.vn", false)]
    [InlineData("a@b.", false)]
    public void Address_IsOneMailbox(string text, bool ok) => Assert.Equal(ok, MailAddress.IsOne(text));

    [Theory]
    [InlineData("Công ty TNHH MTV Sông Hương", LegalForm.SingleMemberLimited)]
    [InlineData("CÔNG TY TNHH MỘT THÀNH VIÊN A", LegalForm.SingleMemberLimited)]
    [InlineData("Công ty Cổ phần Dệt may Huế", LegalForm.JointStock)]
    [InlineData("Doanh nghiệp tư nhân Mai", LegalForm.PrivateEnterprise)]
    [InlineData("Hợp tác xã Nông nghiệp Phú Hồ", LegalForm.Cooperative)]
    [InlineData("Sông Hương", null)]
    public void LegalForm_IsReadFromTheName(string name, LegalForm? form) => Assert.Equal(form, LegalForms.OfName(name));
}
