using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Registry.Claims;

namespace NangSuatHue.Tests.Rules;

/// <summary>Names that go into history and into mails, and the codes that are counted.</summary>
public sealed class ClaimRulesTests
{
    [Theory]
    [InlineData("Nguyễn Văn Lộc", true)]
    [InlineData("Ngô Thị Mai-Anh", true)]
    [InlineData("D’Arcy O'Neil", true)]
    [InlineData("Hoà", true)]
    [InlineData("T. Lan", true)]
    [InlineData("Nguye\u0302\u0303n A\u0301nh", true)]
    [InlineData("TÀI KHOẢN BỊ KHÓA - mở http://evil.example", false)]
    [InlineData("\"problem\":\"Chuyền may", false)]
    [InlineData("Lan <b>", false)]
    [InlineData("Lan\r\nBcc: x@y", false)]
    [InlineData("Lan 2", false)]
    [InlineData("...", false)]
    [InlineData("Vận hành (dòng lệnh)", false)]
    [InlineData("dữ liệu minh hoạ", false)]
    [InlineData("Người dùng đã xóa", false)]
    public void Name_IsOfLetters_AndNotTheApplicationsOwn(string name, bool may) => Assert.Equal(may, ClaimRules.IsName(name));

    [Theory]
    [InlineData("DA-2026-001")]
    [InlineData("DA-2026-008", "DA-2026-001", "DA-2026-007")]
    [InlineData("DA-2026-1000", "DA-2026-999")]
    [InlineData("DA-2026-003", "DA-2026-002", "DA-2026-2147483647", "DA-2026-9", "DA-2025-400", "DA-2026-abc")]
    public void Code_CountsOnOurs_Only(string next, params string[] taken) => Assert.Equal(next, PilotCodes.Next(2026, taken));
}
