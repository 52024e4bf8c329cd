namespace NangSuatHue.Data.Registry.Figures;

/// <summary>
/// Help on each yearly figure. Lines of the statements are those of circulars 200/2014/TT-BTC (forms B01-DN to B03-DN) and 133/2016/TT-BTC (B01a-DNN to
/// B03-DNN). From 2026 on circular 99/2025/TT-BTC takes the place of the first, whose line is then left out.
/// </summary>
public static class FigureHelps
{
    private const int LastOf200 = 2025;

    private static readonly Dictionary<string, Func<int, FigureHelp>> All = new(StringComparer.Ordinal)
    {
        ["netRevenue"] = Of(
            "Doanh thu bán hàng và cung cấp dịch vụ trong năm, đã trừ chiết khấu, giảm giá và hàng bị trả lại; chưa gồm thuế GTGT.",
            "Sales of goods and services in the year less discounts, allowances and returns; without VAT.",
            new("B02", "10", "10"),
            "Bán 5.000 triệu, khách trả lại 120 triệu: ghi 4.880.",
            "Sold 5,000 million, 120 million returned: enter 4,880."
        ),
        ["grossOutput"] = Of(
            "Giá trị sản phẩm và dịch vụ làm ra trong năm, gồm cả phần tăng hàng tồn kho; thương mại chỉ tính chênh lệch mua bán.",
            "Value of products and services made in the year, with the rise of stocks; trade counts its margin only.",
            null,
            "Doanh thu 4.880 triệu, thành phẩm tồn kho tăng 60 triệu: ghi 4.940.",
            "Revenue 4,880 million, finished stock up 60 million: enter 4,940."
        ),
        ["exports"] = Of(
            "Phần doanh thu từ bán hàng và dịch vụ ra nước ngoài, đã đổi ra đồng Việt Nam. Không có thì ghi 0.",
            "Revenue from sales abroad, converted to đồng. Enter 0 where there is none.",
            null,
            "Xuất 40.000 USD, tỷ giá 25.000: ghi 1.000.",
            "Exports of 40,000 USD at 25,000: enter 1,000."
        ),
        ["intermediateConsumption"] = Of(
            "Nguyên liệu, điện, nước, dịch vụ mua ngoài đã dùng trong năm; không gồm lương, khấu hao, lãi vay và thuế.",
            "Materials, power, water and bought services used in the year; without wages, depreciation, interest and taxes.",
            null,
            "Nguyên liệu 2.900 triệu, điện 150 triệu, thuê vận tải 80 triệu: ghi 3.130.",
            "Materials 2,900 million, power 150, transport 80: enter 3,130."
        ),
        ["labourCost"] = Of(
            "Tiền lương, thưởng, phụ cấp, ăn ca, bảo hiểm và kinh phí công đoàn doanh nghiệp chi cho người lao động cả năm.",
            "Wages, bonuses, allowances, meals, insurance and union fees that the enterprise paid for its people in the year.",
            null,
            "14 người, mỗi người 4 triệu một tháng kể cả bảo hiểm: ghi 672.",
            "14 people at 4 million a month with insurance: enter 672."
        ),
        ["profitBeforeTax"] = Of(
            "Tổng lợi nhuận kế toán trước thuế thu nhập doanh nghiệp. Lỗ ghi số âm.",
            "Total accounting profit before corporate income tax. Enter a loss as a negative number.",
            new("B02", "50", "50"),
            "Lỗ 35 triệu: ghi -35.",
            "A loss of 35 million: enter -35."
        ),
        ["depreciation"] = Of(
            "Khấu hao tài sản cố định tính vào chi phí của riêng năm nay, không phải số lũy kế.",
            "Depreciation of fixed assets charged in this year alone, not accumulated.",
            new("B03", "02", "02"),
            "Máy 600 triệu dùng 10 năm: mỗi năm ghi 60.",
            "A machine of 600 million over 10 years: 60 a year."
        ),
        ["interestPaid"] = Of(
            "Chi phí lãi vay của năm. Không vay thì ghi 0.",
            "Interest expense of the year. Enter 0 without loans.",
            new("B02", "23", "23"),
            "Vay 1.000 triệu, lãi 9,6%: ghi 96.",
            "A loan of 1,000 million at 9.6%: enter 96."
        ),
        ["productionTaxes"] = Of(
            "Thuế môn bài, thuế đất, phí và lệ phí tính vào chi phí sản xuất; không gồm thuế GTGT và thuế thu nhập.",
            "Business licence tax, land tax, fees charged to production; without VAT and income tax.",
            null,
            "Tiền thuê đất nộp ngân sách 29 triệu, lệ phí môn bài 3 triệu: ghi 32.",
            "Land rent to the budget 29 million, licence fee 3: enter 32."
        ),
        ["researchSpending"] = Of(
            "Chi cho nghiên cứu, thử nghiệm sản phẩm và quy trình mới. Không có thì ghi 0.",
            "Spending on research, and on trying new products and processes. Enter 0 where there is none.",
            null,
            "Thuê thử nghiệm mẫu mới 25 triệu: ghi 25.",
            "Tests of a new sample for 25 million: enter 25."
        ),
        ["employees"] = Of(
            "Số lao động bình quân trong năm: cộng số lao động cuối mỗi tháng rồi chia cho 12.",
            "Average number of people in the year: the sum of the month-end numbers divided by 12.",
            null,
            "Sáu tháng 12 người, sáu tháng 16 người: ghi 14.",
            "Six months with 12 people, six with 16: enter 14."
        ),
        ["insuredEmployees"] = Of(
            "Trong số lao động bình quân, bao nhiêu người được đóng bảo hiểm xã hội.",
            "How many of the average employees have social insurance.",
            null,
            "14 lao động, 11 người có bảo hiểm: ghi 11.",
            "14 employees, 11 insured: enter 11."
        ),
        ["hoursWorked"] = Of(
            "Tổng số giờ làm việc của mọi lao động trong năm, kể cả làm thêm, không kể ngày nghỉ.",
            "Hours worked by all employees in the year, with overtime, without days off.",
            null,
            "14 người, mỗi người 265 ngày, 8 giờ: ghi 29.680.",
            "14 people, 265 days of 8 hours each: enter 29,680."
        ),
        ["trainingHours"] = Of(
            "Tổng số giờ người lao động được đào tạo trong năm, cộng mọi người.",
            "Hours of training in the year, added over all people.",
            null,
            "5 người học lớp 5S 8 giờ: ghi 40.",
            "5 people in an 8-hour 5S class: enter 40."
        ),
        ["fixedAssets"] = Of(
            "Giá trị còn lại bình quân của nhà xưởng, máy móc, phương tiện: trung bình đầu năm và cuối năm.",
            "Average net value of buildings, machines and vehicles: mean of the start and the end of the year.",
            new("B01", "220", "150"),
            "Đầu năm 900 triệu, cuối năm 860 triệu: ghi 880.",
            "900 million at the start, 860 at the end: enter 880."
        ),
        ["totalCapital"] = Of(
            "Tổng nguồn vốn bình quân (nợ phải trả và vốn chủ sở hữu): trung bình đầu năm và cuối năm.",
            "Average total capital (liabilities and equity): mean of the start and the end of the year.",
            new("B01", "440", "500"),
            "Đầu năm 5.500 triệu, cuối năm 5.800 triệu: ghi 5.650.",
            "5,500 million at the start, 5,800 at the end: enter 5,650."
        ),
        ["digitalLevel"] = Of(
            "Mức chuyển đổi số tự đánh giá, từ 0 (chưa bắt đầu) đến 5 (dẫn dắt).",
            "Digital level by self-assessment, from 0 (not begun) to 5 (leading).",
            null,
            "Dùng phần mềm kế toán và hóa đơn điện tử, chưa kết nối với nhau: thường là 1 hoặc 2.",
            "Accounting software and electronic invoices that are not linked: usually 1 or 2."
        ),
    };

    /// <summary>The help on a field for a year; null for a field without one.</summary>
    public static FigureHelp? Of(string field, int year) => All.TryGetValue(field, out var help) ? help(year) : null;

    /// <summary>A line of the statements: form, code of circular 200, code of circular 133.</summary>
    private sealed record Line(string Form, string Of200, string Of133);

    private static Func<int, FigureHelp> Of(string vi, string en, Line? line, string exampleVi, string exampleEn) =>
        year => new FigureHelp
        {
            Vi = vi,
            En = en,
            LineVi = line is null ? null : Say(line, year, "mã số", "hoặc"),
            LineEn = line is null ? null : Say(line, year, "code", "or"),
            ExampleVi = exampleVi,
            ExampleEn = exampleEn,
        };

    private static string Say(Line line, int year, string code, string or)
    {
        var small = $"{line.Form}{(line.Form == "B01" ? "a" : "")}-DNN, {code} {line.Of133} (133/2016/TT-BTC)";
        return year > LastOf200 ? small : $"{line.Form}-DN, {code} {line.Of200} (200/2014/TT-BTC) {or} {small}";
    }
}
