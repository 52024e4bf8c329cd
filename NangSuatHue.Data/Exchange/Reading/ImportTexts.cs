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
        ["number_which"] = (
            "Số này đọc được hai cách: {0} hay {1}? Gõ lại theo một trong hai cách ghi ấy.",
            "This number can be read in two ways: {0} or {1}? Type it again as one of these."
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
        ["quote_lines"] = (
            "Dấu ngoặc kép mở mà không đóng nên nuốt thêm {0} dòng; các dòng {1} đến {2} đã được đọc lại như dòng riêng. Thêm dấu đóng rồi nhập lại dòng này.",
            "A quote was never closed and took in {0} more lines; rows {1} to {2} were read as rows of their own. Close it and import this row again."
        ),
        ["quote_inside"] = (
            "Ô có dấu ngoặc kép đặt sai chỗ nên không rõ nội dung. Viết đôi dấu ngoặc kép bên trong ô, ví dụ \"Công ty \"\"A\"\"\".",
            "A cell has a quote in the wrong place, so its text is not sure. Double the quotes inside a cell, as in \"Company \"\"A\"\"\"."
        ),
        ["cells_beside"] = (
            "Ô ở cột {0} nằm ngoài bảng, không dưới tiêu đề nào, nên không được nhập.",
            "The cell in column {0} lies beside the table, under no header, and was not imported."
        ),
        ["formula_uncalculated"] = (
            "Ô có công thức chưa được tính. Mở tệp bằng phần mềm bảng tính, lưu lại rồi nhập.",
            "The cell holds a formula that was never calculated. Open the file in a spreadsheet program, save it, and import again."
        ),
        ["merged_above"] = (
            "Ô gộp: lấy giá trị của ô phía trên. Kiểm tra giá trị này có đúng cho từng dòng không.",
            "A merged cell: the value above was taken. Check that it holds for each row."
        ),
        ["format_scaled"] = (
            "Định dạng của cột này chia số khi hiện; đã lấy số như nhìn thấy (đầu tiên: xem ô). Kiểm tra đơn vị của cột.",
            "The column's format divides numbers when it shows them; the number was taken as shown. Check the column's unit."
        ),
        ["error_word"] = (
            "Ô là lỗi của bảng tính hoặc cột quá hẹp, không phải dữ liệu. Sửa ô rồi nhập lại.",
            "The cell holds a spreadsheet's error, or was too narrow to show: that is no data. Mend it and import again."
        ),
        ["placeholder"] = (
            "Đây là từ giữ chỗ, không phải nội dung. Ghi nội dung thật hoặc để trống.",
            "This stands for nothing known. Write the value itself, or leave it blank."
        ),
        ["text_lost"] = (
            "Chữ trong ô đã mất (thay bằng dấu �). Lấy lại từ tệp gốc.",
            "Letters of this cell are lost (shown as �). Take them from the original file."
        ),
        ["text_spoilt"] = (
            "Chữ Việt trong ô bị mã hóa hai lần. Có lẽ là: {0}.",
            "The Vietnamese text of this cell was encoded twice. It may be: {0}."
        ),
        ["text_question"] = (
            "Chữ có dấu bị thay bằng dấu hỏi. Lấy lại từ tệp gốc.",
            "Letters were replaced by question marks. Take them from the original file."
        ),
        ["text_scientific"] = (
            "Bảng tính đã đổi số này sang dạng khoa học và làm mất chữ số. Định dạng cột là Văn bản rồi gõ lại.",
            "A spreadsheet turned this number into scientific notation and lost digits. Format the column as text and type it again."
        ),
        ["date_far"] = (
            "Ngày thuộc năm {0}, ngoài khoảng 1900 đến 2100. Kiểm tra năm (dương lịch, bốn chữ số).",
            "The day lies in the year {0}, outside 1900 to 2100. Check the year (four digits)."
        ),
        ["period_far"] = ("Kỳ nằm ngoài khoảng 1900 đến 2100.", "The period lies outside 1900 to 2100."),
        ["issued_future"] = ("Ngày cấp chưa tới; kiểm tra ngày, tháng, năm.", "The day of issue has not come; check day, month and year."),
        ["period_order"] = ("Năm cuối của kỳ đứng trước năm đầu.", "The period ends before it begins."),
        ["number_unit"] = (
            "Số có chữ đi kèm. Chỉ ghi số, đơn vị ghi ở tiêu đề cột. Nếu hiểu theo đơn vị của cột thì là {0}.",
            "The number has words beside it. Write the number alone, the unit in the header. In the column's unit it is {0}."
        ),
        ["unit_strange"] = (
            "Ô hiện đơn vị “{0}”, không phải đơn vị của cột này. Đổi số về đơn vị của cột rồi nhập lại.",
            "The cell shows the unit “{0}”, which is not this column's. Convert the number and import again."
        ),
        ["unit_conflict"] = (
            "Ô hiện đơn vị “{0}” nhưng cột ghi {1}. Chọn đơn vị của cột hoặc sửa định dạng ô.",
            "The cell shows the unit “{0}” but the column says {2}. Choose the column's unit, or change the cell's format."
        ),
        ["unit_foreign"] = (
            "Cột ghi đơn vị “{0}”, không đổi được sang đơn vị của trường này, nên không được nhập. Đổi số rồi nhập lại.",
            "The column is in “{0}”, which cannot be turned into this field's unit, and was not imported. Convert it and import again."
        ),
        ["unit_unknown"] = (
            "Cột {0} ghi đơn vị “{1}”: là đồng, nghìn đồng, triệu đồng hay tỷ đồng? Hoặc không nhập cột này.",
            "Column {0} is in “{1}”: is that đồng, thousand, million or billion? Or do not import the column."
        ),
        ["year_other"] = (
            "Cột ghi số liệu năm {0} nhưng dòng là năm {1}: không lấy số của cột này cho những dòng khác năm.",
            "The column holds figures of {0} but the row is of {1}: the column is not taken for rows of other years."
        ),
        ["year_proposed"] = (
            "Không có cột Năm; {1} ghi năm {0}. Số liệu là của năm {0}? Xác nhận, hoặc cho biết năm khác.",
            "There is no year column; {2} says {0}. Are the figures of {0}? Confirm, or say another year."
        ),
        ["year_sheet"] = (
            "Trang tính tên là {0} nhưng bạn cho biết số liệu là của năm {1}. Kiểm tra lại.",
            "The sheet is called {0} but you said that the figures are of {1}. Check that."
        ),
        ["wide"] = (
            "Tệp có số liệu của các năm {0} trên cùng một dòng. Tách thành mỗi năm một dòng?",
            "The file has figures of the years {0} in one row. Read them as one record a year?"
        ),
        ["column_yearless"] = (
            "Cột này không ghi năm trong khi các cột khác ghi năm, nên không rõ {0} là của năm nào và không được nhập.",
            "This column says no year while others do, so it is not known of which year {1} is; it was not imported."
        ),
        ["column_qualified"] = (
            "Cột này gần với {0} nhưng có thêm chữ đổi nghĩa, nên không được nhập. Nếu đúng là {0}, hãy ghép cột.",
            "This column is near {1} but has words that change its meaning, so it was not imported. If it is {1}, map it."
        ),
        ["column_unnamed"] = (
            "Cột này có số liệu nhưng không có tiêu đề nên không được nhập.",
            "This column has values but no header, and was not imported."
        ),
        ["sheets_other"] = (
            "Mới đọc trang tính {0}. Trang {1} có cùng loại số liệu, chưa được nhập: chọn trang ấy để nhập tiếp.",
            "Only sheet {0} was read. {1} holds records of the same kind and was not imported: choose it to import it too."
        ),
        ["rows_hidden"] = (
            "Có {0} dòng đang ẩn trong bảng tính (dòng {1}); vẫn được đọc như các dòng khác.",
            "{0} rows are hidden in the workbook (rows {1}); they were read like the others."
        ),
        ["columns_hidden"] = (
            "Có cột đang ẩn trong bảng tính ({0}); vẫn được đọc như các cột khác.",
            "Columns are hidden in the workbook ({0}); they were read like the others."
        ),
        ["commune_old"] = (
            "{0} là tên trước ngày 01/7/2025, nay thuộc {1}. Nhận tên mới, hoặc sửa.",
            "{0} is a name from before 1 July 2025, now part of {1}. Take the new name, or correct it."
        ),
        ["commune_old_taken"] = ("{0} là tên trước ngày 01/7/2025; đã ghi {1}.", "{0} is a name from before 1 July 2025; {1} was stored."),
        ["commune_old_unsure"] = (
            "{0} là tên trước ngày 01/7/2025 của nhiều nơi, nay thuộc: {1}. Ghi rõ tên mới.",
            "{0} was the name of several places before 1 July 2025, now part of: {1}. Write the new name."
        ),
        ["system_tick"] = (
            "Ô chỉ đánh dấu, không nêu tên hệ thống nào, nên không ghi nhận.",
            "The cell is a tick and names no system, so none was recorded."
        ),
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
        ["file_damaged"] = (
            "Bảng tính bị hỏng hoặc tải về chưa hết. Mở bằng phần mềm bảng tính, lưu lại thành XLSX rồi nhập lại.",
            "The workbook is damaged, or was not downloaded to its end. Open it in a spreadsheet program, save it as XLSX, and import again."
        ),
        ["file_xls"] = (
            "Đây là bảng tính kiểu cũ (.xls). Mở tệp, chọn Lưu thành, kiểu XLSX (.xlsx), rồi nhập lại.",
            "This is a workbook of the old kind (.xls). Open it, choose Save as, type XLSX (.xlsx), and import again."
        ),
        ["file_xlsb"] = (
            "Đây là bảng tính nhị phân (.xlsb). Mở tệp, lưu thành XLSX (.xlsx), rồi nhập lại.",
            "This is a binary workbook (.xlsb). Open it, save it as XLSX (.xlsx), and import again."
        ),
        ["file_encrypted"] = (
            "Bảng tính có mật khẩu nên không đọc được. Mở tệp, bỏ mật khẩu, lưu lại rồi nhập.",
            "The workbook is protected by a password and cannot be read. Open it, remove the password, save it, and import again."
        ),
        ["file_ods"] = (
            "Đây là bảng tính OpenDocument (.ods). Lưu lại thành XLSX (.xlsx) rồi nhập lại.",
            "This is an OpenDocument spreadsheet (.ods). Save it as XLSX (.xlsx) and import again."
        ),
        ["file_numbers"] = (
            "Đây là tệp Numbers. Xuất ra XLSX (.xlsx) rồi nhập lại.",
            "This is a Numbers file. Export it as XLSX (.xlsx) and import again."
        ),
        ["file_word"] = (
            "Đây là văn bản Word, không phải bảng tính. Chép bảng sang bảng tính, lưu thành XLSX rồi nhập.",
            "This is a Word document, not a spreadsheet. Copy the table into a spreadsheet, save it as XLSX, and import that."
        ),
        ["file_zip"] = (
            "Đây là tệp nén. Giải nén rồi nhập từng tệp, hoặc tải tệp ZIP lên trang nhập số liệu để nhập cả loạt.",
            "This is an archive. Unpack it and import each file, or upload the ZIP on the import page to import them all."
        ),
        ["file_pdf"] = (
            "Đây là tệp PDF. Lấy bảng tính gốc (XLSX hoặc CSV) rồi nhập.",
            "This is a PDF. Get the original spreadsheet (XLSX or CSV) and import that."
        ),
        ["file_picture"] = (
            "Đây là hình ảnh, không phải bảng tính. Nhập tệp XLSX hoặc CSV.",
            "This is a picture, not a spreadsheet. Import an XLSX or CSV file."
        ),
        ["file_html"] = (
            "Đây là trang web (HTML) mang tên bảng tính. Mở bằng phần mềm bảng tính, lưu lại thành XLSX rồi nhập.",
            "This is a web page (HTML) under a spreadsheet's name. Open it in a spreadsheet program, save it as XLSX, and import that."
        ),
        ["file_xml"] = (
            "Đây là tệp XML mang tên bảng tính. Mở bằng phần mềm bảng tính, lưu lại thành XLSX rồi nhập.",
            "This is an XML file under a spreadsheet's name. Open it in a spreadsheet program, save it as XLSX, and import that."
        ),
        ["file_sylk"] = (
            "Đây là tệp SYLK hoặc DIF. Mở bằng phần mềm bảng tính, lưu lại thành XLSX rồi nhập.",
            "This is a SYLK or DIF file. Open it in a spreadsheet program, save it as XLSX, and import that."
        ),
        ["file_json"] = (
            "Đây là tệp JSON. Nhập tệp XLSX hoặc CSV; chương trình gửi JSON qua giao diện lập trình.",
            "This is a JSON file. Import an XLSX or CSV file; programs send JSON to the interface for programs."
        ),
        ["columns_many"] = (
            "Bảng có hơn {0} cột. Xóa các cột và ô thừa ở bên phải rồi nhập lại.",
            "The table has more than {0} columns. Delete what is not needed on the right, and import again."
        ),
        ["file_bomb"] = (
            "Bảng tính giải nén ra quá lớn nên không mở. Chỉ giữ trang tính cần nhập, hoặc lưu thành CSV UTF-8 rồi nhập lại.",
            "The workbook unpacks to far too much and was not opened. Keep only the sheet to import, or save it as CSV UTF-8 and import again."
        ),
        ["sheet_missing"] = ("Không có trang tính {0} trong tệp. Các trang tính: {1}.", "The file has no sheet {0}. Its sheets: {1}."),
        ["zip_many"] = (
            "Một lượt nhận tối đa {0} tệp. Gửi các tệp còn lại ở lượt sau.",
            "One upload takes at most {0} files. Send the others in another one."
        ),
        ["zip_large"] = (
            "Các tệp trong ZIP giải nén ra quá {0} MB. Chia thành nhiều tệp ZIP.",
            "The files in the ZIP unpack to more than {0} MB. Split it into several."
        ),
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

    /// <summary>Where a year was found: in a header, a title, the sheet's or the file's name.</summary>
    internal static string Place(string source, bool vi) =>
        source switch
        {
            "header" => vi ? "tiêu đề cột" : "a header",
            "title" => vi ? "dòng tiêu đề của bảng" : "the table's title",
            "sheet" => vi ? "tên trang tính" : "the sheet's name",
            _ => vi ? "tên tệp" : "the file's name",
        };

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
