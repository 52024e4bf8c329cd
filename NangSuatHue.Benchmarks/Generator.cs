using System.Globalization;
using System.Text;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Benchmarks;

/// <summary>Writes a survey of invented enterprises, three years each, 25 columns, the same bytes every time.</summary>
internal static class Generator
{
    private static readonly string[] Kinds = ["Công ty TNHH", "Công ty Cổ phần", "Công ty TNHH MTV", "Doanh nghiệp tư nhân"];
    private static readonly string[] Trades =
    [
        "Dệt may",
        "Dược liệu",
        "Bánh kẹo",
        "Vận tải hàng hóa",
        "Tư vấn quản lý",
        "Xây dựng",
        "Gia dụng",
        "Nội thất",
        "Du lịch",
        "Phần mềm",
    ];
    private static readonly string[] Places =
    [
        "Hương Thủy",
        "Ngự Bình",
        "Bạch Mã",
        "Vỹ Dạ",
        "Thừa Thiên Huế",
        "An Cựu",
        "Đông Ba",
        "Phú Xuân",
        "Trường Sơn",
        "Nhật Lệ",
    ];
    private static readonly string[] Communes =
    [
        "Phường Kim Long",
        "Phường An Cựu",
        "Phường Vỹ Dạ",
        "Phường Phong Thái",
        "Xã A Lưới 4",
        "Phường Thuận Hóa",
        "Phường Hương Thủy",
        "Xã Quảng Điền",
    ];
    private static readonly string[] Codes = ["1311", "2100", "1071", "4933", "7020", "4102", "4649", "3100", "7911", "6201"];
    private static readonly string[] Sections = ["C", "C", "C", "H", "M", "F", "G", "C", "N", "J"];
    private static readonly string[] Systems = ["", "", "", "", "5S", "ISO 9001, 5S", "Lean", "ISO 14001, KPI, TPM", "HACCP", "Kaizen"];

    public static int Write(string path, int rows)
    {
        var random = new Random(439);
        using var writer = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 16);
        writer.Write(
            "Mã số thuế,Tên doanh nghiệp,Xã/phường,Mã ngành VSIC,Ngành cấp 1,Năm,Số lao động,Doanh thu,Tổng vốn,Tài sản "
                + "cố định,Chi phí lao động,Khấu hao,Lợi nhuận trước thuế,Thuế,Lãi vay,Hệ thống quản lý,Email,Điện thoại,Địa "
                + "chỉ,Ngày khảo sát,Loại hình,Người đại diện,Năm thành lập,Mức chuyển đổi số,Ghi chú\n"
        );
        var written = 0;
        for (var i = 1; written < rows; i++)
        {
            var nine = string.Create(CultureInfo.InvariantCulture, $"{339_000_000 + i}");
            if (TaxCode.CheckDigit(nine) is not { } check)
            {
                continue;
            }

            var code = nine + check.ToString(CultureInfo.InvariantCulture);
            var (trade, commune, kind) = (random.Next(10), random.Next(Communes.Length), random.Next(Kinds.Length));
            var name =
                $"{Kinds[kind]} {Trades[trade]} {Places[random.Next(10)]} {Places[random.Next(10)]} {i.ToString(CultureInfo.InvariantCulture)}";
            var size = Math.Pow(10, 2 + (random.NextDouble() * 3));
            for (var year = 2022; year < 2025 && written < rows; year++, written++)
            {
                size *= 0.9 + (random.NextDouble() * 0.3);
                string N(double share) => (size * share * (0.8 + (random.NextDouble() * 0.4))).ToString("0.0", CultureInfo.InvariantCulture);
                string I(int number) => number.ToString(CultureInfo.InvariantCulture);
                writer.Write($"{code},{name},{Communes[commune]},{Codes[trade]},{Sections[trade]},{I(year)},{I((int)(size / 400) + 1)},");
                writer.Write($"{N(1)},{N(1.2)},{N(0.4)},{N(0.12)},{N(0.03)},{N(0.05)},{N(0.02)},{N(0.01)},");
                var systems = Systems[random.Next(10)];
                writer.Write($"{(systems.Contains(',', StringComparison.Ordinal) ? $"\"{systems}\"" : systems)},dn{code}@example.com,");
                writer.Write($"0234999{I(random.Next(1000, 9999))},\"{I(random.Next(1, 300))} Lê Lợi, {Communes[commune]}, TP. Huế\",");
                writer.Write($"{random.Next(1, 28):00}/0{I(random.Next(1, 9))}/{I(year + 1)},{Kinds[kind]},Nguyễn Văn {Places[random.Next(10)]},");
                writer.Write($"{I(random.Next(1990, 2021))},{I(random.Next(0, 6))},\n");
            }
        }

        return 0;
    }
}
