namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>
/// The sentences of problems and questions by code, Vietnamese and English: what is wrong and how to mend it. Kept beside the rules,
/// since the page, the command line and the interface for programs all say the same.
/// </summary>
public static class ImportTexts
{
    private static readonly Dictionary<string, (string Vi, string En)> Sentences = new(StringComparer.Ordinal)
    {
        ["required"] = ("Thiếu {0}. Điền rồi nhập lại.", "{1} is missing. Fill it in and import again."),
        ["tax_code_check"] = (
            "Sai số kiểm tra của mã số thuế: có chữ số gõ nhầm. Đối chiếu với giấy đăng ký.",
            "The tax code's check digit is wrong: a digit was mistyped. Compare it with the registration certificate."
        ),
        ["tax_code_length"] = (
            "Mã số thuế phải có 10 chữ số, hoặc 10 chữ số và 3 chữ số của đơn vị phụ thuộc.",
            "A tax code has 10 digits, or 10 digits and 3 of a dependent unit."
        ),
        ["tax_code_characters"] = ("Mã số thuế có ký tự không phải chữ số.", "The tax code has characters that are not digits."),
        ["tax_code_zero"] = ("Mã số thuế không có thật: các chữ số từ 3 đến 9 đều bằng 0.", "No such tax code: digits 3 to 9 are all zero."),
        ["tax_code_suffix"] = (
            "Ba chữ số cuối của đơn vị phụ thuộc phải từ 001 đến 999.",
            "The three digits of a dependent unit run from 001 to 999."
        ),
        ["tax_code_short"] = (
            "Chỉ có 9 chữ số, có thể bảng tính đã bỏ số 0 ở đầu. Nếu đúng, dùng {0}.",
            "Only 9 digits: a spreadsheet may have dropped the leading zero. If so, use {0}."
        ),
        ["tax_code_scientific"] = (
            "Bảng tính đã đổi mã số thuế sang dạng khoa học và làm mất chữ số. Định dạng cột là Văn bản rồi gõ lại.",
            "A spreadsheet turned the tax code into scientific notation and lost digits. Format the column as text and type it again."
        ),
        ["tax_code_personal"] = (
            "Mã 12 chữ số chỉ dùng cho hộ kinh doanh và cá nhân. Kiểm tra mã hoặc loại hình.",
            "A 12-digit number is for household businesses and individuals only. Check the code or the legal form."
        ),
        ["number"] = (
            "Không phải là số. Chỉ ghi chữ số; đơn vị ghi ở tiêu đề cột.",
            "Not a number. Write digits only; the unit belongs in the header."
        ),
        ["number_large"] = ("Số quá lớn. Kiểm tra đơn vị tính của cột.", "The number is too large. Check the column's unit."),
        ["negative"] = ("Số này không được âm.", "This number cannot be negative."),
        ["range"] = ("Phải nằm trong khoảng từ {0} đến {1}.", "Must lie between {0} and {1}."),
        ["whole"] = ("Phải là số nguyên.", "Must be a whole number."),
        ["date"] = (
            "Ngày không có thật hoặc sai cách ghi. Ghi ngày/tháng/năm, ví dụ 31/12/2025.",
            "No such day, or not written as a date. Write day/month/year, such as 31/12/2025."
        ),
        ["year"] = ("Năm phải nằm trong khoảng từ 1990 đến {0}.", "The year must lie between 1990 and {0}."),
        ["commune"] = (
            "Không có xã, phường này trong 40 xã, phường của thành phố. Có thể là: {0}.",
            "No such commune among the city's 40. It may be: {0}."
        ),
        ["commune_unknown"] = (
            "Không có xã, phường này trong 40 xã, phường của thành phố (từ 01/7/2025). Ghi tên hoặc mã mới.",
            "No such commune among the city's 40 (since 1 July 2025). Write the new name or code."
        ),
        ["vsic"] = ("Không có mã ngành này trong VSIC {0}. Mã có từ 2 đến 5 chữ số.", "No such code in VSIC {0}. A code has 2 to 5 digits."),
        ["vsic_edition"] = ("Phiên bản VSIC phải là 2018 hoặc 2025.", "The VSIC edition is 2018 or 2025."),
        ["cells_few"] = (
            "Dòng chỉ có {0} ô, tiêu đề có {1} ô. Dòng bị cắt hoặc thiếu dấu ngăn.",
            "The row has {0} cells, the header {1}. It was cut off or lacks a delimiter."
        ),
        ["cells_many"] = (
            "Dòng có {0} ô, tiêu đề chỉ có {1} ô. Ô có dấu ngăn phải đặt trong ngoặc kép.",
            "The row has {0} cells, the header only {1}. Put a cell that contains the delimiter in quotes."
        ),
        ["quote"] = ("Dấu ngoặc kép mở mà không đóng.", "A quote was opened and never closed."),
        ["duplicate"] = ("Giống hệt dòng {0}. Giữ dòng {0}.", "The same as row {0}. Row {0} stands."),
        ["duplicate_conflict"] = (
            "Trùng mã số thuế và năm với dòng {0} nhưng khác: {1}. Giữ dòng {0}.",
            "Same tax code and year as row {0} but different: {1}. Row {0} stands."
        ),
        ["figures_closed"] = (
            "Số liệu năm {0} đã xác minh hoặc đã khóa nên giữ nguyên, không lấy số trong tệp. Nếu tệp đúng: mở lại năm ấy ở trang doanh nghiệp rồi nhập lại.",
            "The figures of {0} are verified or locked and stand; the file's were not taken. If the file is right, reopen "
                + "that year on the enterprise's page and import again."
        ),
        ["system_unknown"] = ("Chưa có trong danh mục, giữ nguyên dạng chữ.", "Not in the catalogue: kept as text."),
        ["legal_form_unknown"] = ("Không rõ loại hình này, để trống.", "Unknown legal form: left blank."),
        ["section_mismatch"] = (
            "Ngành cấp 1 không khớp mã ngành theo VSIC {0}; dùng mã ngành.",
            "The section does not fit the code in VSIC {0}; the code is used."
        ),
        ["edition_doubt"] = (
            "Mã ngành có ở cả hai phiên bản VSIC; hiểu theo bản {0} của năm số liệu.",
            "The code exists in both VSIC editions; read as {0} after the year."
        ),
        ["email_invalid"] = (
            "Địa chỉ thư điện tử sai cách ghi. Ghi một địa chỉ như ten@coquan.vn.",
            "Not an e-mail address. Write one address such as name@office.vn."
        ),
        ["text_long"] = ("Dài quá {0} ký tự. Viết gọn lại.", "Longer than {0} characters. Shorten it."),
        ["website"] = (
            "Không phải địa chỉ trang web. Ghi như www.tencongty.vn hoặc https://tencongty.vn.",
            "Not the address of a website. Write it as www.company.vn or https://company.vn."
        ),
        ["choice"] = ("Không có giá trị này. Chọn trong: {0}.", "No such value. Choose among: {1}."),
        ["period"] = (
            "Kỳ phải ghi như 2025, 2025H1, 2025Q1, 2025M06 hoặc 2021-2025.",
            "Write the period as 2025, 2025H1, 2025Q1, 2025M06 or 2021-2025."
        ),
        ["span"] = ("Ngày cuối phải sau ngày đầu.", "The last day must lie after the first."),
        ["bounds_order"] = ("Cận trên phải không nhỏ hơn cận dưới.", "The upper bound must not be below the lower one."),
        ["indicator_unit"] = (
            "Chỉ tiêu này được thu thập theo đơn vị: {0}. Đổi số về đơn vị đó, hoặc sửa chỉ tiêu.",
            "This indicator is collected in the unit: {0}. Convert the value, or change the indicator."
        ),
        ["indicator_bounds"] = (
            "Giá trị ngoài khoảng {0} đến {1} của chỉ tiêu này. Kiểm tra số và đơn vị, hoặc sửa khoảng của chỉ tiêu.",
            "The value lies outside {0} to {1} of this indicator. Check figure and unit, or change the indicator's bounds."
        ),
        ["enterprise_unknown"] = (
            "Chưa có doanh nghiệp nào với mã số thuế này. Nhập doanh nghiệp trước, hoặc sửa mã.",
            "No enterprise with this tax code is registered. Register it first, or correct the code."
        ),
        ["key_taken"] = ("Đã có một bản ghi khác với giá trị này.", "Another record has this value already."),
        ["pilot_managed"] = (
            "Dự án {0} chạy theo các bước trong hệ thống: tệp không đổi được nội dung hay trạng thái của nó. Bỏ dòng này, hoặc làm ở trang dự án.",
            "Project {0} is run by its steps here: a file changes neither its contents nor its stage. Leave the row out, or use the project's page."
        ),
        ["roster_duplicate"] = ("Trùng khóa với dòng {0}. Giữ dòng {0}.", "The same key as row {0}. Row {0} stands."),
        ["column_doubtful"] = (
            "Có nhiều cột cùng ứng với {0}; không cột nào được dùng. Chọn một cột.",
            "Several columns fit {1}; none is used. Choose one."
        ),
        ["column_unmapped"] = ("Cột này không ứng với trường nào nên không được nhập.", "This column fits no field and is not imported."),
        ["column_missing"] = ("Không tìm thấy cột {0}. Chọn cột ứng với {0}.", "No column for {1} was found. Choose the column for {1}."),
        ["year_missing"] = (
            "Không tìm thấy cột Năm. Chọn cột, hoặc cho biết năm của cả tệp.",
            "No year column was found. Choose the column, or say the year of the whole file."
        ),
        ["decimal"] = (
            "Cột {0} có số như {1}: dấu đó ngăn hàng nghìn hay phần thập phân? Trả lời một lần cho cả cột.",
            "Column {0} has numbers such as {1}: does that sign separate thousands or decimals? Answer once for the column."
        ),
        ["file_missing"] = ("Không mở được tệp.", "The file cannot be opened."),
        ["server_full"] = (
            "Máy chủ không còn chỗ hoặc không có quyền để giữ tệp; chưa có gì được lưu. Báo người quản trị rồi tải lại tệp này.",
            "The server has no room, or no right, to keep the file; nothing was stored. Tell the administrator, then upload this file again."
        ),
        ["file_empty"] = ("Tệp không có dòng nào.", "The file has no rows."),
        ["file_binary"] = (
            "Đây không phải tệp văn bản CSV, cũng không phải bảng tính XLSX đọc được (XLS kiểu cũ, có mật khẩu hoặc bị "
                + "hỏng). Lưu lại thành XLSX hoặc CSV UTF-8 rồi nhập lại.",
            "This is neither CSV text nor an XLSX workbook that can be read (old XLS, protected by a password, or "
                + "damaged). Save it as XLSX or CSV UTF-8 and import again."
        ),
        ["file_bomb"] = (
            "Bảng tính giải nén ra quá lớn nên không mở. Chỉ giữ trang tính cần nhập, hoặc lưu thành CSV UTF-8 rồi nhập lại.",
            "The workbook unpacks to far too much and was not opened. Keep only the sheet to import, or save it as CSV UTF-8 and import again."
        ),
        ["sheet_missing"] = ("Không có trang tính {0} trong tệp. Các trang tính: {1}.", "The file has no sheet {0}. Its sheets: {1}."),
        ["file_large"] = ("Tệp lớn hơn {0} MB. Chia nhỏ tệp rồi nhập.", "The file is larger than {0} MB. Split it and import the parts."),
        ["encoding"] = (
            "Không đọc được chữ Việt trong tệp: không phải UTF-8, UTF-16, windows-1258, TCVN3 hay VNI. Lưu lại thành CSV UTF-8.",
            "The Vietnamese text cannot be read: it is not UTF-8, UTF-16, windows-1258, TCVN3 or VNI. Save it as CSV UTF-8."
        ),
        ["encoding_spoilt"] = (
            "Chữ Việt trong tệp đã hỏng: chữ TCVN3 hoặc VNI bị lưu thành UTF-8. Nhập tệp gốc, trước khi đổi sang UTF-8.",
            "The Vietnamese text is spoilt: TCVN3 or VNI letters were saved as UTF-8. Import the original file, before it was turned into UTF-8."
        ),
        ["encoding_name"] = (
            "Không có bộ mã {0}. Dùng utf-8, utf-16, windows-1258, tcvn3 hoặc vni.",
            "No encoding {0}. Use utf-8, utf-16, windows-1258, tcvn3 or vni."
        ),
        ["failed"] = ("Có lỗi khi ghi; không có gì được lưu. Mã tra cứu: {0}.", "Writing failed; nothing was stored. Reference: {0}."),
        ["busy"] = ("Đang có đợt nhập khác chạy quá lâu; thử lại sau.", "Another import is taking too long; try again later."),
        ["field_unknown"] = ("Không có trường {0}.", "No field {0}."),
    };

    /// <summary>The codes, for tests.</summary>
    public static IReadOnlyCollection<string> Codes => Sentences.Keys;

    /// <summary>The sentence of a code with its arguments.</summary>
    public static string Say(string code, IReadOnlyList<string> args, bool vi)
    {
        if (!Sentences.TryGetValue(code, out var sentence))
        {
            return code;
        }

        var text = vi ? sentence.Vi : sentence.En;
        for (var i = 0; i < args.Count; i++)
        {
            text = text.Replace("{" + (char)('0' + i) + "}", args[i], StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The sentence of a code with its arguments.</summary>
    public static string Vi(string code, params string[] args) => Say(code, args, vi: true);

    /// <summary>The sentence of a code with its arguments.</summary>
    public static string En(string code, params string[] args) => Say(code, args, vi: false);
}
