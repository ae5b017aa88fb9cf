<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name>activity</name>
    <message>
        <source>chưa ghi kết quả</source>
        <translation>result not entered</translation>
    </message>
    <message>
        <source>chưa nhận ra xã của {count} người (giữ ở đơn vị): {names}</source>
        <translation>communes of {count} people not recognised (left with the unit): {names}</translation>
    </message>
    <message>
        <source>cột không lấy: {names}</source>
        <translation>columns not taken: {names}</translation>
    </message>
    <message>
        <source>dòng có năm sinh, giới tính chưa đọc được: {lines}</source>
        <translation>lines whose year of birth or sex could not be read: {lines}</translation>
    </message>
    <message>
        <source>dòng không có tên người: {lines}</source>
        <translation>lines without a person’s name: {lines}</translation>
    </message>
    <message>
        <source>ghi {stated}, nhưng {how} là {derived}</source>
        <translation>{stated} entered, but {how} is {derived}</translation>
    </message>
    <message>
        <source>giá trị hợp đồng</source>
        <translation>contract value</translation>
    </message>
    <message>
        <source>học viên có việc làm trong danh sách</source>
        <translation>learners with a job in the list</translation>
    </message>
    <message>
        <source>mỗi hoạt động tính là một</source>
        <translation>each activity counts as one</translation>
    </message>
    <message>
        <source>người nhập ghi</source>
        <translation>what was typed in</translation>
    </message>
    <message>
        <source>số cơ sở trong danh sách</source>
        <translation>establishments in the list</translation>
    </message>
    <message>
        <source>số gian hàng của hoạt động, của các cơ sở</source>
        <translation>booths of the activity, of the establishments</translation>
    </message>
    <message>
        <source>số người tham gia</source>
        <translation>participants</translation>
    </message>
    <message>
        <source>{count} người vượt quá giới hạn một lần dán</source>
        <translation>{count} people over the limit of one paste</translation>
    </message>
    <message>
        <source>{count} người đã có trong danh sách nên bỏ qua</source>
        <translation>{count} people already in the list, left out</translation>
    </message>
</context>
<context>
    <name>amount</name>
    <message>
        <source>triệu</source>
        <translation>m</translation>
    </message>
    <message>
        <source>tỷ</source>
        <translation>bn</translation>
    </message>
</context>
<context>
    <name>board</name>
    <message>
        <source>Hoàn thành</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Hợp đồng</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Nghiệm thu, quyết toán</source>
        <translation>Acceptance, settlement</translation>
    </message>
    <message>
        <source>Nhu cầu, dự kiến</source>
        <translation>Needs, planned</translation>
    </message>
    <message>
        <source>Thẩm định</source>
        <translation>Appraisal</translation>
    </message>
    <message>
        <source>Thực hiện</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>Đã duyệt</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Đăng ký</source>
        <translation>Registration</translation>
    </message>
</context>
<context>
    <name>codelist</name>
    <message>
        <source>BB TĐ</source>
        <translation>Appr. mins</translation>
    </message>
    <message>
        <source>BC SXSH</source>
        <translation>CP report</translation>
    </message>
    <message>
        <source>BC hạ tầng</source>
        <translation>Infra report</translation>
    </message>
    <message>
        <source>BC kết quả</source>
        <translation>Results report</translation>
    </message>
    <message>
        <source>Biên bản nghiệm thu cơ sở (Mẫu 5a)</source>
        <translation>Local acceptance minutes (Form 5a)</translation>
    </message>
    <message>
        <source>Biên bản nghiệm thu cơ sở (Mẫu 5b)</source>
        <translation>Local acceptance minutes (Form 5b)</translation>
    </message>
    <message>
        <source>Biên bản nghiệm thu của Cục (Mẫu 5c)</source>
        <translation>Agency acceptance minutes (Form 5c)</translation>
    </message>
    <message>
        <source>Biên bản thanh lý hợp đồng (Mẫu 6)</source>
        <translation>Contract liquidation minutes (Form 6)</translation>
    </message>
    <message>
        <source>Biên bản thẩm định</source>
        <translation>Appraisal minutes</translation>
    </message>
    <message>
        <source>Biên giới</source>
        <translation>Border</translation>
    </message>
    <message>
        <source>Biên giới đất liền</source>
        <translation>Land border</translation>
    </message>
    <message>
        <source>Biểu TH</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Biểu chi tiết quyết toán (Mẫu 7)</source>
        <translation>Detailed settlement table (Form 7)</translation>
    </message>
    <message>
        <source>Biểu tổng hợp các đề án (Mẫu 2)</source>
        <translation>Summary table of projects (Form 2)</translation>
    </message>
    <message>
        <source>Bán cơ giới</source>
        <translation>Partly mechanised</translation>
    </message>
    <message>
        <source>Bán trực tiếp tại cơ sở</source>
        <translation>Sold at the establishment</translation>
    </message>
    <message>
        <source>Bán tự động</source>
        <translation>Semi-automatic</translation>
    </message>
    <message>
        <source>Báo cáo khối lượng hoàn thành (Mẫu 3b)</source>
        <translation>Completed volume report (Form 3b)</translation>
    </message>
    <message>
        <source>Báo cáo kiểm toán (chủ đầu tư là doanh nghiệp)</source>
        <translation>Audit report (investor is an enterprise)</translation>
    </message>
    <message>
        <source>Báo cáo tiến độ (Mẫu 3a)</source>
        <translation>Progress report (Form 3a)</translation>
    </message>
    <message>
        <source>Báo cáo tình hình đầu tư hạ tầng (Mẫu 13)</source>
        <translation>Infrastructure investment report (Form 13)</translation>
    </message>
    <message>
        <source>Báo cáo tổng hợp kết quả thực hiện</source>
        <translation>Summary report on results</translation>
    </message>
    <message>
        <source>Báo cáo đánh giá sản xuất sạch hơn được phê duyệt</source>
        <translation>Approved cleaner production assessment report</translation>
    </message>
    <message>
        <source>Báo giá</source>
        <translation>Quotation</translation>
    </message>
    <message>
        <source>Báo giá, chứng thư thẩm định giá</source>
        <translation>Quotation, valuation certificate</translation>
    </message>
    <message>
        <source>Bình chọn</source>
        <translation>Voting</translation>
    </message>
    <message>
        <source>Bình chọn KV</source>
        <translation>Regional vote</translation>
    </message>
    <message>
        <source>Bình chọn QG</source>
        <translation>National vote</translation>
    </message>
    <message>
        <source>Bình chọn sản phẩm công nghiệp nông thôn tiêu biểu</source>
        <translation>Voting for typical rural industrial products</translation>
    </message>
    <message>
        <source>Bình chọn sản phẩm cấp khu vực</source>
        <translation>Regional product voting</translation>
    </message>
    <message>
        <source>Bình chọn sản phẩm cấp quốc gia</source>
        <translation>National product voting</translation>
    </message>
    <message>
        <source>Bình chọn sản phẩm cấp tỉnh</source>
        <translation>Provincial product voting</translation>
    </message>
    <message>
        <source>Bình chọn sản phẩm cấp xã</source>
        <translation>Commune product voting</translation>
    </message>
    <message>
        <source>Bình chọn tỉnh</source>
        <translation>Province vote</translation>
    </message>
    <message>
        <source>Bình chọn xã</source>
        <translation>Commune vote</translation>
    </message>
    <message>
        <source>Bản sao</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Bản tin</source>
        <translation>Bulletin</translation>
    </message>
    <message>
        <source>Bản tin, ấn phẩm</source>
        <translation>Bulletins, publications</translation>
    </message>
    <message>
        <source>Bảng cân đối kế toán năm trước</source>
        <translation>Last year's balance sheet</translation>
    </message>
    <message>
        <source>Bảng kê 100 %</source>
        <translation>100 % list</translation>
    </message>
    <message>
        <source>Bảng kê 8a</source>
        <translation>List 8a</translation>
    </message>
    <message>
        <source>Bảng kê 8b</source>
        <translation>List 8b</translation>
    </message>
    <message>
        <source>Bảng kê chứng từ (Mẫu 8a)</source>
        <translation>Voucher list (Form 8a)</translation>
    </message>
    <message>
        <source>Bảng kê chứng từ 100 % kinh phí</source>
        <translation>Voucher list for 100 % of funds</translation>
    </message>
    <message>
        <source>Bảng kê chứng từ, hỗ trợ theo tỷ lệ (Mẫu 8b)</source>
        <translation>Voucher list, support by share (Form 8b)</translation>
    </message>
    <message>
        <source>Bảng đối chiếu kinh phí (Mẫu 10)</source>
        <translation>Funds reconciliation (Form 10)</translation>
    </message>
    <message>
        <source>Bắt đầu</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Bắt đầu thực hiện</source>
        <translation>Start work</translation>
    </message>
    <message>
        <source>Bị loại</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>Bổ sung</source>
        <translation>Supplement</translation>
    </message>
    <message>
        <source>Bổ sung đề án</source>
        <translation>Add project</translation>
    </message>
    <message>
        <source>Bộ</source>
        <translation>Ministry</translation>
    </message>
    <message>
        <source>Bộ trưởng Bộ Công Thương</source>
        <translation>Minister of Industry and Trade</translation>
    </message>
    <message>
        <source>CCN</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>CN môi trường</source>
        <translation>Env. industry</translation>
    </message>
    <message>
        <source>CN sạch</source>
        <translation>Clean industry</translation>
    </message>
    <message>
        <source>CNHT</source>
        <translation>Supp. industry</translation>
    </message>
    <message>
        <source>CT gốc</source>
        <translation>Vouchers</translation>
    </message>
    <message>
        <source>CT ăn, đi lại</source>
        <translation>Meals, travel</translation>
    </message>
    <message>
        <source>CT đào tạo</source>
        <translation>Curriculum</translation>
    </message>
    <message>
        <source>CTCP</source>
        <translation>JSC</translation>
    </message>
    <message>
        <source>CTMTQG</source>
        <translation>NTP</translation>
    </message>
    <message>
        <source>CTV</source>
        <translation>Collaborator</translation>
    </message>
    <message>
        <source>Cao</source>
        <translation>High</translation>
    </message>
    <message>
        <source>Chi quản lý</source>
        <translation>Management costs</translation>
    </message>
    <message>
        <source>Chi trực tiếp</source>
        <translation>Direct costs</translation>
    </message>
    <message>
        <source>Chiến lược quảng bá</source>
        <translation>Promotion strategy</translation>
    </message>
    <message>
        <source>Chuyển giao</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Chuyển giao công nghệ</source>
        <translation>Technology transfer</translation>
    </message>
    <message>
        <source>Chuyển nguồn</source>
        <translation>Funds carried over</translation>
    </message>
    <message>
        <source>Chuyển sang nguồn khác</source>
        <translation>Moved to another source</translation>
    </message>
    <message>
        <source>Chuyển sang nguồn khác, năm khác</source>
        <translation>Move to another source or year</translation>
    </message>
    <message>
        <source>Chuyển từ nguồn khác đến</source>
        <translation>Moved from another source</translation>
    </message>
    <message>
        <source>Chuyển đi</source>
        <translation>Moved out</translation>
    </message>
    <message>
        <source>Chuyển đến</source>
        <translation>Moved in</translation>
    </message>
    <message>
        <source>Chuẩn bị</source>
        <translation>In preparation</translation>
    </message>
    <message>
        <source>Chưa có</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>Chưa có MST</source>
        <translation>No tax code</translation>
    </message>
    <message>
        <source>Chưa có mã số thuế</source>
        <translation>No tax code yet</translation>
    </message>
    <message>
        <source>Chưa có việc làm</source>
        <translation>No job yet</translation>
    </message>
    <message>
        <source>Chưa khảo sát</source>
        <translation>Never surveyed</translation>
    </message>
    <message>
        <source>Chưa khảo sát lần nào</source>
        <translation>Never surveyed</translation>
    </message>
    <message>
        <source>Chưa rõ</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Chưa ĐK</source>
        <translation>Unregistered</translation>
    </message>
    <message>
        <source>Chưa đăng ký kinh doanh</source>
        <translation>Business not registered</translation>
    </message>
    <message>
        <source>Chưa ứng dụng</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>Chương trình</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Chương trình khuyến công quốc gia</source>
        <translation>National industrial promotion programme</translation>
    </message>
    <message>
        <source>Chương trình khuyến công địa phương</source>
        <translation>Local industrial promotion programme</translation>
    </message>
    <message>
        <source>Chương trình khác</source>
        <translation>Other programme</translation>
    </message>
    <message>
        <source>Chương trình mỗi xã một sản phẩm</source>
        <translation>One Commune One Product programme</translation>
    </message>
    <message>
        <source>Chương trình mục tiêu quốc gia</source>
        <translation>National target programme</translation>
    </message>
    <message>
        <source>Chương trình nhiều năm</source>
        <translation>Programme of several years</translation>
    </message>
    <message>
        <source>Chương trình phát triển công nghiệp hỗ trợ</source>
        <translation>Supporting industry programme</translation>
    </message>
    <message>
        <source>Chương trình truyền hình, truyền thanh</source>
        <translation>Television and radio programmes</translation>
    </message>
    <message>
        <source>Chương trình tài trợ ngoài ngân sách</source>
        <translation>Non-budget donor programme</translation>
    </message>
    <message>
        <source>Chương trình tài trợ trả theo kết quả kiểm chứng</source>
        <translation>Donor programme paying by verified results</translation>
    </message>
    <message>
        <source>Chương trình đào tạo nghề (Mẫu 12)</source>
        <translation>Vocational training programme (Form 12)</translation>
    </message>
    <message>
        <source>Chương trình, kế hoạch điều chỉnh</source>
        <translation>Adjusted programme, plan</translation>
    </message>
    <message>
        <source>Chấm dứt</source>
        <translation>Terminated</translation>
    </message>
    <message>
        <source>Chấm dứt hợp đồng</source>
        <translation>Contract termination</translation>
    </message>
    <message>
        <source>Chấm điểm</source>
        <translation>Scoring</translation>
    </message>
    <message>
        <source>Chấp thuận</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Chấp thuận điều chỉnh</source>
        <translation>Accept adjustment</translation>
    </message>
    <message>
        <source>Chế biến</source>
        <translation>Processed</translation>
    </message>
    <message>
        <source>Chế biến NLTS</source>
        <translation>Farm, food</translation>
    </message>
    <message>
        <source>Chế biến nông – lâm – thủy sản và chế biến thực phẩm</source>
        <translation>Processing of farm, forest and fishery products and food</translation>
    </message>
    <message>
        <source>Chế biến nông, lâm, thủy sản và thực phẩm</source>
        <translation>Processed farm, forest, fishery products and food</translation>
    </message>
    <message>
        <source>Chờ bổ sung</source>
        <translation>To complete</translation>
    </message>
    <message>
        <source>Chủ tịch</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>Chủ tịch hội đồng</source>
        <translation>Council chair</translation>
    </message>
    <message>
        <source>Chứng minh vốn đối ứng</source>
        <translation>Proof of own capital</translation>
    </message>
    <message>
        <source>Chứng từ gốc theo Phụ lục 4</source>
        <translation>Original vouchers under Annex 4</translation>
    </message>
    <message>
        <source>Cung cấp thông tin, tuyên truyền về công nghiệp và khuyến công</source>
        <translation>Information and publicity on industry and industrial promotion</translation>
    </message>
    <message>
        <source>Các sản phẩm khác nhau dùng cùng nhau</source>
        <translation>Different products used together</translation>
    </message>
    <message>
        <source>Cán bộ</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Cán bộ của cơ quan thẩm định</source>
        <translation>Officer of the appraising body</translation>
    </message>
    <message>
        <source>Cán bộ tập huấn</source>
        <translation>Staff trained</translation>
    </message>
    <message>
        <source>Cán bộ, cộng tác viên được tập huấn</source>
        <translation>Staff, collaborators trained</translation>
    </message>
    <message>
        <source>Cân đối KT</source>
        <translation>Balance sht</translation>
    </message>
    <message>
        <source>Cây trồng</source>
        <translation>Crops</translation>
    </message>
    <message>
        <source>Còn dùng đúng mục đích</source>
        <translation>Used as intended</translation>
    </message>
    <message>
        <source>Còn nhưng ít dùng</source>
        <translation>There, little used</translation>
    </message>
    <message>
        <source>Có</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Có bản sao, cần bản chính</source>
        <translation>Copy held, original needed</translation>
    </message>
    <message>
        <source>Có phần mềm</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Có phần mềm kế toán, bán hàng, quản lý</source>
        <translation>Software for accounts, sales, management</translation>
    </message>
    <message>
        <source>Có việc khác nghề</source>
        <translation>Job in another trade</translation>
    </message>
    <message>
        <source>Có việc làm</source>
        <translation>Has a job</translation>
    </message>
    <message>
        <source>Có việc tại cơ sở</source>
        <translation>Job at establishment</translation>
    </message>
    <message>
        <source>Công nghiệp công nghệ cao</source>
        <translation>High-tech industry</translation>
    </message>
    <message>
        <source>Công nghiệp hóa chất phục vụ nông nghiệp, nông thôn; sản xuất vật liệu xây dựng</source>
        <translation>Chemicals for agriculture and rural areas; building materials</translation>
    </message>
    <message>
        <source>Công nghiệp môi trường</source>
        <translation>Environmental industry</translation>
    </message>
    <message>
        <source>Công nghiệp sạch</source>
        <translation>Clean industry</translation>
    </message>
    <message>
        <source>Công nghệ</source>
        <translation>Technology</translation>
    </message>
    <message>
        <source>Công nghệ cao</source>
        <translation>High-tech</translation>
    </message>
    <message>
        <source>Công nhận</source>
        <translation>Recognised</translation>
    </message>
    <message>
        <source>Công ty cổ phần</source>
        <translation>Joint stock company</translation>
    </message>
    <message>
        <source>Công ty hợp danh</source>
        <translation>Partnership</translation>
    </message>
    <message>
        <source>Công ty trách nhiệm hữu hạn hai thành viên trở lên</source>
        <translation>Limited liability company with two or more members</translation>
    </message>
    <message>
        <source>Công ty trách nhiệm hữu hạn một thành viên</source>
        <translation>Single-member limited liability company</translation>
    </message>
    <message>
        <source>Công văn</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Công văn đề nghị của đơn vị thực hiện</source>
        <translation>Request letter of implementing unit</translation>
    </message>
    <message>
        <source>Cùng mẫu, cùng công dụng, khác vật liệu</source>
        <translation>Same design, same use, other material</translation>
    </message>
    <message>
        <source>Cũ</source>
        <translation>Old</translation>
    </message>
    <message>
        <source>Cũ, lạc hậu</source>
        <translation>Old, outdated</translation>
    </message>
    <message>
        <source>Cơ bản</source>
        <translation>Basic</translation>
    </message>
    <message>
        <source>Cơ bản (điện thoại, Zalo, bảng tính)</source>
        <translation>Basic (phone, Zalo, spreadsheets)</translation>
    </message>
    <message>
        <source>Cơ giới</source>
        <translation>Mechanised</translation>
    </message>
    <message>
        <source>Cơ khí</source>
        <translation>Mechanical</translation>
    </message>
    <message>
        <source>Cơ khí – điện – CNHT</source>
        <translation>Mech., electrical</translation>
    </message>
    <message>
        <source>Cơ quan quản lý – đơn vị thực hiện</source>
        <translation>Managing body – implementing unit</translation>
    </message>
    <message>
        <source>Cơ sở</source>
        <translation>Establishment</translation>
    </message>
    <message>
        <source>Cơ sở chưa khảo sát lần nào</source>
        <translation>Establishments never surveyed</translation>
    </message>
    <message>
        <source>Cơ sở có SP</source>
        <translation>With products</translation>
    </message>
    <message>
        <source>Cơ sở có sản phẩm được công nhận</source>
        <translation>Establishments with recognised products</translation>
    </message>
    <message>
        <source>Cơ sở có số liệu cũ</source>
        <translation>Establishments with old figures</translation>
    </message>
    <message>
        <source>Cơ sở di dời</source>
        <translation>Establishments moved</translation>
    </message>
    <message>
        <source>Cơ sở dữ liệu, trang thông tin phục vụ quản lý</source>
        <translation>Databases, websites for management</translation>
    </message>
    <message>
        <source>Cơ sở lên sàn thương mại điện tử</source>
        <translation>Establishments on e-commerce platforms</translation>
    </message>
    <message>
        <source>Cơ sở máy</source>
        <translation>Machine users</translation>
    </message>
    <message>
        <source>Cơ sở rút hồ sơ</source>
        <translation>Establishments withdrew</translation>
    </message>
    <message>
        <source>Cơ sở thụ hưởng</source>
        <translation>Beneficiary</translation>
    </message>
    <message>
        <source>Cơ sở tư vấn</source>
        <translation>Consulted</translation>
    </message>
    <message>
        <source>Cơ sở được chuyển giao công nghệ</source>
        <translation>Establishments with technology transfer</translation>
    </message>
    <message>
        <source>Cơ sở được hỗ trợ máy móc, thiết bị</source>
        <translation>Establishments given machines, equipment</translation>
    </message>
    <message>
        <source>Cơ sở được hỗ trợ xử lý ô nhiễm</source>
        <translation>Establishments with pollution control</translation>
    </message>
    <message>
        <source>Cơ sở được khảo sát</source>
        <translation>Establishments surveyed</translation>
    </message>
    <message>
        <source>Cơ sở được tư vấn, trợ giúp</source>
        <translation>Establishments consulted, assisted</translation>
    </message>
    <message>
        <source>Cơ sở được đánh giá sản xuất sạch hơn</source>
        <translation>Cleaner production assessments</translation>
    </message>
    <message>
        <source>Cả hai đều sai</source>
        <translation>Both wrong</translation>
    </message>
    <message>
        <source>Cả địa bàn</source>
        <translation>Whole area</translation>
    </message>
    <message>
        <source>Cấp Bộ (Cục)</source>
        <translation>Ministry (Agency)</translation>
    </message>
    <message>
        <source>Cấp cơ sở (Sở)</source>
        <translation>Local (Department)</translation>
    </message>
    <message>
        <source>Cấp huyện</source>
        <translation>District level</translation>
    </message>
    <message>
        <source>Cấp huyện (trước 1/7/2025)</source>
        <translation>District (before 1/7/2025)</translation>
    </message>
    <message>
        <source>Cấp khu vực</source>
        <translation>Regional level</translation>
    </message>
    <message>
        <source>Cấp quốc gia</source>
        <translation>National level</translation>
    </message>
    <message>
        <source>Cấp tỉnh</source>
        <translation>Provincial level</translation>
    </message>
    <message>
        <source>Cấp xã</source>
        <translation>Commune level</translation>
    </message>
    <message>
        <source>Cần bổ sung</source>
        <translation>Needs supplement</translation>
    </message>
    <message>
        <source>Cộng tác viên</source>
        <translation>Collaborator</translation>
    </message>
    <message>
        <source>Cộng tác viên khuyến công</source>
        <translation>Industrial promotion collaborators</translation>
    </message>
    <message>
        <source>Cục</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công</source>
        <translation>Agency for Innovation, Green Transition and Industrial Promotion</translation>
    </message>
    <message>
        <source>Cụm công nghiệp được lập quy hoạch chi tiết</source>
        <translation>Clusters with a detailed plan</translation>
    </message>
    <message>
        <source>Cụm công nghiệp được xử lý môi trường</source>
        <translation>Clusters with environmental works</translation>
    </message>
    <message>
        <source>Cụm công nghiệp được đầu tư hạ tầng</source>
        <translation>Clusters with infrastructure investment</translation>
    </message>
    <message>
        <source>Cụm liên kết</source>
        <translation>Linkage cluster</translation>
    </message>
    <message>
        <source>Cụm liên kết doanh nghiệp công nghiệp</source>
        <translation>Linked clusters of industrial enterprises</translation>
    </message>
    <message>
        <source>DN mới</source>
        <translation>New firms</translation>
    </message>
    <message>
        <source>DN thành lập</source>
        <translation>Firms founded</translation>
    </message>
    <message>
        <source>DNNVV</source>
        <translation>SME</translation>
    </message>
    <message>
        <source>DNTN</source>
        <translation>Private</translation>
    </message>
    <message>
        <source>DS gian hàng</source>
        <translation>Booth list</translation>
    </message>
    <message>
        <source>DS học viên</source>
        <translation>Trainee list</translation>
    </message>
    <message>
        <source>DS hội viên</source>
        <translation>Member list</translation>
    </message>
    <message>
        <source>DS lao động</source>
        <translation>Worker list</translation>
    </message>
    <message>
        <source>DS tham gia</source>
        <translation>Joining list</translation>
    </message>
    <message>
        <source>DS đại biểu</source>
        <translation>Delegate list</translation>
    </message>
    <message>
        <source>DT tư vấn</source>
        <translation>Consult rev</translation>
    </message>
    <message>
        <source>Danh mục</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Danh mục đề án, nhiệm vụ đăng ký</source>
        <translation>List of registered projects, tasks</translation>
    </message>
    <message>
        <source>Danh sách</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Danh sách cơ sở tham gia có xác nhận của Sở</source>
        <translation>List of joining establishments confirmed by Department</translation>
    </message>
    <message>
        <source>Danh sách học viên có chữ ký</source>
        <translation>Signed trainee list</translation>
    </message>
    <message>
        <source>Danh sách hội viên</source>
        <translation>Member list</translation>
    </message>
    <message>
        <source>Danh sách lao động được sử dụng sau đào tạo</source>
        <translation>List of workers employed after training</translation>
    </message>
    <message>
        <source>Danh sách và mẫu sản phẩm truyền thông</source>
        <translation>List and samples of media products</translation>
    </message>
    <message>
        <source>Danh sách đơn vị thuê gian hàng có xác nhận của Sở</source>
        <translation>List of booth renters confirmed by Department</translation>
    </message>
    <message>
        <source>Danh sách đại biểu có chữ ký</source>
        <translation>Signed delegate list</translation>
    </message>
    <message>
        <source>Di dời</source>
        <translation>Moving</translation>
    </message>
    <message>
        <source>Doanh nghiệp tư nhân</source>
        <translation>Private enterprise</translation>
    </message>
    <message>
        <source>Doanh nghiệp được hỗ trợ thành lập</source>
        <translation>Enterprises supported at founding</translation>
    </message>
    <message>
        <source>Doanh thu tư vấn</source>
        <translation>Consulting revenue</translation>
    </message>
    <message>
        <source>Duy trì mạng lưới cộng tác viên khuyến công</source>
        <translation>Upkeep of the collaborator network</translation>
    </message>
    <message>
        <source>Duyệt quyết toán</source>
        <translation>Approve settlement</translation>
    </message>
    <message>
        <source>Duyệt điều chỉnh</source>
        <translation>Approve adjustment</translation>
    </message>
    <message>
        <source>Dây chuyền</source>
        <translation>Production line</translation>
    </message>
    <message>
        <source>Dây chuyền công nghệ</source>
        <translation>Production lines</translation>
    </message>
    <message>
        <source>Dây chuyền được hỗ trợ</source>
        <translation>Lines supported</translation>
    </message>
    <message>
        <source>Dịch vụ</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Dịch vụ, tư vấn</source>
        <translation>Services, consulting</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Dừng, đưa ra khỏi quy hoạch</source>
        <translation>Stopped, removed from planning</translation>
    </message>
    <message>
        <source>Dữ liệu, tự động hóa điều hành</source>
        <translation>Data-driven, automated operation</translation>
    </message>
    <message>
        <source>Dự kiến</source>
        <translation>Intended</translation>
    </message>
    <message>
        <source>Dự thảo</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Dự toán</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Dự toán kinh phí (Mẫu 1)</source>
        <translation>Funds budget (Form 1)</translation>
    </message>
    <message>
        <source>Dự án hợp tác</source>
        <translation>Cooperation projects</translation>
    </message>
    <message>
        <source>GCN nhãn hiệu</source>
        <translation>Mark cert</translation>
    </message>
    <message>
        <source>GPMT</source>
        <translation>Permit</translation>
    </message>
    <message>
        <source>Gia công</source>
        <translation>To order</translation>
    </message>
    <message>
        <source>Gia công theo đơn đặt hàng</source>
        <translation>Processing to order</translation>
    </message>
    <message>
        <source>Gian hàng</source>
        <translation>Booths</translation>
    </message>
    <message>
        <source>Gian hàng hội chợ, triển lãm</source>
        <translation>Booths at fairs, exhibitions</translation>
    </message>
    <message>
        <source>Giao việc</source>
        <translation>Assign work</translation>
    </message>
    <message>
        <source>Giao đầu năm</source>
        <translation>Initial</translation>
    </message>
    <message>
        <source>Giáo trình, tài liệu</source>
        <translation>Textbooks, materials</translation>
    </message>
    <message>
        <source>Giải ngân</source>
        <translation>Disbursement</translation>
    </message>
    <message>
        <source>Giảm mức hỗ trợ</source>
        <translation>Reduce support</translation>
    </message>
    <message>
        <source>Giấy chứng nhận nhãn hiệu</source>
        <translation>Trademark certificate</translation>
    </message>
    <message>
        <source>Giấy chứng nhận đăng ký doanh nghiệp</source>
        <translation>Enterprise registration certificate</translation>
    </message>
    <message>
        <source>Giấy chứng nhận đăng ký hộ kinh doanh</source>
        <translation>Household business registration certificate</translation>
    </message>
    <message>
        <source>Giấy chứng nhận đăng ký hợp tác xã</source>
        <translation>Cooperative registration certificate</translation>
    </message>
    <message>
        <source>Giấy chứng nhận đăng ký kinh doanh</source>
        <translation>Business registration certificate</translation>
    </message>
    <message>
        <source>Giấy phép môi trường</source>
        <translation>Environmental permit</translation>
    </message>
    <message>
        <source>Giấy phép trang thông tin điện tử</source>
        <translation>Website licence</translation>
    </message>
    <message>
        <source>Giấy phép web</source>
        <translation>Web licence</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Giấy tờ của cơ sở</source>
        <translation>Papers of the establishment</translation>
    </message>
    <message>
        <source>Giấy tờ khác</source>
        <translation>Other papers</translation>
    </message>
    <message>
        <source>Giấy tờ môi trường</source>
        <translation>Environmental papers</translation>
    </message>
    <message>
        <source>Giấy tờ đất, nhà xưởng</source>
        <translation>Papers of land and workshop</translation>
    </message>
    <message>
        <source>Giấy đề nghị tạm ứng, thanh toán (Mẫu 9)</source>
        <translation>Advance, payment request (Form 9)</translation>
    </message>
    <message>
        <source>HTX</source>
        <translation>Cooperative</translation>
    </message>
    <message>
        <source>HV quản lý</source>
        <translation>Mgmt learners</translation>
    </message>
    <message>
        <source>Hai cơ sở khác nhau</source>
        <translation>Two different establishments</translation>
    </message>
    <message>
        <source>Hiệp hội</source>
        <translation>Associations</translation>
    </message>
    <message>
        <source>Hoàn thành</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Hoàn trả</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>Hoàn trả kinh phí</source>
        <translation>Refund of funds</translation>
    </message>
    <message>
        <source>Hoạt động khác</source>
        <translation>Other activities</translation>
    </message>
    <message>
        <source>Huyện</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Huyện nghèo</source>
        <translation>Poor district</translation>
    </message>
    <message>
        <source>Huyện nghèo (NQ 30a/2008)</source>
        <translation>Poor district (Resolution 30a/2008)</translation>
    </message>
    <message>
        <source>Hàng tiêu dùng</source>
        <translation>Consumer goods</translation>
    </message>
    <message>
        <source>Hình thành cụm liên kết doanh nghiệp</source>
        <translation>Forming a business linkage cluster</translation>
    </message>
    <message>
        <source>Hóa chất – VLXD</source>
        <translation>Chemicals, building</translation>
    </message>
    <message>
        <source>Hóa đơn</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>Hóa đơn Cục</source>
        <translation>Agency invoice</translation>
    </message>
    <message>
        <source>Hóa đơn của đơn vị tổ chức</source>
        <translation>Invoice of organising unit</translation>
    </message>
    <message>
        <source>Hóa đơn hoặc danh sách ký nhận tiền ăn, đi lại</source>
        <translation>Invoice or signed list for meals, travel</translation>
    </message>
    <message>
        <source>Hóa đơn hạng mục được hỗ trợ</source>
        <translation>Invoice for supported items</translation>
    </message>
    <message>
        <source>Hóa đơn xuất cho Cục</source>
        <translation>Invoice issued to the Agency</translation>
    </message>
    <message>
        <source>HĐ</source>
        <translation>Contr</translation>
    </message>
    <message>
        <source>HĐ chuyển giao</source>
        <translation>Transfer contr</translation>
    </message>
    <message>
        <source>HĐ gian hàng</source>
        <translation>Booth contract</translation>
    </message>
    <message>
        <source>HĐ hỗ trợ</source>
        <translation>Support contr</translation>
    </message>
    <message>
        <source>HĐ mua máy</source>
        <translation>Machine contr</translation>
    </message>
    <message>
        <source>HĐ truyền thông</source>
        <translation>Media contract</translation>
    </message>
    <message>
        <source>HĐ tư vấn</source>
        <translation>Advice contr</translation>
    </message>
    <message>
        <source>HĐơn tổ chức</source>
        <translation>Org. invoice</translation>
    </message>
    <message>
        <source>Hướng dẫn lập hồ sơ</source>
        <translation>Helped with a dossier</translation>
    </message>
    <message>
        <source>Hạ tầng</source>
        <translation>Infrastructure</translation>
    </message>
    <message>
        <source>Hạ tầng CCN</source>
        <translation>Cluster infra</translation>
    </message>
    <message>
        <source>Hạ tầng kỹ thuật cụm công nghiệp</source>
        <translation>Industrial cluster infrastructure</translation>
    </message>
    <message>
        <source>Hải đảo</source>
        <translation>Island</translation>
    </message>
    <message>
        <source>Hết hiệu lực</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Hết thời hạn</source>
        <translation>Term ended</translation>
    </message>
    <message>
        <source>Học viên lớp quản lý</source>
        <translation>Management class learners</translation>
    </message>
    <message>
        <source>Họp</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Họp, tập huấn</source>
        <translation>Meeting, training</translation>
    </message>
    <message>
        <source>Hỏng</source>
        <translation>Broken</translation>
    </message>
    <message>
        <source>Hỏng, không sử dụng</source>
        <translation>Broken, not used</translation>
    </message>
    <message>
        <source>Hồ sơ</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Hồ sơ không hợp lệ</source>
        <translation>Invalid dossier</translation>
    </message>
    <message>
        <source>Hỗ trợ</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Hỗ trợ công nghiệp hỗ trợ</source>
        <translation>Support to supporting industries</translation>
    </message>
    <message>
        <source>Hỗ trợ doanh nghiệp nhỏ và vừa</source>
        <translation>Support for small and medium enterprises</translation>
    </message>
    <message>
        <source>Hỗ trợ liên doanh, liên kết, hợp tác kinh tế; phát triển cụm công nghiệp; di dời cơ sở gây ô nhiễm</source>
        <translation>Support for joint ventures, links, economic cooperation; development of industrial clusters; moving of polluting establishments</translation>
    </message>
    <message>
        <source>Hỗ trợ lãi suất vốn vay cho cơ sở gây ô nhiễm di dời</source>
        <translation>Interest support for polluting establishments that move</translation>
    </message>
    <message>
        <source>Hỗ trợ thành lập doanh nghiệp</source>
        <translation>Support to found enterprises</translation>
    </message>
    <message>
        <source>Hộ KD</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>Hộ kinh doanh</source>
        <translation>Household business</translation>
    </message>
    <message>
        <source>Hội</source>
        <translation>Assoc</translation>
    </message>
    <message>
        <source>Hội chợ</source>
        <translation>Fairs</translation>
    </message>
    <message>
        <source>Hội chợ NN</source>
        <translation>Fair abroad</translation>
    </message>
    <message>
        <source>Hội chợ, triển lãm</source>
        <translation>Fairs, exhibitions</translation>
    </message>
    <message>
        <source>Hội chợ, triển lãm được tham gia</source>
        <translation>Fairs, exhibitions attended</translation>
    </message>
    <message>
        <source>Hội chợ, triển lãm được tổ chức</source>
        <translation>Fairs, exhibitions held</translation>
    </message>
    <message>
        <source>Hội chợ, triển lãm ở nước ngoài</source>
        <translation>Fair, exhibition abroad</translation>
    </message>
    <message>
        <source>Hội chợ, điểm giới thiệu sản phẩm</source>
        <translation>Fairs, display points</translation>
    </message>
    <message>
        <source>Hội nghị</source>
        <translation>Conferences</translation>
    </message>
    <message>
        <source>Hội nghị, hội thảo về khuyến công</source>
        <translation>Conferences, seminars on promotion</translation>
    </message>
    <message>
        <source>Hội đồng</source>
        <translation>Council</translation>
    </message>
    <message>
        <source>Hội đồng thẩm định</source>
        <translation>Appraisal council</translation>
    </message>
    <message>
        <source>Hội, hiệp hội ngành nghề</source>
        <translation>Trade associations</translation>
    </message>
    <message>
        <source>Hội, hiệp hội, cụm liên kết</source>
        <translation>Associations, linked clusters</translation>
    </message>
    <message>
        <source>Hợp danh</source>
        <translation>Partnership</translation>
    </message>
    <message>
        <source>Hợp tác quốc tế</source>
        <translation>International</translation>
    </message>
    <message>
        <source>Hợp tác quốc tế về khuyến công</source>
        <translation>International cooperation on industrial promotion</translation>
    </message>
    <message>
        <source>Hợp tác xã</source>
        <translation>Cooperative</translation>
    </message>
    <message>
        <source>Hợp đồng</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Hợp đồng cộng tác</source>
        <translation>Collaboration contract</translation>
    </message>
    <message>
        <source>Hợp đồng hỗ trợ với đơn vị thụ hưởng</source>
        <translation>Support contract with beneficiary</translation>
    </message>
    <message>
        <source>Hợp đồng thuê gian hàng</source>
        <translation>Booth rental contract</translation>
    </message>
    <message>
        <source>Hợp đồng thực hiện đề án</source>
        <translation>Project contract</translation>
    </message>
    <message>
        <source>Hợp đồng tư vấn</source>
        <translation>Consulting contracts</translation>
    </message>
    <message>
        <source>Hợp đồng, nghiệm thu, thanh lý chuyển giao công nghệ</source>
        <translation>Technology transfer contract, acceptance, liquidation</translation>
    </message>
    <message>
        <source>Hợp đồng, nghiệm thu, thanh lý mua máy</source>
        <translation>Machine purchase contract, acceptance, liquidation</translation>
    </message>
    <message>
        <source>Hợp đồng, nghiệm thu, thanh lý truyền thông</source>
        <translation>Media contract, acceptance, liquidation</translation>
    </message>
    <message>
        <source>Hợp đồng, nghiệm thu, thanh lý tư vấn và sản phẩm tư vấn</source>
        <translation>Consulting contract, acceptance, liquidation and output</translation>
    </message>
    <message>
        <source>Hủy dự toán, nộp trả</source>
        <translation>Budget cancelled, returned</translation>
    </message>
    <message>
        <source>KCN</source>
        <translation>Park</translation>
    </message>
    <message>
        <source>KCQG</source>
        <translation>National</translation>
    </message>
    <message>
        <source>KCĐP</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>KH BVMT</source>
        <translation>Env. plan</translation>
    </message>
    <message>
        <source>KH kinh phí</source>
        <translation>Fund. plan</translation>
    </message>
    <message>
        <source>KH triển khai</source>
        <translation>Impl. plan</translation>
    </message>
    <message>
        <source>KHCN</source>
        <translation>S&amp;T</translation>
    </message>
    <message>
        <source>Khai thác, chế biến khoáng sản tại địa bàn có điều kiện kinh tế – xã hội khó khăn, đặc biệt khó khăn</source>
        <translation>Mining and processing of minerals in areas of difficult or extremely difficult socio-economic conditions</translation>
    </message>
    <message>
        <source>Khoa học và công nghệ</source>
        <translation>Science and technology</translation>
    </message>
    <message>
        <source>Khoáng sản</source>
        <translation>Minerals</translation>
    </message>
    <message>
        <source>Khoản mục khác</source>
        <translation>Other item</translation>
    </message>
    <message>
        <source>Khu vực</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Khu vực, vùng</source>
        <translation>Area, region</translation>
    </message>
    <message>
        <source>Khuyến công quốc gia</source>
        <translation>National industrial promotion</translation>
    </message>
    <message>
        <source>Khuyến công địa phương</source>
        <translation>Local industrial promotion</translation>
    </message>
    <message>
        <source>Khác</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Khác mẫu, cùng công dụng, cùng vật liệu</source>
        <translation>Other design, same use, same material</translation>
    </message>
    <message>
        <source>Khó khăn</source>
        <translation>Difficult</translation>
    </message>
    <message>
        <source>Khó khăn về thị trường tiêu thụ</source>
        <translation>Difficult markets</translation>
    </message>
    <message>
        <source>Không chấp thuận</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>Không chấp thuận điều chỉnh</source>
        <translation>Adjustment not accepted</translation>
    </message>
    <message>
        <source>Không còn</source>
        <translation>Gone</translation>
    </message>
    <message>
        <source>Không còn dùng</source>
        <translation>No longer used</translation>
    </message>
    <message>
        <source>Không còn hoạt động, không gặp</source>
        <translation>Closed or not met</translation>
    </message>
    <message>
        <source>Không công nhận</source>
        <translation>Not recognised</translation>
    </message>
    <message>
        <source>Không cần</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>Không hoạt động tại địa chỉ đã đăng ký</source>
        <translation>Not active at the registered address</translation>
    </message>
    <message>
        <source>Không làm nữa</source>
        <translation>No longer to be done</translation>
    </message>
    <message>
        <source>Không trùng</source>
        <translation>Not the same</translation>
    </message>
    <message>
        <source>Không được công nhận</source>
        <translation>Not recognised</translation>
    </message>
    <message>
        <source>Không đạt</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Không ở địa chỉ</source>
        <translation>Not at address</translation>
    </message>
    <message>
        <source>Khảo sát</source>
        <translation>Surveys</translation>
    </message>
    <message>
        <source>Khảo sát NN</source>
        <translation>Study abroad</translation>
    </message>
    <message>
        <source>Khởi sự, thành lập doanh nghiệp</source>
        <translation>Starting and founding of enterprises</translation>
    </message>
    <message>
        <source>Kinh phí kế hoạch</source>
        <translation>Planned funding</translation>
    </message>
    <message>
        <source>Kinh phí thực hiện</source>
        <translation>Executed funding</translation>
    </message>
    <message>
        <source>Kiêm nhiệm</source>
        <translation>Part-time duty</translation>
    </message>
    <message>
        <source>Kiểm toán</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Kiểm tra</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>Kiểm tra, giám sát, nghiệm thu</source>
        <translation>Inspection, supervision, acceptance</translation>
    </message>
    <message>
        <source>Kéo dài sang năm sau</source>
        <translation>Extend into next year</translation>
    </message>
    <message>
        <source>Ký HĐ</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Ký hợp đồng thực hiện</source>
        <translation>Sign project contract</translation>
    </message>
    <message>
        <source>Kế hoạch năm</source>
        <translation>Year plan</translation>
    </message>
    <message>
        <source>Kế hoạch triển khai, tổ chức lớp (Mẫu 11)</source>
        <translation>Implementation, class plan (Form 11)</translation>
    </message>
    <message>
        <source>Kế hoạch, cam kết bảo vệ môi trường (cũ)</source>
        <translation>Environmental protection plan, commitment (old)</translation>
    </message>
    <message>
        <source>Kết quả khác</source>
        <translation>Other results</translation>
    </message>
    <message>
        <source>Kết thúc</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Kết thúc đề án</source>
        <translation>Close project</translation>
    </message>
    <message>
        <source>LH HTX</source>
        <translation>Coop. union</translation>
    </message>
    <message>
        <source>Lao động</source>
        <translation>Workforce</translation>
    </message>
    <message>
        <source>Lao động có việc làm sau đào tạo</source>
        <translation>Workers with a job after training</translation>
    </message>
    <message>
        <source>Lao động được đào tạo, truyền nghề</source>
        <translation>Workers trained, taught a trade</translation>
    </message>
    <message>
        <source>Liên doanh, liên kết trong sản xuất kinh doanh</source>
        <translation>Joint ventures and links in business</translation>
    </message>
    <message>
        <source>Liên hiệp hợp tác xã</source>
        <translation>Union of cooperatives</translation>
    </message>
    <message>
        <source>Liên kết và phát triển cụm công nghiệp</source>
        <translation>Links and development of industrial clusters</translation>
    </message>
    <message>
        <source>Liên kết – CCN</source>
        <translation>Links, clusters</translation>
    </message>
    <message>
        <source>Liên kết, CCN, di dời</source>
        <translation>Links, clusters, moving</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Loại khỏi danh mục</source>
        <translation>Remove from list</translation>
    </message>
    <message>
        <source>Là một cơ sở</source>
        <translation>One establishment</translation>
    </message>
    <message>
        <source>Làng nghề</source>
        <translation>Craft villages</translation>
    </message>
    <message>
        <source>Làng nghề truyền thống</source>
        <translation>Traditional craft village</translation>
    </message>
    <message>
        <source>Làng nghề được hỗ trợ</source>
        <translation>Craft villages supported</translation>
    </message>
    <message>
        <source>Lãi vay</source>
        <translation>Interest</translation>
    </message>
    <message>
        <source>Lãi vay di dời cơ sở vào cụm công nghiệp</source>
        <translation>Loan interest for moving into an industrial cluster</translation>
    </message>
    <message>
        <source>LĐ đào tạo</source>
        <translation>Trained</translation>
    </message>
    <message>
        <source>Lần nhập lại đúng</source>
        <translation>The second typing is right</translation>
    </message>
    <message>
        <source>Lần nhập đầu đúng</source>
        <translation>The first typing is right</translation>
    </message>
    <message>
        <source>Lần sau</source>
        <translation>Second</translation>
    </message>
    <message>
        <source>Lần đầu</source>
        <translation>First</translation>
    </message>
    <message>
        <source>Lập dự án đầu tư, marketing</source>
        <translation>Investment plans, marketing</translation>
    </message>
    <message>
        <source>Lập quy hoạch chi tiết cụm công nghiệp</source>
        <translation>Detailed planning of industrial cluster</translation>
    </message>
    <message>
        <source>Lớp cán bộ</source>
        <translation>Staff class</translation>
    </message>
    <message>
        <source>Lớp nghề</source>
        <translation>Trade class</translation>
    </message>
    <message>
        <source>Lớp quản lý</source>
        <translation>Mgmt class</translation>
    </message>
    <message>
        <source>Lớp quản lý, tập huấn, hội thảo</source>
        <translation>Management classes, training, seminars</translation>
    </message>
    <message>
        <source>Lớp tập huấn cán bộ, cộng tác viên khuyến công</source>
        <translation>Training classes of staff, collaborators</translation>
    </message>
    <message>
        <source>Lớp đào tạo nghề, truyền nghề</source>
        <translation>Vocational training classes</translation>
    </message>
    <message>
        <source>Lớp, hội thảo nâng cao năng lực quản lý</source>
        <translation>Management skills classes, seminars</translation>
    </message>
    <message>
        <source>MH SXSH</source>
        <translation>CP model</translation>
    </message>
    <message>
        <source>Miễn</source>
        <translation>Exempt</translation>
    </message>
    <message>
        <source>Mua sắm</source>
        <translation>Purchase</translation>
    </message>
    <message>
        <source>Mua sắm máy móc, thiết bị</source>
        <translation>Purchase of machinery, equipment</translation>
    </message>
    <message>
        <source>Máy</source>
        <translation>Machines</translation>
    </message>
    <message>
        <source>Máy móc</source>
        <translation>Machinery</translation>
    </message>
    <message>
        <source>Máy móc, công nghệ lạc hậu</source>
        <translation>Outdated machines, technology</translation>
    </message>
    <message>
        <source>Máy móc, thiết bị được hỗ trợ</source>
        <translation>Machines, equipment supported</translation>
    </message>
    <message>
        <source>Mô hình</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Mô hình SXSH</source>
        <translation>CP models</translation>
    </message>
    <message>
        <source>Mô hình của cơ sở hiệu quả cần nhân rộng</source>
        <translation>Effective establishment model to replicate</translation>
    </message>
    <message>
        <source>Mô hình của cơ sở đang hoạt động hiệu quả cần nhân rộng</source>
        <translation>Models of well-run establishments to be copied</translation>
    </message>
    <message>
        <source>Mô hình thí điểm sản xuất sạch hơn</source>
        <translation>Cleaner production pilot model</translation>
    </message>
    <message>
        <source>Mô hình thí điểm áp dụng sản xuất sạch hơn</source>
        <translation>Pilot models of cleaner production</translation>
    </message>
    <message>
        <source>Mô hình trình diễn công nghệ mới, sản phẩm mới</source>
        <translation>Demonstration models of new technology, new products</translation>
    </message>
    <message>
        <source>Mô hình trình diễn kỹ thuật</source>
        <translation>Technical demonstration models</translation>
    </message>
    <message>
        <source>Mô hình trình diễn kỹ thuật, chuyển giao công nghệ, ứng dụng máy móc</source>
        <translation>Technical demonstration models, technology transfer, use of machines</translation>
    </message>
    <message>
        <source>Mô hình – máy móc</source>
        <translation>Models, machines</translation>
    </message>
    <message>
        <source>Môi trường</source>
        <translation>Environment</translation>
    </message>
    <message>
        <source>Môi trường CCN</source>
        <translation>Cluster env</translation>
    </message>
    <message>
        <source>Mạng xã hội</source>
        <translation>Social networks</translation>
    </message>
    <message>
        <source>Mạng xã hội (Zalo, Facebook, TikTok…)</source>
        <translation>Social networks (Zalo, Facebook, TikTok…)</translation>
    </message>
    <message>
        <source>Mẫu 3b</source>
        <translation>Form 3b</translation>
    </message>
    <message>
        <source>Mẫu 5a</source>
        <translation>Form 5a</translation>
    </message>
    <message>
        <source>Mẫu 5b</source>
        <translation>Form 5b</translation>
    </message>
    <message>
        <source>Mẫu 5c</source>
        <translation>Form 5c</translation>
    </message>
    <message>
        <source>Mẫu SP</source>
        <translation>Samples</translation>
    </message>
    <message>
        <source>Mẫu mã</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Mẫu mã, bao bì được thiết kế</source>
        <translation>Designs, packaging made</translation>
    </message>
    <message>
        <source>Mặt bằng</source>
        <translation>Premises</translation>
    </message>
    <message>
        <source>Mọi cơ sở của địa bàn</source>
        <translation>All establishments of the area</translation>
    </message>
    <message>
        <source>Mới</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Mới 100 %</source>
        <translation>100 % new</translation>
    </message>
    <message>
        <source>Mới có quy hoạch, phương án phát triển</source>
        <translation>Only planned, in a development scheme</translation>
    </message>
    <message>
        <source>Mở rộng thị trường tiêu thụ sản phẩm</source>
        <translation>Wider markets for products</translation>
    </message>
    <message>
        <source>NL thân thiện MT</source>
        <translation>Green energy</translation>
    </message>
    <message>
        <source>NS khác</source>
        <translation>Other public</translation>
    </message>
    <message>
        <source>NT 5a</source>
        <translation>Accept. 5a</translation>
    </message>
    <message>
        <source>NT 5b</source>
        <translation>Accept. 5b</translation>
    </message>
    <message>
        <source>NT 5c</source>
        <translation>Accept. 5c</translation>
    </message>
    <message>
        <source>NT chưa đạt</source>
        <translation>Accept. failed</translation>
    </message>
    <message>
        <source>NT công trình</source>
        <translation>Works accept</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Nghiệm thu</source>
        <translation>Acceptance</translation>
    </message>
    <message>
        <source>Nghiệm thu cơ sở</source>
        <translation>Local acceptance</translation>
    </message>
    <message>
        <source>Nghiệm thu cơ sở cả đề án (Mẫu 5b)</source>
        <translation>Local acceptance of whole project (Form 5b)</translation>
    </message>
    <message>
        <source>Nghiệm thu cơ sở từng địa điểm (Mẫu 5a)</source>
        <translation>Local acceptance by site (Form 5a)</translation>
    </message>
    <message>
        <source>Nghiệm thu cơ sở: chưa đạt, làm tiếp</source>
        <translation>Local acceptance: failed, continue</translation>
    </message>
    <message>
        <source>Nghiệm thu cơ sở: đạt</source>
        <translation>Local acceptance: passed</translation>
    </message>
    <message>
        <source>Nghiệm thu do Cục tổ chức (Mẫu 5c)</source>
        <translation>Acceptance by the Agency (Form 5c)</translation>
    </message>
    <message>
        <source>Nghiệm thu hoàn thành và bảng khối lượng</source>
        <translation>Completion acceptance and volume table</translation>
    </message>
    <message>
        <source>Nghề truyền thống</source>
        <translation>Traditional craft</translation>
    </message>
    <message>
        <source>Ngoài cụm</source>
        <translation>Outside</translation>
    </message>
    <message>
        <source>Ngoài khu công nghiệp và cụm công nghiệp</source>
        <translation>Outside industrial parks and clusters</translation>
    </message>
    <message>
        <source>Nguyên liệu</source>
        <translation>Materials</translation>
    </message>
    <message>
        <source>Nguồn khác</source>
        <translation>Other source</translation>
    </message>
    <message>
        <source>Nguồn nhân lực, năng lực quản lý, tư vấn</source>
        <translation>Human resources, management, consulting</translation>
    </message>
    <message>
        <source>Ngân sách nhà nước khác</source>
        <translation>Other state budget</translation>
    </message>
    <message>
        <source>Người tham quan</source>
        <translation>Visitors</translation>
    </message>
    <message>
        <source>Người tham quan, khảo sát học tập</source>
        <translation>People on study tours</translation>
    </message>
    <message>
        <source>Ngừng</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Ngừng chưa đóng MST</source>
        <translation>Stopped, code open</translation>
    </message>
    <message>
        <source>Ngừng hoạt động nhưng chưa hoàn thành thủ tục đóng mã số thuế</source>
        <translation>Stopped, tax code not closed yet</translation>
    </message>
    <message>
        <source>Ngừng hoạt động và đã đóng mã số thuế</source>
        <translation>Stopped, tax code closed</translation>
    </message>
    <message>
        <source>Ngừng thực hiện</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Ngừng đề án</source>
        <translation>Stop project</translation>
    </message>
    <message>
        <source>Nhiệm vụ</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Nhiệm vụ khuyến công</source>
        <translation>Promotion task</translation>
    </message>
    <message>
        <source>Nhu cầu</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>Nhà tài trợ</source>
        <translation>Donor</translation>
    </message>
    <message>
        <source>Nhà tài trợ, chủ chương trình</source>
        <translation>Donor, programme owner</translation>
    </message>
    <message>
        <source>Nhân lực – quản lý</source>
        <translation>Staff, management</translation>
    </message>
    <message>
        <source>Nhân rộng</source>
        <translation>Replicate</translation>
    </message>
    <message>
        <source>Nhãn hiệu</source>
        <translation>Trademark</translation>
    </message>
    <message>
        <source>Nhãn hiệu, thương hiệu được hỗ trợ</source>
        <translation>Brands, trademarks supported</translation>
    </message>
    <message>
        <source>Nhóm</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Nhóm 1</source>
        <translation>Group 1</translation>
    </message>
    <message>
        <source>Nhóm 2</source>
        <translation>Group 2</translation>
    </message>
    <message>
        <source>Nhóm 3</source>
        <translation>Group 3</translation>
    </message>
    <message>
        <source>Nhóm 4</source>
        <translation>Group 4</translation>
    </message>
    <message>
        <source>Nhóm 5</source>
        <translation>Group 5</translation>
    </message>
    <message>
        <source>Nhóm 6</source>
        <translation>Group 6</translation>
    </message>
    <message>
        <source>Nhóm nội dung 1 (tên chưa xác minh)</source>
        <translation>Content group 1 (name not verified)</translation>
    </message>
    <message>
        <source>Nhóm nội dung 2 (tên chưa xác minh)</source>
        <translation>Content group 2 (name not verified)</translation>
    </message>
    <message>
        <source>Nhóm nội dung 3 (tên chưa xác minh)</source>
        <translation>Content group 3 (name not verified)</translation>
    </message>
    <message>
        <source>Nhóm nội dung 4 (tên chưa xác minh)</source>
        <translation>Content group 4 (name not verified)</translation>
    </message>
    <message>
        <source>Nhóm nội dung 5 (tên chưa xác minh)</source>
        <translation>Content group 5 (name not verified)</translation>
    </message>
    <message>
        <source>Nhóm nội dung 6 (tên chưa xác minh)</source>
        <translation>Content group 6 (name not verified)</translation>
    </message>
    <message>
        <source>Nhận hồ sơ</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Nâng cao nhận thức, năng lực áp dụng sản xuất sạch hơn</source>
        <translation>Awareness of and capacity for cleaner production</translation>
    </message>
    <message>
        <source>Nâng cao năng lực quản lý doanh nghiệp; nhận thức, năng lực áp dụng sản xuất sạch hơn</source>
        <translation>Better business management; awareness of and capacity for cleaner production</translation>
    </message>
    <message>
        <source>Nâng cao năng lực quản lý, tổ chức thực hiện hoạt động khuyến công</source>
        <translation>Better management and running of industrial promotion</translation>
    </message>
    <message>
        <source>Nâng cao tay nghề</source>
        <translation>Raising of skills</translation>
    </message>
    <message>
        <source>Năng lượng thân thiện môi trường</source>
        <translation>Environment-friendly energy</translation>
    </message>
    <message>
        <source>Năng lực quản lý</source>
        <translation>Management</translation>
    </message>
    <message>
        <source>Năng lực tổ chức</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Năng lực tổ chức hoạt động khuyến công</source>
        <translation>Capacity to run industrial promotion</translation>
    </message>
    <message>
        <source>Năng lực tổ chức, kiểm tra</source>
        <translation>Organisation, inspection</translation>
    </message>
    <message>
        <source>Nước ngoài</source>
        <translation>Abroad</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Nội dung khuyến công có hoạt động</source>
        <translation>Promotion contents with activities</translation>
    </message>
    <message>
        <source>Nộp hồ sơ</source>
        <translation>Submit dossier</translation>
    </message>
    <message>
        <source>Nộp hồ sơ đề án</source>
        <translation>Submit project dossier</translation>
    </message>
    <message>
        <source>Nộp lại</source>
        <translation>Resubmit</translation>
    </message>
    <message>
        <source>Nộp lại hồ sơ đã bổ sung</source>
        <translation>Resubmit completed dossier</translation>
    </message>
    <message>
        <source>Nộp trả</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>OCOP</source>
        <translation>OCOP</translation>
    </message>
    <message>
        <source>Phiếu TĐ</source>
        <translation>Appr. form</translation>
    </message>
    <message>
        <source>Phiếu giấy</source>
        <translation>Paper sheet</translation>
    </message>
    <message>
        <source>Phiếu giấy có chữ ký</source>
        <translation>Signed paper sheet</translation>
    </message>
    <message>
        <source>Phiếu thẩm định cấp cơ sở (Mẫu 4a, 4b)</source>
        <translation>Local appraisal form (Form 4a, 4b)</translation>
    </message>
    <message>
        <source>Phát triển làng nghề</source>
        <translation>Craft village development</translation>
    </message>
    <message>
        <source>Phát triển sản phẩm</source>
        <translation>Product development</translation>
    </message>
    <message>
        <source>Phát triển sản phẩm công nghiệp nông thôn</source>
        <translation>Development of rural industrial products</translation>
    </message>
    <message>
        <source>Phát triển sản phẩm công nghiệp nông thôn tiêu biểu</source>
        <translation>Development of typical rural industrial products</translation>
    </message>
    <message>
        <source>Phê duyệt</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Phê duyệt, giao kế hoạch</source>
        <translation>Approval, plan assignment</translation>
    </message>
    <message>
        <source>Phòng trưng bày</source>
        <translation>Showrooms</translation>
    </message>
    <message>
        <source>Phòng trưng bày, điểm giới thiệu sản phẩm</source>
        <translation>Showrooms, product display points</translation>
    </message>
    <message>
        <source>Phản biện</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>Phụ lục</source>
        <translation>Annex</translation>
    </message>
    <message>
        <source>Phụ lục hợp đồng</source>
        <translation>Contract annex</translation>
    </message>
    <message>
        <source>QC nhãn hiệu</source>
        <translation>Mark rules</translation>
    </message>
    <message>
        <source>QHCT CCN</source>
        <translation>Cluster plan</translation>
    </message>
    <message>
        <source>QT chi tiết</source>
        <translation>Settl. table</translation>
    </message>
    <message>
        <source>Qua thương lái</source>
        <translation>Through traders</translation>
    </message>
    <message>
        <source>Quy chế sử dụng nhãn hiệu tập thể</source>
        <translation>Collective trademark rules</translation>
    </message>
    <message>
        <source>Quy hoạch</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>Quy hoạch chi tiết cụm công nghiệp</source>
        <translation>Detailed planning of industrial clusters</translation>
    </message>
    <message>
        <source>Quy hoạch, hạ tầng cụm công nghiệp</source>
        <translation>Planning, infrastructure of clusters</translation>
    </message>
    <message>
        <source>Quyết toán</source>
        <translation>Settlement</translation>
    </message>
    <message>
        <source>Quyết định</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Quyết định công nhận</source>
        <translation>Decision of appointment</translation>
    </message>
    <message>
        <source>Quyết định cấp chứng chỉ, chứng nhận</source>
        <translation>Decision on certificates</translation>
    </message>
    <message>
        <source>Quyết định phê duyệt báo cáo đánh giá tác động môi trường</source>
        <translation>Decision approving the environmental impact assessment</translation>
    </message>
    <message>
        <source>Quyết định phê duyệt quy hoạch, đề án cụm</source>
        <translation>Decision approving cluster plan, project</translation>
    </message>
    <message>
        <source>Quyết định phê duyệt, giao kế hoạch</source>
        <translation>Decision on approval, plan assignment</translation>
    </message>
    <message>
        <source>Quyết định thành lập Ban tổ chức, Ban giám khảo</source>
        <translation>Decision setting up organising board, jury</translation>
    </message>
    <message>
        <source>Quyết định thành lập, điều lệ hội</source>
        <translation>Decision founding the association, statutes</translation>
    </message>
    <message>
        <source>Quyết định và danh sách giải</source>
        <translation>Decision and award list</translation>
    </message>
    <message>
        <source>Quản lý</source>
        <translation>Management</translation>
    </message>
    <message>
        <source>Quản lý sản xuất, tài chính, kế toán, nhân lực</source>
        <translation>Management of production, finance, accounts, staff</translation>
    </message>
    <message>
        <source>Quảng bá</source>
        <translation>Promotion</translation>
    </message>
    <message>
        <source>Quảng bá trên internet</source>
        <translation>Promotion on the internet</translation>
    </message>
    <message>
        <source>Quốc gia</source>
        <translation>National</translation>
    </message>
    <message>
        <source>QĐ</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>QĐ BTC</source>
        <translation>Org. board</translation>
    </message>
    <message>
        <source>QĐ chứng chỉ</source>
        <translation>Cert. decision</translation>
    </message>
    <message>
        <source>QĐ cụm</source>
        <translation>Cluster paper</translation>
    </message>
    <message>
        <source>QĐ giải</source>
        <translation>Awards</translation>
    </message>
    <message>
        <source>QĐ hội</source>
        <translation>Assoc. set-up</translation>
    </message>
    <message>
        <source>Rút</source>
        <translation>Withdrew</translation>
    </message>
    <message>
        <source>SP công nhận</source>
        <translation>Recognised</translation>
    </message>
    <message>
        <source>SP tiềm năng</source>
        <translation>Potential</translation>
    </message>
    <message>
        <source>SP đăng ký</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>SP đặc thù</source>
        <translation>Specialties</translation>
    </message>
    <message>
        <source>SXSH</source>
        <translation>CP</translation>
    </message>
    <message>
        <source>SXSH – môi trường</source>
        <translation>Cleaner production</translation>
    </message>
    <message>
        <source>Siêu thị</source>
        <translation>Supermarkets</translation>
    </message>
    <message>
        <source>Siêu thị, chuỗi bán lẻ</source>
        <translation>Supermarkets, retail chains</translation>
    </message>
    <message>
        <source>Sàn TMĐT</source>
        <translation>E-commerce</translation>
    </message>
    <message>
        <source>Sàn thương mại điện tử</source>
        <translation>E-commerce platforms</translation>
    </message>
    <message>
        <source>Sản phẩm công nghiệp nông thôn tiêu biểu được công nhận</source>
        <translation>Typical rural industrial products recognised</translation>
    </message>
    <message>
        <source>Sản phẩm khác</source>
        <translation>Other products</translation>
    </message>
    <message>
        <source>Sản phẩm làng nghề</source>
        <translation>Craft village products</translation>
    </message>
    <message>
        <source>Sản phẩm tiêu biểu</source>
        <translation>Typical products</translation>
    </message>
    <message>
        <source>Sản phẩm tiềm năng</source>
        <translation>Potential products</translation>
    </message>
    <message>
        <source>Sản phẩm đăng ký bình chọn</source>
        <translation>Products registered for voting</translation>
    </message>
    <message>
        <source>Sản phẩm đặc thù</source>
        <translation>Specialty products</translation>
    </message>
    <message>
        <source>Sản xuất hàng công nghiệp phục vụ tiêu dùng và xuất khẩu, hàng thay thế hàng nhập khẩu</source>
        <translation>Industrial goods for consumption and export, goods replacing imports</translation>
    </message>
    <message>
        <source>Sản xuất hàng tiểu thủ công nghiệp</source>
        <translation>Handicrafts</translation>
    </message>
    <message>
        <source>Sản xuất sạch hơn và xử lý ô nhiễm môi trường</source>
        <translation>Cleaner production and treatment of pollution</translation>
    </message>
    <message>
        <source>Sản xuất sản phẩm, phụ tùng; lắp ráp và sửa chữa máy móc, thiết bị, dụng cụ cơ khí, điện, điện tử – tin học; gia công chi tiết, bán thành phẩm; công nghiệp hỗ trợ</source>
        <translation>Products and parts; assembly and repair of mechanical, electrical, electronic and IT machines, equipment and tools; machining of parts, semi-finished goods; supporting industry</translation>
    </message>
    <message>
        <source>Số liệu cũ</source>
        <translation>Old figures</translation>
    </message>
    <message>
        <source>Sở</source>
        <translation>Dept</translation>
    </message>
    <message>
        <source>Sở Công Thương</source>
        <translation>Dept of Industry, Trade</translation>
    </message>
    <message>
        <source>Sở đăng ký với Cục</source>
        <translation>Dept registers at Agency</translation>
    </message>
    <message>
        <source>TB</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>THT</source>
        <translation>Coop. group</translation>
    </message>
    <message>
        <source>TK năng lượng</source>
        <translation>Energy saving</translation>
    </message>
    <message>
        <source>TL mô hình</source>
        <translation>Model papers</translation>
    </message>
    <message>
        <source>TNHH 1TV</source>
        <translation>LLC (1)</translation>
    </message>
    <message>
        <source>TNHH 2TV+</source>
        <translation>LLC (2+)</translation>
    </message>
    <message>
        <source>TTCN</source>
        <translation>Handicrafts</translation>
    </message>
    <message>
        <source>Tham gia hội chợ</source>
        <translation>Join fair</translation>
    </message>
    <message>
        <source>Tham gia hội chợ, triển lãm</source>
        <translation>Taking part in fairs and exhibitions</translation>
    </message>
    <message>
        <source>Tham gia hội chợ, triển lãm trong nước</source>
        <translation>Joining domestic fair, exhibition</translation>
    </message>
    <message>
        <source>Tham quan</source>
        <translation>Study tours</translation>
    </message>
    <message>
        <source>Tham quan, hội nghị, hội thảo về khuyến công</source>
        <translation>Visits, conferences, workshops on industrial promotion</translation>
    </message>
    <message>
        <source>Tham quan, khảo sát học tập trong nước, ngoài nước</source>
        <translation>Study tours at home and abroad</translation>
    </message>
    <message>
        <source>Tham quan, khảo sát ở nước ngoài</source>
        <translation>Visit, study abroad</translation>
    </message>
    <message>
        <source>Thanh lý</source>
        <translation>Liquidation</translation>
    </message>
    <message>
        <source>Thanh lý hợp đồng, lập hồ sơ quyết toán</source>
        <translation>Contract liquidation, settlement dossier</translation>
    </message>
    <message>
        <source>Thanh lý, quyết toán</source>
        <translation>Contract closing, settlement</translation>
    </message>
    <message>
        <source>Thanh toán</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Thanh toán phần còn lại</source>
        <translation>Payment of the rest</translation>
    </message>
    <message>
        <source>Thay đổi khác</source>
        <translation>Other change</translation>
    </message>
    <message>
        <source>Thay đổi máy móc, thông số</source>
        <translation>Change of machinery, specifications</translation>
    </message>
    <message>
        <source>Thay đổi nội dung khuyến công</source>
        <translation>Change of promotion content</translation>
    </message>
    <message>
        <source>Thay đổi thời gian trong năm</source>
        <translation>Change of time within year</translation>
    </message>
    <message>
        <source>Thay đổi đơn vị phối hợp</source>
        <translation>Change of coordinating unit</translation>
    </message>
    <message>
        <source>Thay đổi đơn vị thụ hưởng</source>
        <translation>Change of beneficiary</translation>
    </message>
    <message>
        <source>Thay đổi địa điểm</source>
        <translation>Change of place</translation>
    </message>
    <message>
        <source>Theo danh sách</source>
        <translation>From a list</translation>
    </message>
    <message>
        <source>Theo danh sách chọn</source>
        <translation>From a chosen list</translation>
    </message>
    <message>
        <source>Thiết bị, máy móc, dụng cụ và phụ tùng cơ khí</source>
        <translation>Mechanical equipment, machines, tools and parts</translation>
    </message>
    <message>
        <source>Thiết kế mẫu mã, bao bì đóng gói</source>
        <translation>Design of products and packaging</translation>
    </message>
    <message>
        <source>Thiếu lao động, tay nghề</source>
        <translation>Lack of workers, skills</translation>
    </message>
    <message>
        <source>Thiếu mặt bằng sản xuất</source>
        <translation>Lack of production premises</translation>
    </message>
    <message>
        <source>Thiếu nguyên liệu, giá nguyên liệu cao</source>
        <translation>Lack of materials, high prices</translation>
    </message>
    <message>
        <source>Thiếu thông tin chính sách, công nghệ</source>
        <translation>Lack of information on policy, technology</translation>
    </message>
    <message>
        <source>Thiếu vốn</source>
        <translation>Lack of capital</translation>
    </message>
    <message>
        <source>Thu hút đầu tư vào cụm công nghiệp</source>
        <translation>Attracting investment to industrial clusters</translation>
    </message>
    <message>
        <source>Thu hồi</source>
        <translation>Recovery</translation>
    </message>
    <message>
        <source>Thuộc diện miễn</source>
        <translation>Exempt</translation>
    </message>
    <message>
        <source>Thành lập DN</source>
        <translation>Found firm</translation>
    </message>
    <message>
        <source>Thành lập doanh nghiệp</source>
        <translation>Founding an enterprise</translation>
    </message>
    <message>
        <source>Thành lập hội, hiệp hội ngành nghề</source>
        <translation>Founding of trade associations</translation>
    </message>
    <message>
        <source>Thôi làm cộng tác viên</source>
        <translation>No longer a collaborator</translation>
    </message>
    <message>
        <source>Thông tin</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Thông tin, truyền thông</source>
        <translation>Information, media</translation>
    </message>
    <message>
        <source>Thông tin, tuyên truyền</source>
        <translation>Information, publicity</translation>
    </message>
    <message>
        <source>Thư ký</source>
        <translation>Secretary</translation>
    </message>
    <message>
        <source>Thương hiệu</source>
        <translation>Brands</translation>
    </message>
    <message>
        <source>Thương hiệu, nhãn hiệu, bao bì</source>
        <translation>Brands, trademarks, packaging</translation>
    </message>
    <message>
        <source>Thương lái</source>
        <translation>Traders</translation>
    </message>
    <message>
        <source>Thấp</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>Thẩm định Bộ</source>
        <translation>Ministry appraisal</translation>
    </message>
    <message>
        <source>Thẩm định cơ sở</source>
        <translation>Local appraisal</translation>
    </message>
    <message>
        <source>Thẩm định cơ sở: không đạt</source>
        <translation>Local appraisal: failed</translation>
    </message>
    <message>
        <source>Thẩm định cơ sở: yêu cầu bổ sung</source>
        <translation>Local appraisal: additions required</translation>
    </message>
    <message>
        <source>Thẩm định cơ sở: đạt</source>
        <translation>Local appraisal: passed</translation>
    </message>
    <message>
        <source>Thẩm định cấp Bộ</source>
        <translation>Appraisal by the Ministry</translation>
    </message>
    <message>
        <source>Thẩm định cấp Bộ: không đạt</source>
        <translation>Ministry appraisal: failed</translation>
    </message>
    <message>
        <source>Thẩm định cấp Bộ: yêu cầu bổ sung</source>
        <translation>Ministry appraisal: additions required</translation>
    </message>
    <message>
        <source>Thẩm định cấp Bộ: đạt</source>
        <translation>Ministry appraisal: passed</translation>
    </message>
    <message>
        <source>Thẩm định cấp cơ sở</source>
        <translation>Appraisal at local level</translation>
    </message>
    <message>
        <source>Thị trường</source>
        <translation>Markets</translation>
    </message>
    <message>
        <source>Thủ công</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Thủ công mỹ nghệ</source>
        <translation>Handicrafts</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>Thủ tục hành chính</source>
        <translation>Administrative procedures</translation>
    </message>
    <message>
        <source>Thực hiện</source>
        <translation>Executed</translation>
    </message>
    <message>
        <source>Tin, bài</source>
        <translation>News, articles</translation>
    </message>
    <message>
        <source>Tiến độ</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Tiếp cận chính sách ưu đãi đầu tư</source>
        <translation>Access to investment incentives</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Tiếp tục thực hiện</source>
        <translation>Resume work</translation>
    </message>
    <message>
        <source>Tiết kiệm năng lượng</source>
        <translation>Energy saving</translation>
    </message>
    <message>
        <source>Tiềm năng</source>
        <translation>Potential</translation>
    </message>
    <message>
        <source>Toàn quốc</source>
        <translation>Nationwide</translation>
    </message>
    <message>
        <source>Trang bị phương tiện cho Trung tâm khuyến công</source>
        <translation>Equipment for industrial promotion centres</translation>
    </message>
    <message>
        <source>Trang thông tin điện tử của cơ sở</source>
        <translation>Own website</translation>
    </message>
    <message>
        <source>Trang thông tin điện tử, cơ sở dữ liệu</source>
        <translation>Websites, databases</translation>
    </message>
    <message>
        <source>Trang tin</source>
        <translation>Websites</translation>
    </message>
    <message>
        <source>Trao đổi kinh nghiệm khuyến công</source>
        <translation>Exchange of industrial promotion experience</translation>
    </message>
    <message>
        <source>Trong cụm công nghiệp</source>
        <translation>In an industrial cluster</translation>
    </message>
    <message>
        <source>Trong khu công nghiệp</source>
        <translation>In an industrial park</translation>
    </message>
    <message>
        <source>Trung bình</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Trung tâm đã duyệt</source>
        <translation>Approved by the Centre</translation>
    </message>
    <message>
        <source>Truyền hình</source>
        <translation>TV</translation>
    </message>
    <message>
        <source>Truyền nghề</source>
        <translation>Handing on crafts</translation>
    </message>
    <message>
        <source>Truyền thông</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Trình duyệt</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>Trình phê duyệt</source>
        <translation>Submit for approval</translation>
    </message>
    <message>
        <source>Trùng</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>Trưng bày</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>Trả bổ sung</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Trả hồ sơ để bổ sung</source>
        <translation>Return dossier for additions</translation>
    </message>
    <message>
        <source>Trả lại</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Trả lại kinh phí</source>
        <translation>Funds returned</translation>
    </message>
    <message>
        <source>Trả lại để bổ sung</source>
        <translation>Returned to be completed</translation>
    </message>
    <message>
        <source>Trực tiếp</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>Tuyên truyền</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Tuyên truyền, phổ biến chính sách</source>
        <translation>Information on policies</translation>
    </message>
    <message>
        <source>Tài liệu</source>
        <translation>Materials</translation>
    </message>
    <message>
        <source>Tài liệu giới thiệu mô hình</source>
        <translation>Materials presenting the model</translation>
    </message>
    <message>
        <source>Tài trợ</source>
        <translation>Grant</translation>
    </message>
    <message>
        <source>Tìm cơ sở mới</source>
        <translation>Find new establishments</translation>
    </message>
    <message>
        <source>Tìm mới</source>
        <translation>Find new</translation>
    </message>
    <message>
        <source>Tích hợp</source>
        <translation>Integrated</translation>
    </message>
    <message>
        <source>Tích hợp quản lý và sản xuất</source>
        <translation>Management and production integrated</translation>
    </message>
    <message>
        <source>Tăng mức hỗ trợ</source>
        <translation>Raise support</translation>
    </message>
    <message>
        <source>TĐ Bộ bổ sung</source>
        <translation>Ministry: additions</translation>
    </message>
    <message>
        <source>TĐ Bộ không đạt</source>
        <translation>Ministry: fail</translation>
    </message>
    <message>
        <source>TĐ Bộ đạt</source>
        <translation>Ministry: pass</translation>
    </message>
    <message>
        <source>TĐCS bổ sung</source>
        <translation>Local: additions</translation>
    </message>
    <message>
        <source>TĐCS không đạt</source>
        <translation>Local: fail</translation>
    </message>
    <message>
        <source>TĐCS đạt</source>
        <translation>Local: pass</translation>
    </message>
    <message>
        <source>Tư vấn</source>
        <translation>Consulting</translation>
    </message>
    <message>
        <source>Tư vấn thành lập doanh nghiệp</source>
        <translation>Consulting on founding an enterprise</translation>
    </message>
    <message>
        <source>Tư vấn, hợp đồng tư vấn</source>
        <translation>Consulting, consulting contracts</translation>
    </message>
    <message>
        <source>Tư vấn, trợ giúp</source>
        <translation>Consulting, help</translation>
    </message>
    <message>
        <source>Tư vấn, trợ giúp các cơ sở công nghiệp nông thôn</source>
        <translation>Consulting and help for rural industrial establishments</translation>
    </message>
    <message>
        <source>Tư vấn, trợ giúp cơ sở</source>
        <translation>Consulting, help</translation>
    </message>
    <message>
        <source>Tư vấn, tập huấn, hội thảo, diễn đàn</source>
        <translation>Consulting, training, workshops, forums</translation>
    </message>
    <message>
        <source>Tại cơ sở</source>
        <translation>On site</translation>
    </message>
    <message>
        <source>Tạm dừng</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Tạm dừng thực hiện</source>
        <translation>Pause work</translation>
    </message>
    <message>
        <source>Tạm nghỉ</source>
        <translation>On leave</translation>
    </message>
    <message>
        <source>Tạm ngừng</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>Tạm ngừng kinh doanh có thời hạn</source>
        <translation>Business suspended for a time</translation>
    </message>
    <message>
        <source>Tạm ứng</source>
        <translation>Advance</translation>
    </message>
    <message>
        <source>Tập huấn</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Tập huấn cán bộ khuyến công</source>
        <translation>Training of promotion staff</translation>
    </message>
    <message>
        <source>Tập huấn, hội nghị, hội thảo</source>
        <translation>Training, conference, seminar</translation>
    </message>
    <message>
        <source>Tệp khác</source>
        <translation>Other file</translation>
    </message>
    <message>
        <source>Tỉnh</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Tốt</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Tổ chức</source>
        <translation>Organising</translation>
    </message>
    <message>
        <source>Tổ chức bình chọn sản phẩm</source>
        <translation>Product voting</translation>
    </message>
    <message>
        <source>Tổ chức hội chợ</source>
        <translation>Hold fair</translation>
    </message>
    <message>
        <source>Tổ chức hội chợ, triển lãm</source>
        <translation>Organising fairs and exhibitions</translation>
    </message>
    <message>
        <source>Tổ chức hội chợ, triển lãm trong nước</source>
        <translation>Holding domestic fair, exhibition</translation>
    </message>
    <message>
        <source>Tổ hợp tác</source>
        <translation>Cooperative group</translation>
    </message>
    <message>
        <source>Tổ phó</source>
        <translation>Deputy leader</translation>
    </message>
    <message>
        <source>Tổ trưởng</source>
        <translation>Team leader</translation>
    </message>
    <message>
        <source>Tổng kinh phí</source>
        <translation>Total funds</translation>
    </message>
    <message>
        <source>Tổng kinh phí, cả vốn đối ứng</source>
        <translation>Total funds, with own capital</translation>
    </message>
    <message>
        <source>Tờ rơi</source>
        <translation>Leaflets</translation>
    </message>
    <message>
        <source>Tờ rơi, tờ gấp</source>
        <translation>Leaflets, folders</translation>
    </message>
    <message>
        <source>Tờ rơi, tờ gấp và hình thức khác</source>
        <translation>Leaflets, folders and other forms</translation>
    </message>
    <message>
        <source>Tờ trình</source>
        <translation>Submission</translation>
    </message>
    <message>
        <source>Tờ trình phê duyệt</source>
        <translation>Approval submission</translation>
    </message>
    <message>
        <source>Từ chối</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Từ cây trồng đặc thù</source>
        <translation>From specialty crops</translation>
    </message>
    <message>
        <source>Từ vật nuôi đặc thù</source>
        <translation>From specialty livestock</translation>
    </message>
    <message>
        <source>Tự tạo việc làm</source>
        <translation>Self-employed</translation>
    </message>
    <message>
        <source>Tự động</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>Tự động hóa</source>
        <translation>Automated</translation>
    </message>
    <message>
        <source>UBND tỉnh</source>
        <translation>Provincial PC</translation>
    </message>
    <message>
        <source>UBND xã</source>
        <translation>Commune PC</translation>
    </message>
    <message>
        <source>Việc khác</source>
        <translation>Other work</translation>
    </message>
    <message>
        <source>Vùng DTTS</source>
        <translation>Minority area</translation>
    </message>
    <message>
        <source>Vùng cao</source>
        <translation>Highland</translation>
    </message>
    <message>
        <source>Vùng đồng bào dân tộc thiểu số</source>
        <translation>Ethnic minority area</translation>
    </message>
    <message>
        <source>Văn bản đề nghị hỗ trợ của đơn vị thụ hưởng (kèm hai cam kết)</source>
        <translation>Support request of beneficiary (with two commitments)</translation>
    </message>
    <message>
        <source>Vật nuôi</source>
        <translation>Livestock</translation>
    </message>
    <message>
        <source>Vốn vay</source>
        <translation>Loan</translation>
    </message>
    <message>
        <source>Vốn vay của cơ sở</source>
        <translation>Loan of establishment</translation>
    </message>
    <message>
        <source>Vốn đối ứng</source>
        <translation>Own capital</translation>
    </message>
    <message>
        <source>Vốn đối ứng của cơ sở</source>
        <translation>Own capital of establishments</translation>
    </message>
    <message>
        <source>Vốn đối ứng của cơ sở thụ hưởng</source>
        <translation>Counterpart funding of the beneficiary</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>XTTM</source>
        <translation>Trade</translation>
    </message>
    <message>
        <source>Xin điều chỉnh</source>
        <translation>Adjustment</translation>
    </message>
    <message>
        <source>Xuất khẩu trực tiếp</source>
        <translation>Direct export</translation>
    </message>
    <message>
        <source>Xuất khẩu ủy thác</source>
        <translation>Entrusted export</translation>
    </message>
    <message>
        <source>Xác nhận đầu ra đạt chuẩn</source>
        <translation>Confirmation of output standard</translation>
    </message>
    <message>
        <source>Xây dựng chương trình, kế hoạch khuyến công</source>
        <translation>Programmes and plans of industrial promotion</translation>
    </message>
    <message>
        <source>Xây dựng dữ liệu, trang thông tin điện tử</source>
        <translation>Databases, websites</translation>
    </message>
    <message>
        <source>Xây dựng mô hình trình diễn kỹ thuật; chuyển giao công nghệ, ứng dụng máy móc tiên tiến, tiến bộ khoa học kỹ thuật; mô hình thí điểm sản xuất sạch hơn</source>
        <translation>Technical demonstration models; technology transfer, use of advanced machines and of scientific and technical progress; pilot models of cleaner production</translation>
    </message>
    <message>
        <source>Xây dựng, đăng ký thương hiệu, nhãn hiệu</source>
        <translation>Building and registering brands, trademarks</translation>
    </message>
    <message>
        <source>Xã</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Xã NTM</source>
        <translation>New rural</translation>
    </message>
    <message>
        <source>Xã trong kế hoạch xây dựng nông thôn mới</source>
        <translation>Commune in the new rural development plan</translation>
    </message>
    <message>
        <source>Xúc tiến thương mại</source>
        <translation>Trade promotion</translation>
    </message>
    <message>
        <source>Xử lý môi trường, chất thải</source>
        <translation>Environment, waste</translation>
    </message>
    <message>
        <source>Xử lý ô nhiễm</source>
        <translation>Pollution</translation>
    </message>
    <message>
        <source>Xử lý ô nhiễm môi trường tại cơ sở công nghiệp nông thôn</source>
        <translation>Treatment of pollution at rural industrial establishments</translation>
    </message>
    <message>
        <source>Xử lý ô nhiễm môi trường tại cụm công nghiệp</source>
        <translation>Treatment of pollution in industrial clusters</translation>
    </message>
    <message>
        <source>Xử lý ô nhiễm tại cơ sở</source>
        <translation>Pollution at establishment</translation>
    </message>
    <message>
        <source>Xử lý ô nhiễm tại cụm công nghiệp</source>
        <translation>Pollution at industrial cluster</translation>
    </message>
    <message>
        <source>triệu đồng</source>
        <translation>million dong</translation>
    </message>
    <message>
        <source>tỷ đồng</source>
        <translation>billion dong</translation>
    </message>
    <message>
        <source>Áp dụng sản xuất sạch hơn; xử lý ô nhiễm môi trường tại cụm công nghiệp, cơ sở công nghiệp nông thôn</source>
        <translation>Cleaner production; treatment of pollution in industrial clusters and rural industrial establishments</translation>
    </message>
    <message>
        <source>Ít dùng</source>
        <translation>Little used</translation>
    </message>
    <message>
        <source>Ô nhiễm CCN</source>
        <translation>Cluster pollution</translation>
    </message>
    <message>
        <source>Ô nhiễm cơ sở</source>
        <translation>Own pollution</translation>
    </message>
    <message>
        <source>ĐBKK</source>
        <translation>Extr. difficult</translation>
    </message>
    <message>
        <source>ĐG SXSH</source>
        <translation>CP review</translation>
    </message>
    <message>
        <source>ĐK DN</source>
        <translation>Enterprise</translation>
    </message>
    <message>
        <source>ĐK HTX</source>
        <translation>Cooperative</translation>
    </message>
    <message>
        <source>ĐK hộ KD</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>ĐKKD</source>
        <translation>Bus. reg</translation>
    </message>
    <message>
        <source>ĐKMT</source>
        <translation>Registration</translation>
    </message>
    <message>
        <source>ĐTM</source>
        <translation>EIA</translation>
    </message>
    <message>
        <source>Đang hoạt động</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Đang khảo sát</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>Đang nhập</source>
        <translation>Being entered</translation>
    </message>
    <message>
        <source>Đang thực hiện</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>Đang xin điều chỉnh</source>
        <translation>Adjustment requested</translation>
    </message>
    <message>
        <source>Đang đầu tư</source>
        <translation>Investing</translation>
    </message>
    <message>
        <source>Đang đầu tư hạ tầng</source>
        <translation>Infrastructure under way</translation>
    </message>
    <message>
        <source>Điều chỉnh</source>
        <translation>Adjusted</translation>
    </message>
    <message>
        <source>Điều chỉnh giảm</source>
        <translation>Reduction</translation>
    </message>
    <message>
        <source>Điểm nhiều năm</source>
        <translation>Key, multi-year</translation>
    </message>
    <message>
        <source>Điện, nước, giao thông</source>
        <translation>Power, water, transport</translation>
    </message>
    <message>
        <source>Đoàn tham quan</source>
        <translation>Study tours</translation>
    </message>
    <message>
        <source>Đoàn tham quan, khảo sát học tập</source>
        <translation>Study tour groups</translation>
    </message>
    <message>
        <source>Đoàn, chương trình hợp tác quốc tế</source>
        <translation>International trips, programmes</translation>
    </message>
    <message>
        <source>Đào tạo</source>
        <translation>Vocational</translation>
    </message>
    <message>
        <source>Đào tạo cán bộ khuyến công ở nước ngoài</source>
        <translation>Training of promotion staff abroad</translation>
    </message>
    <message>
        <source>Đào tạo nghề</source>
        <translation>Vocational training</translation>
    </message>
    <message>
        <source>Đào tạo nghề, truyền nghề</source>
        <translation>Vocational training, craft teaching</translation>
    </message>
    <message>
        <source>Đào tạo nghề, truyền nghề theo nhu cầu của cơ sở công nghiệp nông thôn</source>
        <translation>Vocational training and handing on of crafts as rural industrial establishments need</translation>
    </message>
    <message>
        <source>Đánh giá SXSH</source>
        <translation>CP review</translation>
    </message>
    <message>
        <source>Đánh giá sản xuất sạch hơn</source>
        <translation>Cleaner production assessment</translation>
    </message>
    <message>
        <source>Đã bán, chuyển đi</source>
        <translation>Sold, moved</translation>
    </message>
    <message>
        <source>Đã chi</source>
        <translation>Spent</translation>
    </message>
    <message>
        <source>Đã có</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Đã công bố</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Đã công bố kết quả</source>
        <translation>Results published</translation>
    </message>
    <message>
        <source>Đã duyệt</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Đã giao</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>Đã gửi</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Đã hoàn thành</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Đã hủy</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Đã ký HĐ</source>
        <translation>Contract signed</translation>
    </message>
    <message>
        <source>Đã ký hợp đồng</source>
        <translation>Contract signed</translation>
    </message>
    <message>
        <source>Đã kết thúc</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Đã nộp phiếu</source>
        <translation>Survey handed in</translation>
    </message>
    <message>
        <source>Đã phê duyệt</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Đã phê duyệt, giao kế hoạch</source>
        <translation>Approved, plan assigned</translation>
    </message>
    <message>
        <source>Đã rút</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Đã thành lập</source>
        <translation>Founded</translation>
    </message>
    <message>
        <source>Đã thôi</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Đã đóng MST</source>
        <translation>Code closed</translation>
    </message>
    <message>
        <source>Đã đăng ký</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Đôn đốc</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Đôn đốc thực hiện đề án</source>
        <translation>Followed up a project</translation>
    </message>
    <message>
        <source>Đúng mục đích</source>
        <translation>As intended</translation>
    </message>
    <message>
        <source>Đăng ký</source>
        <translation>Registration</translation>
    </message>
    <message>
        <source>Đăng ký danh mục với Sở</source>
        <translation>Register list with Department</translation>
    </message>
    <message>
        <source>Đăng ký môi trường</source>
        <translation>Environmental registration</translation>
    </message>
    <message>
        <source>Đăng ký với Cục</source>
        <translation>Register with Agency</translation>
    </message>
    <message>
        <source>Đơn</source>
        <translation>Single</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Đơn vị thực hiện (Trung tâm)</source>
        <translation>Implementing unit (Centre)</translation>
    </message>
    <message>
        <source>Đơn vị thực hiện – đơn vị thụ hưởng</source>
        <translation>Implementing unit – beneficiary</translation>
    </message>
    <message>
        <source>Đưa ra thẩm định cấp cơ sở</source>
        <translation>Bring to local appraisal</translation>
    </message>
    <message>
        <source>Đưa thẩm định</source>
        <translation>To appraisal</translation>
    </message>
    <message>
        <source>Đưa vào dự kiến</source>
        <translation>Add to planned</translation>
    </message>
    <message>
        <source>Được công nhận</source>
        <translation>Recognised</translation>
    </message>
    <message>
        <source>Đại biểu</source>
        <translation>Delegates</translation>
    </message>
    <message>
        <source>Đại biểu dự hội nghị, hội thảo</source>
        <translation>Delegates at conferences, seminars</translation>
    </message>
    <message>
        <source>Đại lý</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>Đại lý, cửa hàng</source>
        <translation>Agents, shops</translation>
    </message>
    <message>
        <source>Đạt</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>Đạt chuẩn</source>
        <translation>Up to standard</translation>
    </message>
    <message>
        <source>Đạt, cần bổ sung</source>
        <translation>Passed, additions needed</translation>
    </message>
    <message>
        <source>Đất</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Đất, xưởng</source>
        <translation>Land, workshop</translation>
    </message>
    <message>
        <source>Đầu tư hạ tầng cụm công nghiệp</source>
        <translation>Infrastructure of industrial clusters</translation>
    </message>
    <message>
        <source>Đặc thù khác</source>
        <translation>Other specialties</translation>
    </message>
    <message>
        <source>Đến cơ sở</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>Đến cơ sở, nắm tình hình</source>
        <translation>Visit to an establishment</translation>
    </message>
    <message>
        <source>Đề nghị TT</source>
        <translation>Pay request</translation>
    </message>
    <message>
        <source>Đề nghị hỗ trợ</source>
        <translation>Support request</translation>
    </message>
    <message>
        <source>Đề nghị điều chỉnh</source>
        <translation>Adjustment request</translation>
    </message>
    <message>
        <source>Đề án</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Đề án (tám phần)</source>
        <translation>Project (eight parts)</translation>
    </message>
    <message>
        <source>Đề án khuyến công</source>
        <translation>Promotion project</translation>
    </message>
    <message>
        <source>Đề án nhóm</source>
        <translation>Group project</translation>
    </message>
    <message>
        <source>Đề án điểm (từ hai nội dung, trên một năm)</source>
        <translation>Key project (two or more contents, over one year)</translation>
    </message>
    <message>
        <source>Đề án đơn</source>
        <translation>Single project</translation>
    </message>
    <message>
        <source>Đề án, nhiệm vụ</source>
        <translation>Projects, tasks</translation>
    </message>
    <message>
        <source>Địa bàn</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Địa bàn có hoạt động</source>
        <translation>Areas with activities</translation>
    </message>
    <message>
        <source>Địa bàn kinh tế – xã hội khó khăn</source>
        <translation>Area of difficult socio-economic conditions</translation>
    </message>
    <message>
        <source>Địa bàn kinh tế – xã hội đặc biệt khó khăn</source>
        <translation>Area of extremely difficult socio-economic conditions</translation>
    </message>
    <message>
        <source>Đối chiếu</source>
        <translation>Reconciliation</translation>
    </message>
    <message>
        <source>Đối ứng</source>
        <translation>Counterpart</translation>
    </message>
    <message>
        <source>Đợt kiểm tra, giám sát</source>
        <translation>Inspection, monitoring rounds</translation>
    </message>
    <message>
        <source>đồng</source>
        <translation>dong</translation>
    </message>
    <message>
        <source>Ảnh cơ sở</source>
        <translation>Photo of the establishment</translation>
    </message>
    <message>
        <source>Ảnh máy</source>
        <translation>Machine photo</translation>
    </message>
    <message>
        <source>Ảnh máy móc, thiết bị</source>
        <translation>Photo of machinery</translation>
    </message>
    <message>
        <source>Ảnh sản phẩm</source>
        <translation>Photo of a product</translation>
    </message>
    <message>
        <source>Ủy ban nhân dân cấp tỉnh (Chủ tịch)</source>
        <translation>Provincial People's Committee (Chair)</translation>
    </message>
    <message>
        <source>Ủy ban nhân dân cấp xã</source>
        <translation>Commune People's Committee</translation>
    </message>
    <message>
        <source>Ủy viên</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Ủy viên phản biện</source>
        <translation>Reviewing member</translation>
    </message>
    <message>
        <source>Ứng dụng công nghệ, thiết bị mới</source>
        <translation>New technology and equipment</translation>
    </message>
    <message>
        <source>Ứng dụng máy móc thiết bị tiên tiến</source>
        <translation>Advanced machines and equipment</translation>
    </message>
    <message>
        <source>Ứng dụng máy móc tiên tiến, chuyển giao công nghệ</source>
        <translation>Advanced machinery, technology transfer</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Bản ghi đã được sửa ở nơi khác sau khi bạn mở.</source>
        <translation>The record was changed elsewhere after you opened it.</translation>
    </message>
    <message>
        <source>Bản quét “{name}” có nhiều trang; giữ dạng ảnh sẽ mất các trang sau.</source>
        <translation>The scan “{name}” has several pages; as a picture the later pages would be lost.</translation>
    </message>
    <message>
        <source>Bấm “Sửa dữ liệu” khi mở chương trình (dòng lệnh: doctor --repair); không thấy nút này thì vào Thiết lập, bấm “Kiểm tra dữ liệu” để biết chỗ hỏng.</source>
        <translation>Press “Repair the data” when the program opens (command line: doctor --repair); where that button is not shown, press “Check the data” in Settings to see what is damaged.</translation>
    </message>
    <message>
        <source>Bổ sung rồi làm lại, hoặc ghi lý do vẫn làm bước này.</source>
        <translation>Complete it and try again, or enter why this step is taken anyway.</translation>
    </message>
    <message>
        <source>Chuyển gói đến đúng Trung tâm hoặc trạm nhận.</source>
        <translation>Pass the bundle to the Centre or station it is meant for.</translation>
    </message>
    <message>
        <source>Chép cả dòng tiêu đề có “Họ và tên”, hoặc chép riêng cột tên.</source>
        <translation>Copy the header line with “Ho va ten” (full name) too, or the name column alone.</translation>
    </message>
    <message>
        <source>Chưa có gì được gửi; các tệp khác vẫn nguyên.</source>
        <translation>Nothing was sent; the other files are unchanged.</translation>
    </message>
    <message>
        <source>Chưa có gì được nhập; dữ liệu của trung tâm và của trạm vẫn nguyên.</source>
        <translation>Nothing was imported; the data of the Centre and of the station are unchanged.</translation>
    </message>
    <message>
        <source>Chưa có đề án nào được chọn.</source>
        <translation>No project is selected.</translation>
    </message>
    <message>
        <source>Chưa công nhận được: {detail}.</source>
        <translation>Not recognised yet: {detail}.</translation>
    </message>
    <message>
        <source>Chưa đủ điều kiện cho bước này của đề án “{dossier}”: {missing}.</source>
        <translation>Not yet eligible for this step of project “{dossier}”: {missing}.</translation>
    </message>
    <message>
        <source>Chương trình gặp lỗi; việc vừa làm chưa xong.</source>
        <translation>The program met a fault; what you just did is not finished.</translation>
    </message>
    <message>
        <source>Chạy lại khi cần.</source>
        <translation>Run it again when needed.</translation>
    </message>
    <message>
        <source>Chạy trong phiên có màn hình, hoặc dùng các lệnh (xem --help).</source>
        <translation>Run it in a session with a screen, or use the commands (see --help).</translation>
    </message>
    <message>
        <source>Chỉ dùng gói danh mục nhận từ Trung tâm của mình.</source>
        <translation>Use only reference packs received from your own Centre.</translation>
    </message>
    <message>
        <source>Chỉnh lại ngày giờ của máy rồi tiếp tục.</source>
        <translation>Set the date and time of the machine, then continue.</translation>
    </message>
    <message>
        <source>Chọn hồ sơ khác, hoặc ghi kết quả của hội đồng trước.</source>
        <translation>Choose another dossier, or record the council’s result first.</translation>
    </message>
    <message>
        <source>Chọn kỳ bình chọn của cấp trên.</source>
        <translation>Choose a higher voting round.</translation>
    </message>
    <message>
        <source>Chọn nơi khác hoặc xin quyền trên máy này.</source>
        <translation>Choose another place or ask for the right on this machine.</translation>
    </message>
    <message>
        <source>Chọn tên khác, hoặc chuyển tệp cũ đi nơi khác rồi làm lại.</source>
        <translation>Choose another name, or move the old file away and try again.</translation>
    </message>
    <message>
        <source>Chọn tệp .kcb do chương trình xuất ra, hoặc quét lại USB.</source>
        <translation>Choose a .kcb file exported by the program, or scan the USB stick again.</translation>
    </message>
    <message>
        <source>Chọn tệp .kcpack do Trung tâm ký và phát cho các trạm.</source>
        <translation>Choose a .kcpack file signed by the Centre and given to the stations.</translation>
    </message>
    <message>
        <source>Chọn tệp .kcrecovery đã tạo ở Trung tâm này (dòng lệnh: recovery-make).</source>
        <translation>Choose the .kcrecovery file that was made at this centre (command line: recovery-make).</translation>
    </message>
    <message>
        <source>Chọn đúng thư mục dữ liệu; nếu thư mục đã đúng, bấm “Sửa dữ liệu” (dòng lệnh: doctor --repair) để cứu dữ liệu.</source>
        <translation>Choose the right data folder; if it is the right one, press “Repair the data” (command line: doctor --repair) to rescue the data.</translation>
    </message>
    <message>
        <source>Cài lại gói đó trong Thiết lập (dòng lệnh: pack-install); với gói kèm theo chương trình thì cài đặt lại chương trình.</source>
        <translation>Install that pack again in Settings (command line: pack-install); for a pack that came with the program, install the program again.</translation>
    </message>
    <message>
        <source>Cài đặt lại chương trình bằng bộ cài đầy đủ.</source>
        <translation>Install the program again with the full installer.</translation>
    </message>
    <message>
        <source>Các bước làm được lúc này: {possible}. Ghi nhầm bước trước thì hoàn tác bước đó.</source>
        <translation>Steps possible now: {possible}. If the previous step was a mistake, undo it.</translation>
    </message>
    <message>
        <source>Các dòng có ACK đã được ghi chắc; dòng bị từ chối không thay đổi gì.</source>
        <translation>Lines with an ACK are safely stored; refused lines changed nothing.</translation>
    </message>
    <message>
        <source>Các lớp, phần việc của kế hoạch này đều đã có hoạt động, hoặc kế hoạch chưa ghi dòng nào.</source>
        <translation>All classes and parts of this plan have their activity already, or the plan has no lines yet.</translation>
    </message>
    <message>
        <source>Câu lệnh chưa đúng: {detail}</source>
        <translation>The command is not correct: {detail}</translation>
    </message>
    <message>
        <source>Có hai máy cùng dùng một danh tính trạm “{name}”.</source>
        <translation>Two machines use the same station identity “{name}”.</translation>
    </message>
    <message>
        <source>Cơ sở dữ liệu bị hỏng: {detail}</source>
        <translation>The database is damaged: {detail}</translation>
    </message>
    <message>
        <source>Cơ sở dữ liệu chưa được mở nên vẫn nguyên.</source>
        <translation>The database was not opened and is unchanged.</translation>
    </message>
    <message>
        <source>Cập nhật chương trình trên máy này rồi mở lại.</source>
        <translation>Update the program on this machine, then open it again.</translation>
    </message>
    <message>
        <source>Cắm lại USB rồi làm lại.</source>
        <translation>Plug the USB stick in again and retry.</translation>
    </message>
    <message>
        <source>Dùng USB khác rồi xuất lại.</source>
        <translation>Use another USB stick and export again.</translation>
    </message>
    <message>
        <source>Dùng cơ sở dữ liệu đang có, hoặc chọn thư mục khác bằng --data.</source>
        <translation>Use the database that is there, or choose another folder with --data.</translation>
    </message>
    <message>
        <source>Dùng gói mới hơn.</source>
        <translation>Use a newer bundle.</translation>
    </message>
    <message>
        <source>Dùng tệp khôi phục và mười hai từ của lần tạo gần nhất.</source>
        <translation>Use the recovery file and the twelve words made last.</translation>
    </message>
    <message>
        <source>Dùng ảnh JPEG, PNG, WebP, BMP, TIFF hoặc tệp PDF không đặt mật khẩu.</source>
        <translation>Use a JPEG, PNG, WebP, BMP or TIFF picture, or a PDF file without a password.</translation>
    </message>
    <message>
        <source>Dữ liệu này được chép từ nơi khác đến: khóa hoặc sổ ghi của nó không ở máy này.</source>
        <translation>These data were copied from elsewhere: their key or journal is not on this machine.</translation>
    </message>
    <message>
        <source>Dữ liệu trên máy không thay đổi.</source>
        <translation>The data on this machine are unchanged.</translation>
    </message>
    <message>
        <source>Dữ liệu trên máy và tệp khóa hỏng được giữ nguyên.</source>
        <translation>The data on this machine and the damaged key file were left as they are.</translation>
    </message>
    <message>
        <source>Dữ liệu vẫn an toàn trên máy; gói dở dang không có giá trị.</source>
        <translation>The data are safe on this machine; an unfinished bundle has no effect.</translation>
    </message>
    <message>
        <source>Dữ liệu vẫn còn nguyên trên máy và trong hộp gửi đi.</source>
        <translation>The data are unchanged on this machine and in the outbox.</translation>
    </message>
    <message>
        <source>Dữ liệu đang xem không bị thay đổi.</source>
        <translation>The data you are looking at were not changed.</translation>
    </message>
    <message>
        <source>Dữ liệu đang được một cửa sổ hoặc lệnh khác sử dụng.</source>
        <translation>The data are in use by another window or command.</translation>
    </message>
    <message>
        <source>Dữ liệu đã lưu trên máy vẫn nguyên; tệp ghi dở đã được bỏ.</source>
        <translation>What was saved on this machine is unchanged; the unfinished file was discarded.</translation>
    </message>
    <message>
        <source>Ghi cấp thẩm định và kết luận, lưu phiếu rồi kết luận lại.</source>
        <translation>Write the appraisal level and conclusion, save the form, then conclude again.</translation>
    </message>
    <message>
        <source>Ghi ngày từ ngày đó trở đi; bước trước ghi sai ngày thì hoàn tác bước đó rồi ghi lại.</source>
        <translation>Write that day or later; if the previous step has a wrong date, undo it and record it again.</translation>
    </message>
    <message>
        <source>Ghi thành viên chấm điểm vào hội đồng của kỳ, hoặc xem lại cấp và ngày của kỳ.</source>
        <translation>Give the scoring members in the round’s council, or check the level and days of the round.</translation>
    </message>
    <message>
        <source>Giải phóng chỗ trống hoặc dùng ổ khác rồi làm lại.</source>
        <translation>Free some space or use another drive, then try again.</translation>
    </message>
    <message>
        <source>Giữ cả hai nhánh; cấp danh tính mới cho máy thứ hai.</source>
        <translation>Keep both branches; give the second machine a new identity.</translation>
    </message>
    <message>
        <source>Gói danh mục “{name}” bị hỏng hoặc thiếu.</source>
        <translation>The reference pack “{name}” is damaged or missing.</translation>
    </message>
    <message>
        <source>Gói danh mục “{name}” không do Trung tâm của máy này ký.</source>
        <translation>The reference pack “{name}” was not signed by the Centre of this machine.</translation>
    </message>
    <message>
        <source>Gói “{name}” chưa ghi xong hoặc bị cắt mất phần cuối.</source>
        <translation>The bundle “{name}” was not written to its end, or its end was cut off.</translation>
    </message>
    <message>
        <source>Gói “{name}” cũ hơn thông tin đã có ở máy này.</source>
        <translation>The bundle “{name}” is older than what this machine already has.</translation>
    </message>
    <message>
        <source>Gói “{name}” đã bị sửa đổi hoặc hỏng: không khớp chữ ký.</source>
        <translation>The bundle “{name}” was altered or damaged: its signature does not fit.</translation>
    </message>
    <message>
        <source>Gói “{name}” được gửi cho nơi khác, máy này không mở được.</source>
        <translation>The bundle “{name}” is addressed to another office; this machine cannot open it.</translation>
    </message>
    <message>
        <source>Gửi lại ảnh dạng JPEG (iPhone: Cài đặt → Camera → Định dạng → Tương thích nhất).</source>
        <translation>Send it again as JPEG (iPhone: Settings → Camera → Formats → Most Compatible).</translation>
    </message>
    <message>
        <source>Hai bản ghi này đã là một cơ sở.</source>
        <translation>These two records are already one establishment.</translation>
    </message>
    <message>
        <source>Kho khóa của hệ thống đang đóng nên chưa dùng được khóa riêng của máy này.</source>
        <translation>The key store of the system is locked, so the private key of this machine cannot be used yet.</translation>
    </message>
    <message>
        <source>Khóa và dữ liệu vẫn nguyên; chỉ việc ký và mở gói phải chờ.</source>
        <translation>The key and the data are unchanged; only signing and opening bundles must wait.</translation>
    </message>
    <message>
        <source>Không còn thấy USB hoặc thư mục ({where}).</source>
        <translation>The USB stick or folder is gone ({where}).</translation>
    </message>
    <message>
        <source>Không có gì bị thay đổi, ở đây cũng như ở nơi đã chép.</source>
        <translation>Nothing was changed, neither here nor where it was copied from.</translation>
    </message>
    <message>
        <source>Không có gì để hoàn tác ở thao tác này.</source>
        <translation>There is nothing to undo in this operation.</translation>
    </message>
    <message>
        <source>Không có hồ sơ nào làm được việc này: {detail}.</source>
        <translation>No dossier allows this: {detail}.</translation>
    </message>
    <message>
        <source>Không có quyền truy cập ({where}).</source>
        <translation>Access is not permitted ({where}).</translation>
    </message>
    <message>
        <source>Không có tệp “{name}”.</source>
        <translation>There is no file “{name}”.</translation>
    </message>
    <message>
        <source>Không có việc nào dở dang; những gì đã xác nhận vẫn nguyên.</source>
        <translation>Nothing is left half-done; what was confirmed stands.</translation>
    </message>
    <message>
        <source>Không dùng gói này; yêu cầu nơi gửi xuất lại.</source>
        <translation>Do not use this bundle; ask its sender to export it again.</translation>
    </message>
    <message>
        <source>Không ghi được: nơi này chỉ cho đọc ({where}).</source>
        <translation>Cannot write: this place is read-only ({where}).</translation>
    </message>
    <message>
        <source>Không nhận ra dòng tiêu đề trong tệp “{name}”.</source>
        <translation>No header row was recognised in the file “{name}”.</translation>
    </message>
    <message>
        <source>Không thấy cột họ tên nào trong {where}.</source>
        <translation>No full name column found in {where}.</translation>
    </message>
    <message>
        <source>Không thấy khóa riêng của máy này nên không ký hoặc mở gói được.</source>
        <translation>The private key of this machine is missing, so bundles can be neither signed nor opened.</translation>
    </message>
    <message>
        <source>Không tìm thấy {what} “{name}”.</source>
        <translation>Not found: {what} “{name}”.</translation>
    </message>
    <message>
        <source>Kiểm tra lại mã hoặc tìm bằng tên.</source>
        <translation>Check the code or search by name.</translation>
    </message>
    <message>
        <source>Kiểm tra lại đường dẫn.</source>
        <translation>Check the path.</translation>
    </message>
    <message>
        <source>Kiểm tra nguồn gốc của tệp; chia nhỏ nếu dữ liệu là thật.</source>
        <translation>Check where the file comes from; split it if the data are real.</translation>
    </message>
    <message>
        <source>Kỳ “{round}” không ở cấp cao hơn, không gửi hồ sơ lên đó được.</source>
        <translation>“{round}” is not a higher round, dossiers cannot be sent up to it.</translation>
    </message>
    <message>
        <source>Liên hệ trạm; nếu thu hồi nhầm, xác nhận lại trạm.</source>
        <translation>Contact the station; if it was revoked by mistake, confirm it again.</translation>
    </message>
    <message>
        <source>Làm lại một lần; nếu lỗi lặp lại, gửi báo cáo {report} cho Trung tâm.</source>
        <translation>Try once more; if it happens again, send the report {report} to the Centre.</translation>
    </message>
    <message>
        <source>Muốn tách ra, hãy hoàn tác lần gộp ở Cơ sở › Đã quyết định.</source>
        <translation>To separate them, undo the merge in Establishments › Decided.</translation>
    </message>
    <message>
        <source>Máy không đọc hoặc ghi được tệp ({where}): {detail}.</source>
        <translation>The machine could not read or write the file ({where}): {detail}.</translation>
    </message>
    <message>
        <source>Máy này không có màn hình đồ họa nên không mở được cửa sổ.</source>
        <translation>This machine has no graphical screen, so the window cannot open.</translation>
    </message>
    <message>
        <source>Mẫu văn bản Word chưa dùng được – {place}: {what}.</source>
        <translation>The Word template cannot be used yet – {place}: {what}.</translation>
    </message>
    <message>
        <source>Mật khẩu chưa đúng.</source>
        <translation>The password is not correct.</translation>
    </message>
    <message>
        <source>Mở bút toán đã chi từ đề nghị; chi thêm thì lập đề nghị mới.</source>
        <translation>Open the spent entry from the request; for more spending make a new request.</translation>
    </message>
    <message>
        <source>Mở bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi nhập.</source>
        <translation>Open it in Excel or LibreOffice, save it as .xlsx, then import it.</translation>
    </message>
    <message>
        <source>Mở cửa sổ chương trình và chọn làm tiếp: phần mới hơn được lấy lại từ sổ ghi.</source>
        <translation>Open the window of the program and choose to go on: what is newer is brought back from the journal.</translation>
    </message>
    <message>
        <source>Mở cửa sổ chương trình để chọn: máy thêm, máy thay thế, hay chỉ xem.</source>
        <translation>Open the window of the program and choose: an additional machine, a replacement, or only looking.</translation>
    </message>
    <message>
        <source>Mở khóa chống ghi của USB hoặc chọn nơi khác.</source>
        <translation>Release the write protection of the USB stick or choose another place.</translation>
    </message>
    <message>
        <source>Mở lại bản ghi, so sánh rồi lưu; bản nháp của bạn vẫn được giữ.</source>
        <translation>Open the record again, compare and save; your draft is kept.</translation>
    </message>
    <message>
        <source>Ngày {day} trước ngày của bước đã ghi sau cùng ({last}) của đề án “{dossier}”.</source>
        <translation>The date {day} is before the last recorded step ({last}) of project “{dossier}”.</translation>
    </message>
    <message>
        <source>Người chấm hoặc tiêu chí không thuộc kỳ bình chọn “{round}”.</source>
        <translation>The scorer or criterion is not of the voting round “{round}”.</translation>
    </message>
    <message>
        <source>Nhận gói tiếp theo từ nơi còn giữ tệp.</source>
        <translation>Receive the next bundle from a place that still has the file.</translation>
    </message>
    <message>
        <source>Nhập kinh phí để chọn theo thứ tự ưu tiên, hoặc chọn riêng từng đề án.</source>
        <translation>Type the funds to choose by priority, or choose projects one by one.</translation>
    </message>
    <message>
        <source>Nhập lại mật khẩu.</source>
        <translation>Type the password again.</translation>
    </message>
    <message>
        <source>Nhập thẻ Trung tâm trong Thiết lập (dòng lệnh: --for THẺ) rồi gửi lại.</source>
        <translation>Load the centre card in Settings (command line: --for CARD), then send again.</translation>
    </message>
    <message>
        <source>Nhập đủ phiếu chấm; chỉ công nhận sản phẩm có điểm bình quân không dưới mức quy định.</source>
        <translation>Fill in all score sheets; only products with a mean score not under the required one are recognised.</translation>
    </message>
    <message>
        <source>Những gì đã lưu vẫn nguyên; báo cáo không chứa nội dung đã nhập.</source>
        <translation>What was saved is unchanged; the report holds nothing you entered.</translation>
    </message>
    <message>
        <source>Nếu dữ liệu được chép từ máy khác, hãy đăng ký lại máy này làm trạm mới.</source>
        <translation>If the data were copied from another machine, enrol this machine as a new station.</translation>
    </message>
    <message>
        <source>Nội dung chưa hợp lệ: {detail}</source>
        <translation>The content is not valid: {detail}</translation>
    </message>
    <message>
        <source>Phiếu thẩm định chưa có cấp thẩm định hoặc kết luận.</source>
        <translation>The appraisal form has no appraisal level or conclusion yet.</translation>
    </message>
    <message>
        <source>Phần mới hơn vẫn còn trong sổ ghi ngoài thư mục dữ liệu; chưa có gì bị thay đổi.</source>
        <translation>What is newer is still in the journal outside the data folder; nothing was changed.</translation>
    </message>
    <message>
        <source>Quét hoặc lưu lại thành tệp PDF rồi đính kèm.</source>
        <translation>Scan or save it as a PDF file, then attach it.</translation>
    </message>
    <message>
        <source>Sửa chỗ được nêu trong Word, lưu lại rồi nhận mẫu lần nữa; mẫu gốc luôn lấy lại được.</source>
        <translation>Correct the place named in Word, save, then load the template again; the original can always be restored.</translation>
    </message>
    <message>
        <source>Sửa các dòng được nêu rồi gửi lại riêng các dòng đó.</source>
        <translation>Correct the lines named, then send only those again.</translation>
    </message>
    <message>
        <source>Sửa các mục được nêu rồi làm lại.</source>
        <translation>Correct the items named, then try again.</translation>
    </message>
    <message>
        <source>Tháng {month} không còn khoản thù lao nào chờ duyệt.</source>
        <translation>Month {month} has no pay left to approve.</translation>
    </message>
    <message>
        <source>Thêm lớp vào kế hoạch rồi lập lại, hoặc mở hoạt động đã có ở đề án.</source>
        <translation>Add classes to the plan and try again, or open the project’s activities.</translation>
    </message>
    <message>
        <source>Thư mục dữ liệu chưa có cơ sở dữ liệu của chương trình.</source>
        <translation>The data folder has no database of this program yet.</translation>
    </message>
    <message>
        <source>Thư mục này đã có cơ sở dữ liệu.</source>
        <translation>This folder already has a database.</translation>
    </message>
    <message>
        <source>Thư viện SQLite {version} của máy này quá cũ, có lỗi làm hỏng dữ liệu.</source>
        <translation>The SQLite library {version} of this machine is too old and has a fault that damages data.</translation>
    </message>
    <message>
        <source>Thử lại; nếu vẫn lỗi, rút và cắm lại thiết bị hoặc chọn nơi khác.</source>
        <translation>Try again; if it still fails, unplug and replug the device or choose another place.</translation>
    </message>
    <message>
        <source>Thực hiện việc này trên máy có vai trò phù hợp.</source>
        <translation>Do this on a machine with the right role.</translation>
    </message>
    <message>
        <source>Trung tâm chưa xác nhận trạm nào nên chưa có ai để gửi.</source>
        <translation>The Centre has confirmed no station yet, so there is nobody to send to.</translation>
    </message>
    <message>
        <source>Trạm chưa có thẻ của Trung tâm nên chưa biết gửi cho ai.</source>
        <translation>The station has no centre card, so it does not know whom to send to.</translation>
    </message>
    <message>
        <source>Trạm gửi gói “{name}” chưa được Trung tâm xác nhận.</source>
        <translation>The station that sent “{name}” has not been confirmed by the Centre.</translation>
    </message>
    <message>
        <source>Trạm gửi gói “{name}” đã bị thu hồi quyền gửi.</source>
        <translation>The right to send of the station that sent “{name}” was revoked.</translation>
    </message>
    <message>
        <source>Tạo mới bằng lệnh init, hoặc chọn đúng thư mục bằng --data.</source>
        <translation>Make one with init, or choose the right folder with --data.</translation>
    </message>
    <message>
        <source>Tệp cũ được giữ nguyên.</source>
        <translation>The old file was left as it is.</translation>
    </message>
    <message>
        <source>Tệp cơ sở dữ liệu không phải của chương trình này.</source>
        <translation>The database file does not belong to this program.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu này cũ hơn những gì đã lưu trên máy này.</source>
        <translation>This data file is older than what was saved on this machine.</translation>
    </message>
    <message>
        <source>Tệp hỏng được giữ nguyên để cứu dữ liệu; các bản sao lưu không bị động đến.</source>
        <translation>The damaged file is kept as it is for rescue; the backups were not touched.</translation>
    </message>
    <message>
        <source>Tệp khóa riêng của máy này bị hỏng.</source>
        <translation>The private key file of this machine is damaged.</translation>
    </message>
    <message>
        <source>Tệp khôi phục “{name}” đã được thay bằng tệp tạo sau nên không còn hiệu lực.</source>
        <translation>The recovery file “{name}” was replaced by one made later and is no longer valid.</translation>
    </message>
    <message>
        <source>Tệp đính kèm {sha256} chưa có ở máy này, còn ở {where}.</source>
        <translation>Attachment {sha256} is not on this computer yet; it is at {where}.</translation>
    </message>
    <message>
        <source>Tệp đính kèm {sha256} trên máy này bị hỏng.</source>
        <translation>The attachment {sha256} on this machine is damaged.</translation>
    </message>
    <message>
        <source>Tệp đó không bị thay đổi.</source>
        <translation>That file was not changed.</translation>
    </message>
    <message>
        <source>Tệp “{name}” không phải bảng tính Excel đọc được.</source>
        <translation>The file “{name}” is not a readable Excel workbook.</translation>
    </message>
    <message>
        <source>Tệp “{name}” không phải gói danh mục.</source>
        <translation>The file “{name}” is not a reference pack.</translation>
    </message>
    <message>
        <source>Tệp “{name}” không phải gói dữ liệu khuyến công.</source>
        <translation>The file “{name}” is not an industrial promotion data bundle.</translation>
    </message>
    <message>
        <source>Tệp “{name}” không phải thẻ Trung tâm hợp lệ.</source>
        <translation>The file “{name}” is not a valid centre card.</translation>
    </message>
    <message>
        <source>Tệp “{name}” không phải tệp khôi phục khóa hợp lệ.</source>
        <translation>The file “{name}” is not a valid key recovery file.</translation>
    </message>
    <message>
        <source>Tệp “{name}” không phải ảnh hay PDF đọc được (hỏng, có mật khẩu hoặc loại khác).</source>
        <translation>File “{name}” is no readable picture or PDF (damaged, with a password or of another kind).</translation>
    </message>
    <message>
        <source>Với vai trò hiện tại, máy này không được làm việc “{what}”.</source>
        <translation>The present role of this machine does not allow “{what}”.</translation>
    </message>
    <message>
        <source>Xem Lịch sử để chọn thao tác khác.</source>
        <translation>See History to choose another operation.</translation>
    </message>
    <message>
        <source>Xem cách dùng bằng --help.</source>
        <translation>See --help for how to use it.</translation>
    </message>
    <message>
        <source>Xem lại phiếu chấm rồi nhập lại điểm này.</source>
        <translation>Check the score sheet and type this score again.</translation>
    </message>
    <message>
        <source>Xem mức ở Quy định của tỉnh, thù lao ghi ở từng người và các phiếu đã duyệt trong tháng.</source>
        <translation>See the rates in Provincial rules, the pay noted for each person and the surveys approved in the month.</translation>
    </message>
    <message>
        <source>Xin lại thẻ (tệp .kccard) từ Trung tâm.</source>
        <translation>Ask the Centre for its card (.kccard file) again.</translation>
    </message>
    <message>
        <source>Xác nhận trạm trong Gửi – nhận (dòng lệnh: enrol-accept) rồi nhập lại.</source>
        <translation>Confirm the station in Exchange (command line: enrol-accept), then import again.</translation>
    </message>
    <message>
        <source>Xác nhận trạm trong Gửi – nhận (dòng lệnh: enrol-list, enrol-accept) rồi xuất lại.</source>
        <translation>Confirm a station in Exchange (command line: enrol-list, enrol-accept), then export again.</translation>
    </message>
    <message>
        <source>Yêu cầu trạm xuất lại gói; bản gốc vẫn còn ở máy trạm.</source>
        <translation>Ask the station to export it again; the original is still at the station.</translation>
    </message>
    <message>
        <source>{count} dòng bị từ chối, các dòng khác đã lưu.</source>
        <translation>Lines refused: {count}; the others were saved.</translation>
    </message>
    <message>
        <source>Đang chỉ xem dữ liệu này nên không ghi được.</source>
        <translation>These data are open only for looking, so nothing can be written.</translation>
    </message>
    <message>
        <source>Điểm {mark} không nằm trong khoảng 0–{maximum} của tiêu chí “{criterion}”.</source>
        <translation>Score {mark} is not within 0–{maximum} of the criterion “{criterion}”.</translation>
    </message>
    <message>
        <source>Đã có tệp “{name}”.</source>
        <translation>The file “{name}” already exists.</translation>
    </message>
    <message>
        <source>Đã dừng theo yêu cầu.</source>
        <translation>Stopped as requested.</translation>
    </message>
    <message>
        <source>Đã ghi nhưng đọc lại không khớp ({where}): USB có thể bị lỗi hoặc giả dung lượng.</source>
        <translation>Written, but reading it back gave something else ({where}): the USB stick may be faulty or of false capacity.</translation>
    </message>
    <message>
        <source>Đính kèm lại tệp gốc nếu còn; vào Thiết lập, bấm “Kiểm tra dữ liệu” (dòng lệnh: doctor) để biết còn tệp nào hỏng.</source>
        <translation>Attach the original file again if it is still there; in Settings, press “Check the data” (command line: doctor) to see which other files are damaged.</translation>
    </message>
    <message>
        <source>Đóng chương trình, mở lại và chọn làm tiếp với dữ liệu này.</source>
        <translation>Close the program, open it again and choose to go on with these data.</translation>
    </message>
    <message>
        <source>Đóng cửa sổ kia hoặc chờ nó xong rồi làm lại.</source>
        <translation>Close the other window or wait until it is done, then try again.</translation>
    </message>
    <message>
        <source>Đăng ký lại máy này làm trạm mới; dữ liệu đã nhập vẫn dùng được.</source>
        <translation>Enrol this machine as a new station; the data entered can still be used.</translation>
    </message>
    <message>
        <source>Đăng nhập đúng tài khoản máy tính, mở khóa kho khóa (keyring) rồi làm lại.</source>
        <translation>Log in to the right account of the computer, unlock its key store (keyring), then try again.</translation>
    </message>
    <message>
        <source>Đặt tên cột ở một dòng, ít nhất có cột tên (dòng lệnh: --map).</source>
        <translation>Put the column names in one row, at least a name column (command line: --map).</translation>
    </message>
    <message>
        <source>Đề nghị “{name}” đã được chi.</source>
        <translation>Request “{name}” has already been paid.</translation>
    </message>
    <message>
        <source>Đề án “{dossier}” đang ở trạng thái “{state}”, không làm được bước “{step}”.</source>
        <translation>Project “{dossier}” is in state “{state}”; step “{step}” is not possible.</translation>
    </message>
    <message>
        <source>Đồng hồ của máy có vẻ sai ({detail}).</source>
        <translation>The clock of this machine seems wrong ({detail}).</translation>
    </message>
    <message>
        <source>Ảnh “{name}” ở dạng HEIC của điện thoại, máy này chưa đọc được.</source>
        <translation>Picture “{name}” is in the phone’s HEIC form, which this computer cannot read.</translation>
    </message>
    <message>
        <source>Ổ đĩa hoặc USB đã đầy ({where}).</source>
        <translation>The disk or USB stick is full ({where}).</translation>
    </message>
    <message>
        <source>“{name}” do phiên bản chương trình mới hơn tạo ra.</source>
        <translation>“{name}” was made by a newer version of the program.</translation>
    </message>
    <message>
        <source>“{name}” vượt giới hạn an toàn ({detail}).</source>
        <translation>“{name}” is over a safety limit ({detail}).</translation>
    </message>
</context>
<context>
    <name>excel</name>
    <message>
        <source>Chưa xác định được xã, phường: {why}</source>
        <translation>Commune not determined: {why}</translation>
    </message>
    <message>
        <source>Chưa xác định được xã, phường: {why}; có thể là {hints}</source>
        <translation>Commune not determined: {why}; perhaps {hints}</translation>
    </message>
    <message>
        <source>Chưa xác định được “{text}”: {why}</source>
        <translation>“{text}” not determined: {why}</translation>
    </message>
    <message>
        <source>Chưa đọc được số tiền “{text}”</source>
        <translation>Amount “{text}” cannot be read</translation>
    </message>
    <message>
        <source>Cùng tên, cùng địa bàn với một cơ sở khác, khác địa chỉ hoặc mã số thuế: xem có trùng không</source>
        <translation>Same name and area as another establishment, other address or tax code: see whether it is a duplicate</translation>
    </message>
    <message>
        <source>Loại hình suy từ tên: {what}</source>
        <translation>Legal form inferred from name: {what}</translation>
    </message>
    <message>
        <source>Nguồn không nêu cấp khuyến công: tạm xếp “Chương trình khác”, cần xác nhận</source>
        <translation>The source names no promotion level: put under “Other programme” for now, to be confirmed</translation>
    </message>
    <message>
        <source>Nội dung khuyến công: chưa nhận ra nội dung nào trong chín nội dung</source>
        <translation>Promotion content: none of the nine contents was recognised</translation>
    </message>
    <message>
        <source>Nội dung suy từ chữ: {what}</source>
        <translation>Content inferred from text: {what}</translation>
    </message>
    <message>
        <source>Tổng kinh phí khác hỗ trợ + đối ứng; giữ nguyên như công bố</source>
        <translation>Total differs from support + counterpart; kept as published</translation>
    </message>
    <message>
        <source>bản ghi trong danh bạ không nhận được giá trị này</source>
        <translation>the record in the bank does not accept this value</translation>
    </message>
    <message>
        <source>chữ bị hỏng (“{mark}”), cần gõ lại</source>
        <translation>damaged letters (“{mark}”), to be typed again</translation>
    </message>
    <message>
        <source>danh bạ ghi “{was}”, tệp ghi “{now}”; giữ nguyên</source>
        <translation>the bank says “{was}”, the file says “{now}”; kept</translation>
    </message>
    <message>
        <source>dòng {row}, trang tính “{sheet}”</source>
        <translation>row {row}, sheet “{sheet}”</translation>
    </message>
    <message>
        <source>họ tên và địa bàn</source>
        <translation>name and area</translation>
    </message>
    <message>
        <source>mã bản ghi</source>
        <translation>record code</translation>
    </message>
    <message>
        <source>mã phiếu</source>
        <translation>survey code</translation>
    </message>
    <message>
        <source>mã số thuế</source>
        <translation>tax code</translation>
    </message>
    <message>
        <source>mã đề án</source>
        <translation>project code</translation>
    </message>
    <message>
        <source>trang tính “{sheet}” dòng {row}, {said}</source>
        <translation>sheet “{sheet}” row {row}, {said}</translation>
    </message>
    <message>
        <source>trùng {what} với {where}</source>
        <translation>same {what} as {where}</translation>
    </message>
    <message>
        <source>tên và địa bàn</source>
        <translation>name and place</translation>
    </message>
    <message>
        <source>tên, năm và ngày</source>
        <translation>name, year and day</translation>
    </message>
    <message>
        <source>tên, địa bàn và ngày</source>
        <translation>name, area and day</translation>
    </message>
    <message>
        <source>{count} bản ghi trong danh bạ cùng {what}: chưa rõ là bản ghi nào</source>
        <translation>{count} records in the bank with the same {what}: unclear which one</translation>
    </message>
</context>
<context>
    <name>form</name>
    <message>
        <source>Ai quyết định</source>
        <translation>Who decides</translation>
    </message>
    <message>
        <source>Biên bản nghiệm thu</source>
        <translation>Acceptance minutes</translation>
    </message>
    <message>
        <source>Bán ngoài tỉnh</source>
        <translation>Sold elsewhere</translation>
    </message>
    <message>
        <source>Bán trong tỉnh</source>
        <translation>Sold in the province</translation>
    </message>
    <message>
        <source>Báo cáo</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Báo cáo tiến độ</source>
        <translation>Progress report</translation>
    </message>
    <message>
        <source>Báo cáo đã phát hành</source>
        <translation>Issued report</translation>
    </message>
    <message>
        <source>Bên</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>Bên A</source>
        <translation>Party A</translation>
    </message>
    <message>
        <source>Bên B</source>
        <translation>Party B</translation>
    </message>
    <message>
        <source>Bên B là cơ sở</source>
        <translation>Establishment is B</translation>
    </message>
    <message>
        <source>Bút toán chuyển nguồn bên kia</source>
        <translation>Transfer entry, other side</translation>
    </message>
    <message>
        <source>Bút toán đã chi</source>
        <translation>Spent entry</translation>
    </message>
    <message>
        <source>Bước</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Bản quét</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Bảng</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Bảng kê chứng từ</source>
        <translation>Voucher list</translation>
    </message>
    <message>
        <source>Bắt đầu</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Bồi dưỡng</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Bộ gồm</source>
        <translation>Set of</translation>
    </message>
    <message>
        <source>Cam kết chưa được Nhà nước hỗ trợ cùng nội dung chi</source>
        <translation>Commitment: no State support yet for the same spending</translation>
    </message>
    <message>
        <source>Cam kết việc làm sau đào tạo</source>
        <translation>Commitment on jobs after training</translation>
    </message>
    <message>
        <source>Cam kết đủ vốn đối ứng</source>
        <translation>Own capital commitment</translation>
    </message>
    <message>
        <source>Cho cơ sở</source>
        <translation>For establishment</translation>
    </message>
    <message>
        <source>Chuyển đổi số</source>
        <translation>Digital level</translation>
    </message>
    <message>
        <source>Chú thích</source>
        <translation>Caption</translation>
    </message>
    <message>
        <source>Chương trình</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Chương trình, kế hoạch</source>
        <translation>Programme, plan</translation>
    </message>
    <message>
        <source>Chương trình, kế hoạch khuyến công</source>
        <translation>Promotion programmes, plans</translation>
    </message>
    <message>
        <source>Chương trình, nội dung chi</source>
        <translation>Programme, cost item</translation>
    </message>
    <message>
        <source>Chương trình, thời lượng lý thuyết, thực hành</source>
        <translation>Programme, theory and practice hours</translation>
    </message>
    <message>
        <source>Chấm điểm</source>
        <translation>Scoring</translation>
    </message>
    <message>
        <source>Chất thải, hệ thống xử lý</source>
        <translation>Waste, treatment</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Chỉ tiêu kết quả</source>
        <translation>Result indicator</translation>
    </message>
    <message>
        <source>Chọn cơ sở</source>
        <translation>Which ones</translation>
    </message>
    <message>
        <source>Chỗ khác nhau</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>Chụp lúc</source>
        <translation>Taken at</translation>
    </message>
    <message>
        <source>Chủ cơ sở là người dân tộc thiểu số</source>
        <translation>Owner is of an ethnic minority</translation>
    </message>
    <message>
        <source>Chủ cơ sở là nữ</source>
        <translation>Owner is a woman</translation>
    </message>
    <message>
        <source>Chủ đầu tư hạ tầng</source>
        <translation>Infrastructure investor</translation>
    </message>
    <message>
        <source>Chức vụ</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Chức vụ, công việc</source>
        <translation>Position, work</translation>
    </message>
    <message>
        <source>Chức vụ, đơn vị</source>
        <translation>Position, unit</translation>
    </message>
    <message>
        <source>Chứng minh vốn đối ứng</source>
        <translation>Proof of counterpart funds</translation>
    </message>
    <message>
        <source>Chứng từ</source>
        <translation>Voucher</translation>
    </message>
    <message>
        <source>Chữ kèm số</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>Chữ kèm số đã công bố</source>
        <translation>Published wording</translation>
    </message>
    <message>
        <source>Cách tính</source>
        <translation>How counted</translation>
    </message>
    <message>
        <source>Câu hỏi</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Câu hỏi bổ sung</source>
        <translation>Further questions</translation>
    </message>
    <message>
        <source>Có giá trị đến</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Có hiệu lực từ</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>Có hệ thống xử lý nước thải tập trung</source>
        <translation>Has central wastewater treatment</translation>
    </message>
    <message>
        <source>Công nghệ, thiết bị</source>
        <translation>Technology, equipment</translation>
    </message>
    <message>
        <source>Công suất</source>
        <translation>Capacity</translation>
    </message>
    <message>
        <source>Công suất thiết kế/năm</source>
        <translation>Design capacity/year</translation>
    </message>
    <message>
        <source>Công suất xử lý</source>
        <translation>Treatment capacity</translation>
    </message>
    <message>
        <source>Căn cứ</source>
        <translation>Grounds</translation>
    </message>
    <message>
        <source>Căn cứ định mức</source>
        <translation>Basis of the norm</translation>
    </message>
    <message>
        <source>Cơ quan ban hành</source>
        <translation>Issuing body</translation>
    </message>
    <message>
        <source>Cơ quan báo chí, kênh, ấn phẩm</source>
        <translation>Press, channel, publication</translation>
    </message>
    <message>
        <source>Cơ sở</source>
        <translation>Establishment</translation>
    </message>
    <message>
        <source>Cơ sở công nghiệp nông thôn</source>
        <translation>Rural industrial establishments</translation>
    </message>
    <message>
        <source>Cơ sở hoạt động</source>
        <translation>Establishments</translation>
    </message>
    <message>
        <source>Cơ sở kia</source>
        <translation>The other one</translation>
    </message>
    <message>
        <source>Cơ sở sản xuất</source>
        <translation>Producer</translation>
    </message>
    <message>
        <source>Cơ sở tham gia</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Cơ sở trong danh bạ</source>
        <translation>Establishment in the bank</translation>
    </message>
    <message>
        <source>Cơ sở đã báo cáo đến năm</source>
        <translation>Reported up to year</translation>
    </message>
    <message>
        <source>Cơ sở đã xác nhận phiếu</source>
        <translation>Sheet confirmed by the owner</translation>
    </message>
    <message>
        <source>Cơ sở được giữ</source>
        <translation>The one kept</translation>
    </message>
    <message>
        <source>Cảnh báo</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Cảnh báo đã xem</source>
        <translation>Warnings looked at</translation>
    </message>
    <message>
        <source>Cấp</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Cấp công nhận</source>
        <translation>Recognised by</translation>
    </message>
    <message>
        <source>Cấp quyết định</source>
        <translation>Deciding level</translation>
    </message>
    <message>
        <source>Cấp thẩm định</source>
        <translation>Appraisal level</translation>
    </message>
    <message>
        <source>Cặp</source>
        <translation>Pair</translation>
    </message>
    <message>
        <source>Cộng tác viên</source>
        <translation>Collaborator</translation>
    </message>
    <message>
        <source>Cộng tác viên khuyến công</source>
        <translation>Industrial promotion collaborators</translation>
    </message>
    <message>
        <source>Cột</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Cụm công nghiệp</source>
        <translation>Industrial cluster</translation>
    </message>
    <message>
        <source>Của cơ sở</source>
        <translation>Of establishment</translation>
    </message>
    <message>
        <source>DN, HTX</source>
        <translation>Firms, coops</translation>
    </message>
    <message>
        <source>Danh mục</source>
        <translation>Pack</translation>
    </message>
    <message>
        <source>Diễn biến</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Diện tích</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Diện tích đã cho thuê</source>
        <translation>Area let</translation>
    </message>
    <message>
        <source>Do cơ sở tự sản xuất</source>
        <translation>Made by the establishment</translation>
    </message>
    <message>
        <source>Doanh thu</source>
        <translation>Revenue</translation>
    </message>
    <message>
        <source>Doanh thu bán hàng</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Doanh thu trước hỗ trợ</source>
        <translation>Revenue before support</translation>
    </message>
    <message>
        <source>Doanh thu/năm</source>
        <translation>Revenue/year</translation>
    </message>
    <message>
        <source>Dung lượng</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Dân tộc thiểu số</source>
        <translation>Minority</translation>
    </message>
    <message>
        <source>Dòng</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Dòng kinh phí</source>
        <translation>Cost lines</translation>
    </message>
    <message>
        <source>Dòng nhu cầu</source>
        <translation>Need line</translation>
    </message>
    <message>
        <source>Dự kiến kỳ tới</source>
        <translation>Next period plan</translation>
    </message>
    <message>
        <source>Dự toán</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Dự toán theo nguồn</source>
        <translation>Budget by source</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Ghi chú, lý do thôi</source>
        <translation>Notes, why it ended</translation>
    </message>
    <message>
        <source>Gian hàng</source>
        <translation>Booths</translation>
    </message>
    <message>
        <source>Giá bán</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Giá dự kiến</source>
        <translation>Expected price</translation>
    </message>
    <message>
        <source>Giá theo hóa đơn</source>
        <translation>Price by invoice</translation>
    </message>
    <message>
        <source>Giá trị</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Giá trị hợp đồng</source>
        <translation>Contract value</translation>
    </message>
    <message>
        <source>Giá trị xuất khẩu</source>
        <translation>Export value</translation>
    </message>
    <message>
        <source>Giáo viên, báo cáo viên</source>
        <translation>Teachers, speakers</translation>
    </message>
    <message>
        <source>Giáo viên, đơn vị phối hợp</source>
        <translation>Teachers, coordinating unit</translation>
    </message>
    <message>
        <source>Giải ngân</source>
        <translation>Disbursement</translation>
    </message>
    <message>
        <source>Giải, ghi nhận</source>
        <translation>Prize, mention</translation>
    </message>
    <message>
        <source>Giấy chứng nhận</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Giấy tờ môi trường</source>
        <translation>Environment papers</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Hiệu quả kinh tế, xã hội, môi trường, khả năng nhân rộng</source>
        <translation>Economic, social, environmental effect, scope to replicate</translation>
    </message>
    <message>
        <source>Hoạt động</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Hoạt động khuyến công</source>
        <translation>Promotion activities</translation>
    </message>
    <message>
        <source>Huyện cũ, khu vực</source>
        <translation>Old district, area</translation>
    </message>
    <message>
        <source>Huyện, tỉnh cũ</source>
        <translation>Old district</translation>
    </message>
    <message>
        <source>Hình thức</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Học viên, đại biểu</source>
        <translation>Learners, delegates</translation>
    </message>
    <message>
        <source>Hồ sơ bình chọn</source>
        <translation>Voting dossier</translation>
    </message>
    <message>
        <source>Hồ sơ đăng ký bình chọn</source>
        <translation>Voting dossiers</translation>
    </message>
    <message>
        <source>Hồ sơ đầy đủ</source>
        <translation>Complete dossier</translation>
    </message>
    <message>
        <source>Hỗ trợ đã nhận</source>
        <translation>Support received</translation>
    </message>
    <message>
        <source>Hộ làm nghề</source>
        <translation>Craft homes</translation>
    </message>
    <message>
        <source>Hợp đồng</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Hợp đồng, phụ lục</source>
        <translation>Contract, annex</translation>
    </message>
    <message>
        <source>Khiếu nại</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Khoản mục hỗ trợ</source>
        <translation>Support item</translation>
    </message>
    <message>
        <source>Không sao chép, không vi phạm sở hữu trí tuệ</source>
        <translation>Not copied, no intellectual property breach</translation>
    </message>
    <message>
        <source>Khối lượng đã làm</source>
        <translation>Volume done</translation>
    </message>
    <message>
        <source>Khối lượng, kết quả thực hiện</source>
        <translation>Volume, results</translation>
    </message>
    <message>
        <source>Kinh phí</source>
        <translation>Funding</translation>
    </message>
    <message>
        <source>Kinh phí KC được quyết toán</source>
        <translation>Promotion funds settled</translation>
    </message>
    <message>
        <source>Kinh phí KC đề nghị thanh toán</source>
        <translation>Promotion funds to be paid</translation>
    </message>
    <message>
        <source>Kinh phí dự kiến</source>
        <translation>Expected funds</translation>
    </message>
    <message>
        <source>Kinh phí khuyến công</source>
        <translation>Promotion funds</translation>
    </message>
    <message>
        <source>Kinh phí khuyến công đã chi</source>
        <translation>Promotion funds spent</translation>
    </message>
    <message>
        <source>Kinh phí được duyệt</source>
        <translation>Approved funds</translation>
    </message>
    <message>
        <source>Kinh phí, giá trị hợp đồng</source>
        <translation>Funds, contract value</translation>
    </message>
    <message>
        <source>Kinh độ</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>Kiến nghị</source>
        <translation>Proposals</translation>
    </message>
    <message>
        <source>Kiến nghị của cơ sở</source>
        <translation>Requests of the establishment</translation>
    </message>
    <message>
        <source>Kênh bán hàng</source>
        <translation>Sales channels</translation>
    </message>
    <message>
        <source>Kế hoạch</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Kế hoạch kinh phí</source>
        <translation>Funding plan</translation>
    </message>
    <message>
        <source>Kế hoạch kinh phí khuyến công</source>
        <translation>Industrial promotion funding plan</translation>
    </message>
    <message>
        <source>Kế hoạch triển khai</source>
        <translation>Implementation plan</translation>
    </message>
    <message>
        <source>Kế hoạch triển khai, tổ chức lớp</source>
        <translation>Implementation, class plan</translation>
    </message>
    <message>
        <source>Kết luận</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>Kết luận, đề xuất</source>
        <translation>Conclusion, proposal</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Kết quả dự kiến</source>
        <translation>Expected result</translation>
    </message>
    <message>
        <source>Kết quả so với mục tiêu</source>
        <translation>Result against target</translation>
    </message>
    <message>
        <source>Kết thúc</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Kỳ báo cáo</source>
        <translation>Reporting period</translation>
    </message>
    <message>
        <source>Kỳ bình chọn</source>
        <translation>Voting round</translation>
    </message>
    <message>
        <source>Kỳ bình chọn sản phẩm</source>
        <translation>Product voting rounds</translation>
    </message>
    <message>
        <source>Lao động</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>Lao động bình quân</source>
        <translation>Average workforce</translation>
    </message>
    <message>
        <source>Lao động dân tộc thiểu số</source>
        <translation>Ethnic minority workers</translation>
    </message>
    <message>
        <source>Lao động làm sản phẩm</source>
        <translation>Its workers</translation>
    </message>
    <message>
        <source>Lao động nữ</source>
        <translation>Women workers</translation>
    </message>
    <message>
        <source>Lao động tham gia BHXH</source>
        <translation>Socially insured workers</translation>
    </message>
    <message>
        <source>Lao động trước hỗ trợ</source>
        <translation>Workers before support</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Loại chi</source>
        <translation>Spending kind</translation>
    </message>
    <message>
        <source>Loại giao</source>
        <translation>Type of entry</translation>
    </message>
    <message>
        <source>Loại giấy tờ</source>
        <translation>Kind of paper</translation>
    </message>
    <message>
        <source>Loại hoạt động</source>
        <translation>Activity kind</translation>
    </message>
    <message>
        <source>Loại hình</source>
        <translation>Legal form</translation>
    </message>
    <message>
        <source>Loại hợp đồng</source>
        <translation>Contract kind</translation>
    </message>
    <message>
        <source>Loại máy, thiết bị</source>
        <translation>Machine, equipment kind</translation>
    </message>
    <message>
        <source>Loại tệp</source>
        <translation>Kind of file</translation>
    </message>
    <message>
        <source>Loại việc</source>
        <translation>Kind of work</translation>
    </message>
    <message>
        <source>Loại đề án</source>
        <translation>Project type</translation>
    </message>
    <message>
        <source>Luật 91/2025/QH15; đọc thông báo cho chủ cơ sở</source>
        <translation>Law 91/2025/QH15; read the notice to the owner</translation>
    </message>
    <message>
        <source>Là bộ sản phẩm</source>
        <translation>Is a set</translation>
    </message>
    <message>
        <source>Làng nghề</source>
        <translation>Craft village</translation>
    </message>
    <message>
        <source>Làng nghề, nghề truyền thống</source>
        <translation>Craft villages, traditional crafts</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Lượt khách</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>Lần cuối của đề án</source>
        <translation>Last one of project</translation>
    </message>
    <message>
        <source>Lần nghiệm thu</source>
        <translation>Acceptance no</translation>
    </message>
    <message>
        <source>Lần nào đúng</source>
        <translation>Which is right</translation>
    </message>
    <message>
        <source>Lần quyết toán</source>
        <translation>Settlement no</translation>
    </message>
    <message>
        <source>Lần theo dõi</source>
        <translation>Follow-up no</translation>
    </message>
    <message>
        <source>Lần thẩm định</source>
        <translation>Appraisal no</translation>
    </message>
    <message>
        <source>Lần đề nghị</source>
        <translation>Request no</translation>
    </message>
    <message>
        <source>Lớp, nội dung</source>
        <translation>Course, content</translation>
    </message>
    <message>
        <source>Lớp, đơn vị thụ hưởng</source>
        <translation>Classes, beneficiaries</translation>
    </message>
    <message>
        <source>Lợi nhuận</source>
        <translation>Profit</translation>
    </message>
    <message>
        <source>Lựa chọn</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Model, ký hiệu</source>
        <translation>Model, code</translation>
    </message>
    <message>
        <source>Máy cần mua, thông số</source>
        <translation>Machine wanted, specification</translation>
    </message>
    <message>
        <source>Máy móc, thiết bị</source>
        <translation>Machines, equipment</translation>
    </message>
    <message>
        <source>Máy mới 100 %</source>
        <translation>Machine 100 % new</translation>
    </message>
    <message>
        <source>Máy được hỗ trợ</source>
        <translation>Supported machine</translation>
    </message>
    <message>
        <source>Máy, kết quả chính</source>
        <translation>Machines, main results</translation>
    </message>
    <message>
        <source>Mã cộng tác viên</source>
        <translation>Collaborator code</translation>
    </message>
    <message>
        <source>Mã niêm phong</source>
        <translation>Seal code</translation>
    </message>
    <message>
        <source>Mã nội dung</source>
        <translation>Content hash</translation>
    </message>
    <message>
        <source>Mã phiếu</source>
        <translation>Sheet code</translation>
    </message>
    <message>
        <source>Mã số thuế</source>
        <translation>Tax code</translation>
    </message>
    <message>
        <source>Mã số thuế cũ</source>
        <translation>Former tax code</translation>
    </message>
    <message>
        <source>Mã tiêu chí</source>
        <translation>Criterion code</translation>
    </message>
    <message>
        <source>Mã đề án</source>
        <translation>Project code</translation>
    </message>
    <message>
        <source>Mô tả nhu cầu</source>
        <translation>Description of the need</translation>
    </message>
    <message>
        <source>Mô tả, đặc điểm nổi bật</source>
        <translation>Description, highlights</translation>
    </message>
    <message>
        <source>Môi trường, xử lý chất thải</source>
        <translation>Environment, waste</translation>
    </message>
    <message>
        <source>Mẫu</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Mẫu báo cáo</source>
        <translation>Report form</translation>
    </message>
    <message>
        <source>Mục</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Mục của phiếu</source>
        <translation>Field of the survey</translation>
    </message>
    <message>
        <source>Mục tiêu</source>
        <translation>Objectives</translation>
    </message>
    <message>
        <source>Mục đích, yêu cầu</source>
        <translation>Purpose, requirements</translation>
    </message>
    <message>
        <source>Mức chi cho một kết quả</source>
        <translation>Pay per result</translation>
    </message>
    <message>
        <source>Mức hỗ trợ</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Mức hỗ trợ đề nghị</source>
        <translation>Support requested</translation>
    </message>
    <message>
        <source>Mức đề nghị hỗ trợ</source>
        <translation>Support asked for</translation>
    </message>
    <message>
        <source>Mức độ cơ giới hóa, tự động hóa</source>
        <translation>Mechanisation, automation</translation>
    </message>
    <message>
        <source>Nghiệm thu</source>
        <translation>Acceptance</translation>
    </message>
    <message>
        <source>Nghề, chuyên đề</source>
        <translation>Trade, topic</translation>
    </message>
    <message>
        <source>Nghề, máy móc, thông số</source>
        <translation>Trade, machinery, specs</translation>
    </message>
    <message>
        <source>Nghề, sản phẩm chính</source>
        <translation>Main trade, product</translation>
    </message>
    <message>
        <source>Nghệ nhân, thợ giỏi</source>
        <translation>Artisans</translation>
    </message>
    <message>
        <source>Nguyên liệu</source>
        <translation>Materials</translation>
    </message>
    <message>
        <source>Nguyên liệu chính</source>
        <translation>Main materials</translation>
    </message>
    <message>
        <source>Nguyên liệu từ trong tỉnh</source>
        <translation>Materials from the province</translation>
    </message>
    <message>
        <source>Nguồn</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Nguồn khác</source>
        <translation>Other sources</translation>
    </message>
    <message>
        <source>Nguồn khác đã chi</source>
        <translation>Other sources spent</translation>
    </message>
    <message>
        <source>Nguồn kinh phí</source>
        <translation>Funding source</translation>
    </message>
    <message>
        <source>Ngành VSIC</source>
        <translation>VSIC industry</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Ngày chấm</source>
        <translation>Scored on</translation>
    </message>
    <message>
        <source>Ngày chốt</source>
        <translation>Cut-off day</translation>
    </message>
    <message>
        <source>Ngày công bố kết quả</source>
        <translation>Results published</translation>
    </message>
    <message>
        <source>Ngày công nhận</source>
        <translation>Recognised on</translation>
    </message>
    <message>
        <source>Ngày cấp</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>Ngày duyệt</source>
        <translation>Approved on</translation>
    </message>
    <message>
        <source>Ngày duyệt quyết toán</source>
        <translation>Settlement approved on</translation>
    </message>
    <message>
        <source>Ngày gửi lên cấp trên</source>
        <translation>Sent up on</translation>
    </message>
    <message>
        <source>Ngày hỏi</source>
        <translation>Asked on</translation>
    </message>
    <message>
        <source>Ngày khảo sát</source>
        <translation>Visited on</translation>
    </message>
    <message>
        <source>Ngày ký</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>Ngày lập</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>Ngày nghiệm thu</source>
        <translation>Accepted on</translation>
    </message>
    <message>
        <source>Ngày nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Ngày nhập lại</source>
        <translation>Typed again on</translation>
    </message>
    <message>
        <source>Ngày phát hành</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>Ngày phê duyệt</source>
        <translation>Approved on</translation>
    </message>
    <message>
        <source>Ngày phê duyệt quy hoạch</source>
        <translation>Plan approved on</translation>
    </message>
    <message>
        <source>Ngày quyết định</source>
        <translation>Decision date</translation>
    </message>
    <message>
        <source>Ngày thanh lý</source>
        <translation>Liquidated on</translation>
    </message>
    <message>
        <source>Ngày thu hồi</source>
        <translation>Revoked on</translation>
    </message>
    <message>
        <source>Ngày thu hồi công nhận</source>
        <translation>Revoked on</translation>
    </message>
    <message>
        <source>Ngày thành lập</source>
        <translation>Founded on</translation>
    </message>
    <message>
        <source>Ngày thẩm định</source>
        <translation>Appraised on</translation>
    </message>
    <message>
        <source>Ngày trả lời</source>
        <translation>Answered on</translation>
    </message>
    <message>
        <source>Ngày văn bản</source>
        <translation>Paper date</translation>
    </message>
    <message>
        <source>Ngày đăng ký</source>
        <translation>Registered on</translation>
    </message>
    <message>
        <source>Ngày đến</source>
        <translation>To date</translation>
    </message>
    <message>
        <source>Ngày đề nghị</source>
        <translation>Requested on</translation>
    </message>
    <message>
        <source>Ngày đồng ý</source>
        <translation>Consent date</translation>
    </message>
    <message>
        <source>Người bán, người nhận</source>
        <translation>Seller, payee</translation>
    </message>
    <message>
        <source>Người dự</source>
        <translation>Attendees</translation>
    </message>
    <message>
        <source>Người khiếu nại</source>
        <translation>Complainant</translation>
    </message>
    <message>
        <source>Người nhận, tháng</source>
        <translation>Person, month</translation>
    </message>
    <message>
        <source>Người nhập lại</source>
        <translation>Second typist</translation>
    </message>
    <message>
        <source>Người nhập lần đầu</source>
        <translation>First typist</translation>
    </message>
    <message>
        <source>Người tiếp quản địa bàn</source>
        <translation>Successor in the area</translation>
    </message>
    <message>
        <source>Người đại diện</source>
        <translation>Representative</translation>
    </message>
    <message>
        <source>Nhiệm kỳ, hợp đồng trước</source>
        <translation>Earlier terms, contracts</translation>
    </message>
    <message>
        <source>Nhu cầu</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>Nhu cầu hỗ trợ</source>
        <translation>Support needs</translation>
    </message>
    <message>
        <source>Nhu cầu làm căn cứ</source>
        <translation>Need as basis</translation>
    </message>
    <message>
        <source>Nhãn hiệu</source>
        <translation>Trademark</translation>
    </message>
    <message>
        <source>Nhóm ngành nghề (NĐ 45)</source>
        <translation>Industry group (Decree 45)</translation>
    </message>
    <message>
        <source>Nhóm sản phẩm</source>
        <translation>Product group</translation>
    </message>
    <message>
        <source>Nhóm sản phẩm bình chọn</source>
        <translation>Product group in voting</translation>
    </message>
    <message>
        <source>Nhận hồ sơ từ</source>
        <translation>Intake from</translation>
    </message>
    <message>
        <source>Nhận hồ sơ đến</source>
        <translation>Intake to</translation>
    </message>
    <message>
        <source>Nhận xét</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Nhập lại để đối chiếu</source>
        <translation>Type again</translation>
    </message>
    <message>
        <source>Nhập lại đối chiếu</source>
        <translation>Second typing</translation>
    </message>
    <message>
        <source>Nhật ký cộng tác viên</source>
        <translation>Collaborators' journal</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Năm công nhận</source>
        <translation>Recognised in</translation>
    </message>
    <message>
        <source>Năm kế hoạch</source>
        <translation>Plan year</translation>
    </message>
    <message>
        <source>Năm kết thúc</source>
        <translation>End year</translation>
    </message>
    <message>
        <source>Năm sinh</source>
        <translation>Year of birth</translation>
    </message>
    <message>
        <source>Năm sinh chủ</source>
        <translation>Owner born</translation>
    </message>
    <message>
        <source>Năm sản xuất</source>
        <translation>Year made</translation>
    </message>
    <message>
        <source>Năm thành lập</source>
        <translation>Founded</translation>
    </message>
    <message>
        <source>Năm đăng ký</source>
        <translation>Registration year</translation>
    </message>
    <message>
        <source>Nơi cấp</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>Nơi họp</source>
        <translation>Venue</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Nội dung chi</source>
        <translation>Cost item</translation>
    </message>
    <message>
        <source>Nội dung hỗ trợ</source>
        <translation>Support content</translation>
    </message>
    <message>
        <source>Nội dung khuyến công</source>
        <translation>Promotion content</translation>
    </message>
    <message>
        <source>Nội dung thay đổi</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>Nội dung thẩm định</source>
        <translation>Matters appraised</translation>
    </message>
    <message>
        <source>Nội dung và tiến độ</source>
        <translation>Content and schedule</translation>
    </message>
    <message>
        <source>Nội dung đề nghị</source>
        <translation>Matter requested</translation>
    </message>
    <message>
        <source>Nội dung, kết quả</source>
        <translation>Content, result</translation>
    </message>
    <message>
        <source>Nội dung, năm của đề án điểm</source>
        <translation>Contents, years of key project</translation>
    </message>
    <message>
        <source>Nội dung, sản phẩm</source>
        <translation>Content, product</translation>
    </message>
    <message>
        <source>Nộp ngân sách</source>
        <translation>Paid to the budget</translation>
    </message>
    <message>
        <source>Phiếu</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Phiếu khảo sát</source>
        <translation>Survey sheet</translation>
    </message>
    <message>
        <source>Phiếu thẩm định</source>
        <translation>Appraisal form</translation>
    </message>
    <message>
        <source>Phiếu đã làm</source>
        <translation>Survey done</translation>
    </message>
    <message>
        <source>Phân công</source>
        <translation>Assignment</translation>
    </message>
    <message>
        <source>Phân công khảo sát</source>
        <translation>Survey assignment</translation>
    </message>
    <message>
        <source>Phân công, phối hợp</source>
        <translation>Assignment, coordination</translation>
    </message>
    <message>
        <source>Phạt, hoàn trả</source>
        <translation>Penalty, refund</translation>
    </message>
    <message>
        <source>Phải nộp lại</source>
        <translation>To be refunded</translation>
    </message>
    <message>
        <source>Phần việc</source>
        <translation>Part of work</translation>
    </message>
    <message>
        <source>Phụ lục của hợp đồng</source>
        <translation>Annex of contract</translation>
    </message>
    <message>
        <source>Quan tâm sản xuất sạch hơn</source>
        <translation>Interested in cleaner production</translation>
    </message>
    <message>
        <source>Quy mô</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>Quy mô, đặc điểm nổi bật của công nghệ, máy, sản phẩm</source>
        <translation>Scale, main features of technology, machines, products</translation>
    </message>
    <message>
        <source>Quy định</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Quy định của tỉnh</source>
        <translation>Provincial rules</translation>
    </message>
    <message>
        <source>Quyết toán, thanh lý</source>
        <translation>Settlement, liquidation</translation>
    </message>
    <message>
        <source>Quyết định</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Quyết định công nhận</source>
        <translation>Decision of appointment</translation>
    </message>
    <message>
        <source>Quyết định lập hội đồng</source>
        <translation>Council decision</translation>
    </message>
    <message>
        <source>Quyết định quy hoạch chi tiết</source>
        <translation>Detailed plan decision</translation>
    </message>
    <message>
        <source>Quyết định thành lập</source>
        <translation>Founding decision</translation>
    </message>
    <message>
        <source>Quyết định trùng</source>
        <translation>Duplicate decision</translation>
    </message>
    <message>
        <source>Quyết định trùng, không trùng</source>
        <translation>Decisions on duplicates</translation>
    </message>
    <message>
        <source>Riêng năm</source>
        <translation>For year</translation>
    </message>
    <message>
        <source>SP CNNT tiêu biểu cấp</source>
        <translation>Typical rural product, level</translation>
    </message>
    <message>
        <source>Sao OCOP</source>
        <translation>OCOP stars</translation>
    </message>
    <message>
        <source>So với năm</source>
        <translation>Against year</translation>
    </message>
    <message>
        <source>Sản lượng</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>Sản lượng trước hỗ trợ</source>
        <translation>Output before support</translation>
    </message>
    <message>
        <source>Sản lượng/năm</source>
        <translation>Output/year</translation>
    </message>
    <message>
        <source>Sản phẩm</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Sản phẩm chính</source>
        <translation>Main products</translation>
    </message>
    <message>
        <source>Sản phẩm tiêu biểu, đặc thù</source>
        <translation>Typical, specialty products</translation>
    </message>
    <message>
        <source>Sản phẩm đăng ký</source>
        <translation>Registered product</translation>
    </message>
    <message>
        <source>Sản phẩm đặc thù</source>
        <translation>Specialty products</translation>
    </message>
    <message>
        <source>Sản phẩm, việc được hỗ trợ</source>
        <translation>Product, work supported</translation>
    </message>
    <message>
        <source>Sản xuất được hàng loạt</source>
        <translation>Can be mass-produced</translation>
    </message>
    <message>
        <source>Sẵn sàng đối ứng</source>
        <translation>Counterpart ready</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Số biên bản thanh lý</source>
        <translation>Liquidation minutes no</translation>
    </message>
    <message>
        <source>Số biên bản, phiếu</source>
        <translation>Minutes, form no</translation>
    </message>
    <message>
        <source>Số chứng chỉ, giấy chứng nhận</source>
        <translation>Certificate number</translation>
    </message>
    <message>
        <source>Số chứng từ</source>
        <translation>Voucher number</translation>
    </message>
    <message>
        <source>Số công bố</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Số cơ sở cần tìm</source>
        <translation>To be found</translation>
    </message>
    <message>
        <source>Số gian hàng</source>
        <translation>Booths</translation>
    </message>
    <message>
        <source>Số giấy chứng nhận</source>
        <translation>Certificate no</translation>
    </message>
    <message>
        <source>Số hồ sơ</source>
        <translation>Dossier no</translation>
    </message>
    <message>
        <source>Số hợp đồng</source>
        <translation>Contract no</translation>
    </message>
    <message>
        <source>Số kế hoạch</source>
        <translation>Plan no</translation>
    </message>
    <message>
        <source>Số liệu</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Số liệu các năm</source>
        <translation>Yearly figures</translation>
    </message>
    <message>
        <source>Số liệu cũ hơn</source>
        <translation>Older than</translation>
    </message>
    <message>
        <source>Số liệu của năm</source>
        <translation>Figures of year</translation>
    </message>
    <message>
        <source>Số liệu lịch sử</source>
        <translation>Historic figures</translation>
    </message>
    <message>
        <source>Số liệu năm</source>
        <translation>Figures of a year</translation>
    </message>
    <message>
        <source>Số liệu trước khi dùng chương trình</source>
        <translation>Figures from before this program</translation>
    </message>
    <message>
        <source>Số liệu đến ngày</source>
        <translation>Figures up to</translation>
    </message>
    <message>
        <source>Số lượng</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Số lượng, số học viên</source>
        <translation>Quantity, trainees</translation>
    </message>
    <message>
        <source>Số máy</source>
        <translation>Machine no</translation>
    </message>
    <message>
        <source>Số mục đã đối chiếu</source>
        <translation>Fields compared</translation>
    </message>
    <message>
        <source>Số người tham gia</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Số nhà, đường</source>
        <translation>Number, street</translation>
    </message>
    <message>
        <source>Số quyết định</source>
        <translation>Decision number</translation>
    </message>
    <message>
        <source>Số quyết định, hợp đồng</source>
        <translation>Decision, contract number</translation>
    </message>
    <message>
        <source>Số quyết định, phụ lục</source>
        <translation>Decision, annex no</translation>
    </message>
    <message>
        <source>Số tiết</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Số tiền</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Số tiền đề nghị</source>
        <translation>Amount requested</translation>
    </message>
    <message>
        <source>Số tài khoản</source>
        <translation>Account no</translation>
    </message>
    <message>
        <source>Số văn bản</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>Số văn bản phê duyệt</source>
        <translation>Approval paper no</translation>
    </message>
    <message>
        <source>Số văn bản xác nhận của Sở</source>
        <translation>Department confirmation no</translation>
    </message>
    <message>
        <source>Số văn bản đề nghị</source>
        <translation>Request paper no</translation>
    </message>
    <message>
        <source>Số đã công bố</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Số đăng ký kinh doanh</source>
        <translation>Business registration</translation>
    </message>
    <message>
        <source>Số, ký hiệu</source>
        <translation>Number, code</translation>
    </message>
    <message>
        <source>Sở phê duyệt ngày</source>
        <translation>Department approved on</translation>
    </message>
    <message>
        <source>Sở xác nhận ngày</source>
        <translation>Department confirmed on</translation>
    </message>
    <message>
        <source>Sự cần thiết và căn cứ</source>
        <translation>Need and grounds</translation>
    </message>
    <message>
        <source>Thanh lý, quyết toán</source>
        <translation>Liquidation, settlement</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Theo chương trình, kế hoạch</source>
        <translation>By programme, plan</translation>
    </message>
    <message>
        <source>Theo dõi sau hỗ trợ</source>
        <translation>Follow-up after support</translation>
    </message>
    <message>
        <source>Theo văn bản, nguồn</source>
        <translation>From paper, source</translation>
    </message>
    <message>
        <source>Theo đề án</source>
        <translation>As in project</translation>
    </message>
    <message>
        <source>Thu nhập bình quân/người/tháng</source>
        <translation>Average income/person/month</translation>
    </message>
    <message>
        <source>Thu nhập trước hỗ trợ</source>
        <translation>Income before support</translation>
    </message>
    <message>
        <source>Thuộc chương trình</source>
        <translation>In programme</translation>
    </message>
    <message>
        <source>Thành phần</source>
        <translation>Composition</translation>
    </message>
    <message>
        <source>Thành tiền</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Thành viên</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Thành viên hội đồng</source>
        <translation>Council member</translation>
    </message>
    <message>
        <source>Tháng</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Thôn, tổ</source>
        <translation>Hamlet, group</translation>
    </message>
    <message>
        <source>Thôn, tổ, đường</source>
        <translation>Hamlet, street</translation>
    </message>
    <message>
        <source>Thông số kỹ thuật</source>
        <translation>Specifications</translation>
    </message>
    <message>
        <source>Thù lao cộng tác viên</source>
        <translation>Collaborators' pay</translation>
    </message>
    <message>
        <source>Thù lao tháng</source>
        <translation>Monthly pay</translation>
    </message>
    <message>
        <source>Thù lao/tháng</source>
        <translation>Pay per month</translation>
    </message>
    <message>
        <source>Thư điện tử</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Thẩm định đề án</source>
        <translation>Project appraisal</translation>
    </message>
    <message>
        <source>Thị trường tiêu thụ</source>
        <translation>Markets</translation>
    </message>
    <message>
        <source>Thời gian dự kiến</source>
        <translation>Expected time</translation>
    </message>
    <message>
        <source>Thứ hạng</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Thực hiện</source>
        <translation>Carried out</translation>
    </message>
    <message>
        <source>Thực hiện từ</source>
        <translation>Carried out from</translation>
    </message>
    <message>
        <source>Thực hiện, giải ngân</source>
        <translation>Execution, disbursement</translation>
    </message>
    <message>
        <source>Tiêu chuẩn (ISO, HACCP…)</source>
        <translation>Standards (ISO, HACCP…)</translation>
    </message>
    <message>
        <source>Tiêu chuẩn, chứng nhận</source>
        <translation>Standards, certificates</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Tiến độ thực hiện</source>
        <translation>Progress of work</translation>
    </message>
    <message>
        <source>Tiềm năng đề án</source>
        <translation>Project potential</translation>
    </message>
    <message>
        <source>Trong cụm, khu công nghiệp</source>
        <translation>In an industrial cluster, park</translation>
    </message>
    <message>
        <source>Trong làng nghề được công nhận</source>
        <translation>In a recognised craft village</translation>
    </message>
    <message>
        <source>Trong đó dân tộc thiểu số</source>
        <translation>Of them minority</translation>
    </message>
    <message>
        <source>Trong đó khuyến công hỗ trợ</source>
        <translation>Of them supported</translation>
    </message>
    <message>
        <source>Trong đó kinh phí khuyến công</source>
        <translation>Of which promotion funds</translation>
    </message>
    <message>
        <source>Trong đó nữ</source>
        <translation>Of them women</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Trạng thái phiếu</source>
        <translation>Sheet status</translation>
    </message>
    <message>
        <source>Trạng thái sau đó</source>
        <translation>State afterwards</translation>
    </message>
    <message>
        <source>Trả lời</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Trực tiếp sản xuất CN–TTCN</source>
        <translation>Produces directly (industry, crafts)</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tên cơ sở</source>
        <translation>Establishment name</translation>
    </message>
    <message>
        <source>Tên cơ sở khi chưa có trong danh bạ</source>
        <translation>Name if not in the bank yet</translation>
    </message>
    <message>
        <source>Tên cơ sở, đơn vị</source>
        <translation>Establishment, unit</translation>
    </message>
    <message>
        <source>Tên cụm</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Tên cụm, khu công nghiệp</source>
        <translation>Name of cluster, park</translation>
    </message>
    <message>
        <source>Tên hoạt động</source>
        <translation>Activity name</translation>
    </message>
    <message>
        <source>Tên kế hoạch</source>
        <translation>Plan name</translation>
    </message>
    <message>
        <source>Tên kỳ bình chọn</source>
        <translation>Round name</translation>
    </message>
    <message>
        <source>Tên làng nghề</source>
        <translation>Village name</translation>
    </message>
    <message>
        <source>Tên làng nghề, số quyết định</source>
        <translation>Craft village, decision number</translation>
    </message>
    <message>
        <source>Tên máy</source>
        <translation>Machine name</translation>
    </message>
    <message>
        <source>Tên máy, thiết bị</source>
        <translation>Machine, equipment</translation>
    </message>
    <message>
        <source>Tên mục</source>
        <translation>Name of the field</translation>
    </message>
    <message>
        <source>Tên sản phẩm</source>
        <translation>Product name</translation>
    </message>
    <message>
        <source>Tên tệp</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>Tên viết tắt</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Tên đơn vị thụ hưởng</source>
        <translation>Beneficiary name</translation>
    </message>
    <message>
        <source>Tên đề án</source>
        <translation>Project name</translation>
    </message>
    <message>
        <source>Tên đợt</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Tình trạng mã số thuế</source>
        <translation>Tax code status</translation>
    </message>
    <message>
        <source>Tính vào chi phí được hỗ trợ</source>
        <translation>Counts as supported cost</translation>
    </message>
    <message>
        <source>Tính vào chỉ tiêu</source>
        <translation>For indicator</translation>
    </message>
    <message>
        <source>Tại cơ sở</source>
        <translation>On site</translation>
    </message>
    <message>
        <source>Tại ngân hàng, Kho bạc</source>
        <translation>At bank, Treasury</translation>
    </message>
    <message>
        <source>Tạm ứng</source>
        <translation>Advance</translation>
    </message>
    <message>
        <source>Tệp, bản quét</source>
        <translation>File, scan</translation>
    </message>
    <message>
        <source>Tổ</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Tổ chức thực hiện</source>
        <translation>Organisation of work</translation>
    </message>
    <message>
        <source>Tổng kinh phí thực hiện</source>
        <translation>Total funds spent</translation>
    </message>
    <message>
        <source>Tổng mức đầu tư hạ tầng</source>
        <translation>Total infra investment</translation>
    </message>
    <message>
        <source>Tổng nguồn vốn</source>
        <translation>Total capital</translation>
    </message>
    <message>
        <source>Tổng vốn đầu tư</source>
        <translation>Total investment</translation>
    </message>
    <message>
        <source>Từ hồ sơ cấp dưới</source>
        <translation>From lower dossier</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Từ năm</source>
        <translation>From year</translation>
    </message>
    <message>
        <source>Vai trò</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Vai trò trong tổ</source>
        <translation>Role in the team</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Việc làm sau đào tạo</source>
        <translation>Jobs after training</translation>
    </message>
    <message>
        <source>Việc làm, kết quả</source>
        <translation>Jobs, results</translation>
    </message>
    <message>
        <source>Việc đã làm</source>
        <translation>Work done</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Vì sao không cần</source>
        <translation>Why not needed</translation>
    </message>
    <message>
        <source>Văn bản</source>
        <translation>Legal text</translation>
    </message>
    <message>
        <source>Vĩ độ</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Vướng mắc</source>
        <translation>Obstacles</translation>
    </message>
    <message>
        <source>Vốn tự có</source>
        <translation>Own capital</translation>
    </message>
    <message>
        <source>Vốn vay</source>
        <translation>Loan</translation>
    </message>
    <message>
        <source>Vốn đối ứng</source>
        <translation>Own capital</translation>
    </message>
    <message>
        <source>Vốn đối ứng đã chi</source>
        <translation>Own capital spent</translation>
    </message>
    <message>
        <source>Xuất khẩu</source>
        <translation>Exported</translation>
    </message>
    <message>
        <source>Xuất xứ</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Xuất xứ, năm sản xuất</source>
        <translation>Origin, year made</translation>
    </message>
    <message>
        <source>Xã, phường</source>
        <translation>Commune, ward</translation>
    </message>
    <message>
        <source>Xã, phường (cấp xã)</source>
        <translation>Commune (its level)</translation>
    </message>
    <message>
        <source>Xã, phường cũ</source>
        <translation>Old commune</translation>
    </message>
    <message>
        <source>Xã, phường cũ của trụ sở</source>
        <translation>Office: old commune</translation>
    </message>
    <message>
        <source>Xã, phường mới</source>
        <translation>New commune</translation>
    </message>
    <message>
        <source>Xã, phường nơi sản xuất</source>
        <translation>Commune of production</translation>
    </message>
    <message>
        <source>Xã, phường phụ trách</source>
        <translation>Communes in charge</translation>
    </message>
    <message>
        <source>Xã, phường đặt trụ sở</source>
        <translation>Commune of the office</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung, điều kiện</source>
        <translation>Additions, conditions</translation>
    </message>
    <message>
        <source>Yêu cầu, ghi chú</source>
        <translation>Instructions, notes</translation>
    </message>
    <message>
        <source>Zalo</source>
        <translation>Zalo</translation>
    </message>
    <message>
        <source>do Chủ tịch UBND tỉnh quyết định (NĐ 45 Đ.10)</source>
        <translation>set by the provincial chair (Decree 45, Art. 10)</translation>
    </message>
    <message>
        <source>gõ mã hoặc tên ngành</source>
        <translation>type a code or a name</translation>
    </message>
    <message>
        <source>gần, trên, hơn</source>
        <translation>about, over</translation>
    </message>
    <message>
        <source>hộ kinh doanh, 10 số</source>
        <translation>household, 10 digits</translation>
    </message>
    <message>
        <source>khi không thuộc đề án, hoạt động nào</source>
        <translation>if of no project or activity</translation>
    </message>
    <message>
        <source>khi số liệu chỉ có theo địa bàn cũ</source>
        <translation>if only known by old area</translation>
    </message>
    <message>
        <source>theo giá trị; trên 50 % được xét ưu tiên</source>
        <translation>by value; over 50 % counts for priority</translation>
    </message>
    <message>
        <source>xã, huyện, tỉnh cũ ghi trên giấy tờ</source>
        <translation>old commune, district, province on the papers</translation>
    </message>
    <message>
        <source>Ý kiến chung</source>
        <translation>General opinion</translation>
    </message>
    <message>
        <source>Điều chỉnh cho</source>
        <translation>Adjusts</translation>
    </message>
    <message>
        <source>Điều chỉnh, bổ sung, ngừng đề án</source>
        <translation>Adjust, add, stop project</translation>
    </message>
    <message>
        <source>Điểm</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Điểm chấm</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Điện, nhiên liệu sử dụng</source>
        <translation>Power, fuel used</translation>
    </message>
    <message>
        <source>Đánh giá</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>Đánh giá kết quả</source>
        <translation>Review of results</translation>
    </message>
    <message>
        <source>Đã chi</source>
        <translation>Spent</translation>
    </message>
    <message>
        <source>Đã có cơ sở trên địa bàn dùng công nghệ này</source>
        <translation>Technology already used in the area</translation>
    </message>
    <message>
        <source>Đã duyệt</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Đã hoàn thành khối lượng (Mẫu 3b)</source>
        <translation>Volume completed (Form 3b)</translation>
    </message>
    <message>
        <source>Đã kiểm chứng</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>Đã ký danh sách</source>
        <translation>Signed list</translation>
    </message>
    <message>
        <source>Đã thu</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Đã xác định đầy đủ</source>
        <translation>Fully determined</translation>
    </message>
    <message>
        <source>Đơn giá</source>
        <translation>Unit price</translation>
    </message>
    <message>
        <source>Đơn vị công tác</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>Đơn vị phối hợp</source>
        <translation>Partner unit</translation>
    </message>
    <message>
        <source>Đơn vị sản lượng</source>
        <translation>Output unit</translation>
    </message>
    <message>
        <source>Đơn vị thụ hưởng</source>
        <translation>Beneficiaries</translation>
    </message>
    <message>
        <source>Đơn vị thực hiện</source>
        <translation>Implementing unit</translation>
    </message>
    <message>
        <source>Đơn vị tiền</source>
        <translation>Money unit</translation>
    </message>
    <message>
        <source>Đơn vị tính</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Đơn vị tổ chức</source>
        <translation>Organiser</translation>
    </message>
    <message>
        <source>Đơn vị, chức vụ</source>
        <translation>Unit, position</translation>
    </message>
    <message>
        <source>Đơn vị, người hưởng</source>
        <translation>Unit, payee</translation>
    </message>
    <message>
        <source>Đại diện bên A, chức vụ</source>
        <translation>Party A signatory, position</translation>
    </message>
    <message>
        <source>Đại diện bên B, chức vụ</source>
        <translation>Party B signatory, position</translation>
    </message>
    <message>
        <source>Đạt tiêu chuẩn, an toàn, môi trường</source>
        <translation>Meets standards, safety, environment</translation>
    </message>
    <message>
        <source>Đất công nghiệp cho thuê</source>
        <translation>Land to let</translation>
    </message>
    <message>
        <source>Đầu tư hạ tầng trong năm</source>
        <translation>Infra invested in year</translation>
    </message>
    <message>
        <source>Đến</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Đến năm</source>
        <translation>To year</translation>
    </message>
    <message>
        <source>Đề nghị</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Đề nghị tạm ứng, thanh toán</source>
        <translation>Advance, payment request</translation>
    </message>
    <message>
        <source>Đề nghị điều chỉnh</source>
        <translation>Adjustment request</translation>
    </message>
    <message>
        <source>Đề án</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Đề án hay nhiệm vụ</source>
        <translation>Project or task</translation>
    </message>
    <message>
        <source>Đề án khuyến công</source>
        <translation>Industrial promotion projects</translation>
    </message>
    <message>
        <source>Địa bàn</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Địa bàn đã hỏi</source>
        <translation>Places asked</translation>
    </message>
    <message>
        <source>Địa bàn ưu tiên</source>
        <translation>Priority area</translation>
    </message>
    <message>
        <source>Địa chỉ trước 1/7/2025</source>
        <translation>Address before 1/7/2025</translation>
    </message>
    <message>
        <source>Địa chỉ trụ sở</source>
        <translation>Office address</translation>
    </message>
    <message>
        <source>Địa điểm</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Địa điểm (xã, phường)</source>
        <translation>Place (commune, ward)</translation>
    </message>
    <message>
        <source>Địa điểm họp</source>
        <translation>Meeting place</translation>
    </message>
    <message>
        <source>Địa điểm như công bố</source>
        <translation>Place as published</translation>
    </message>
    <message>
        <source>Định dạng</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Định mức nhà nước</source>
        <translation>State norm</translation>
    </message>
    <message>
        <source>Đồng ý xử lý dữ liệu cá nhân</source>
        <translation>Consent to personal data</translation>
    </message>
    <message>
        <source>Đợt</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Đợt khảo sát</source>
        <translation>Campaign</translation>
    </message>
    <message>
        <source>Đợt phê duyệt</source>
        <translation>Approval round</translation>
    </message>
    <message>
        <source>Đợt, đơn vị</source>
        <translation>Batch, unit</translation>
    </message>
    <message>
        <source>Đủ điều kiện (nhận định của cộng tác viên)</source>
        <translation>Eligible (opinion of the collaborator)</translation>
    </message>
    <message>
        <source>để xét ưu tiên (NĐ 235/2025)</source>
        <translation>for priority (Decree 235/2025)</translation>
    </message>
    <message>
        <source>để xét ưu tiên (NĐ 235/2025), không bắt buộc</source>
        <translation>for priority (Decree 235/2025), optional</translation>
    </message>
    <message>
        <source>Ưu tiên của cơ sở</source>
        <translation>Owner’s priority</translation>
    </message>
    <message>
        <source>Ảnh, tệp</source>
        <translation>Photos, files</translation>
    </message>
</context>
<context>
    <name>layout</name>
    <message>
        <source>Báo cáo đã phát hành</source>
        <translation>Issued report</translation>
    </message>
    <message>
        <source>Bảng kê chứng từ</source>
        <translation>Voucher list</translation>
    </message>
    <message>
        <source>Bồi dưỡng</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Bồi dưỡng, ghi chú</source>
        <translation>Training, notes</translation>
    </message>
    <message>
        <source>Chuyển tiền</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Chuyển tiền, kết quả</source>
        <translation>Transfer, result</translation>
    </message>
    <message>
        <source>Chưa chấm tiêu chí nào</source>
        <translation>No criterion scored yet</translation>
    </message>
    <message>
        <source>Chưa chấm điểm</source>
        <translation>Not scored yet</translation>
    </message>
    <message>
        <source>Chưa có chỉ tiêu nào</source>
        <translation>No indicator yet</translation>
    </message>
    <message>
        <source>Chưa có chứng từ nào</source>
        <translation>No voucher yet</translation>
    </message>
    <message>
        <source>Chưa có cảnh báo nào được để lại</source>
        <translation>No warning was left standing</translation>
    </message>
    <message>
        <source>Chưa có dòng kinh phí nào</source>
        <translation>No cost line yet</translation>
    </message>
    <message>
        <source>Chưa có giấy chứng nhận nào</source>
        <translation>No certificate yet</translation>
    </message>
    <message>
        <source>Chưa có lớp, đơn vị nào</source>
        <translation>No class or unit yet</translation>
    </message>
    <message>
        <source>Chưa có nhiệm kỳ nào trước đây</source>
        <translation>No earlier term</translation>
    </message>
    <message>
        <source>Chưa có số liệu năm nào</source>
        <translation>No figures of any year</translation>
    </message>
    <message>
        <source>Chưa có số liệu; ghi hai năm gần nhất</source>
        <translation>No figures yet; give the last two years</translation>
    </message>
    <message>
        <source>Chưa có thành viên nào</source>
        <translation>No member yet</translation>
    </message>
    <message>
        <source>Chưa có ảnh, tệp nào</source>
        <translation>No photo or file yet</translation>
    </message>
    <message>
        <source>Chưa dự lớp nào</source>
        <translation>No course attended yet</translation>
    </message>
    <message>
        <source>Chưa ghi ai</source>
        <translation>Nobody yet</translation>
    </message>
    <message>
        <source>Chưa ghi cơ sở nào</source>
        <translation>No establishment yet</translation>
    </message>
    <message>
        <source>Chưa ghi diễn biến nào</source>
        <translation>No event yet</translation>
    </message>
    <message>
        <source>Chưa ghi giấy tờ nào</source>
        <translation>No paper yet</translation>
    </message>
    <message>
        <source>Chưa ghi kinh phí</source>
        <translation>No funding yet</translation>
    </message>
    <message>
        <source>Chưa ghi kết quả nào</source>
        <translation>No result entered yet</translation>
    </message>
    <message>
        <source>Chưa ghi máy nào</source>
        <translation>No machine yet</translation>
    </message>
    <message>
        <source>Chưa ghi nhu cầu nào</source>
        <translation>No need yet</translation>
    </message>
    <message>
        <source>Chưa ghi sản phẩm nào</source>
        <translation>No product yet</translation>
    </message>
    <message>
        <source>Chưa ghi số công bố nào</source>
        <translation>No published figure yet</translation>
    </message>
    <message>
        <source>Chưa ghi thay đổi nào</source>
        <translation>No change entered yet</translation>
    </message>
    <message>
        <source>Chưa ghi thành phần</source>
        <translation>No composition yet</translation>
    </message>
    <message>
        <source>Chưa ghi đơn vị thụ hưởng</source>
        <translation>No beneficiary yet</translation>
    </message>
    <message>
        <source>Chưa gắn nhu cầu nào từ phiếu khảo sát</source>
        <translation>No need from a survey attached yet</translation>
    </message>
    <message>
        <source>Chưa nhận hỗ trợ nào, hoặc chưa hỏi</source>
        <translation>None received, or not asked yet</translation>
    </message>
    <message>
        <source>Chương trình, kế hoạch</source>
        <translation>Programme, plan</translation>
    </message>
    <message>
        <source>Chỉ ghi với đề án điểm</source>
        <translation>Only for key projects</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Chọn cơ sở</source>
        <translation>Choose establishments</translation>
    </message>
    <message>
        <source>Chứng nhận</source>
        <translation>Certification</translation>
    </message>
    <message>
        <source>Chứng từ</source>
        <translation>Vouchers</translation>
    </message>
    <message>
        <source>Các bên</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Các năm</source>
        <translation>Years</translation>
    </message>
    <message>
        <source>Câu hỏi bổ sung</source>
        <translation>Further questions</translation>
    </message>
    <message>
        <source>Công nhận</source>
        <translation>Recognition</translation>
    </message>
    <message>
        <source>Cụm công nghiệp</source>
        <translation>Industrial cluster</translation>
    </message>
    <message>
        <source>Giao kinh phí</source>
        <translation>Funds assigned</translation>
    </message>
    <message>
        <source>Giải ngân, thu hồi</source>
        <translation>Disbursement, recovery</translation>
    </message>
    <message>
        <source>Giấy chứng nhận, ảnh</source>
        <translation>Certificates, photos</translation>
    </message>
    <message>
        <source>Giấy tờ, ghi chú</source>
        <translation>Papers, notes</translation>
    </message>
    <message>
        <source>Hai lần nhập như nhau</source>
        <translation>Both typings agree</translation>
    </message>
    <message>
        <source>Hoạt động</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Hồ sơ đăng ký</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Hỗ trợ đã nhận</source>
        <translation>Support received</translation>
    </message>
    <message>
        <source>Hội đồng</source>
        <translation>Council</translation>
    </message>
    <message>
        <source>Hợp đồng</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Hợp đồng, thù lao</source>
        <translation>Contract, pay</translation>
    </message>
    <message>
        <source>Khiếu nại</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>Không có câu hỏi nào</source>
        <translation>No question</translation>
    </message>
    <message>
        <source>Không có khiếu nại</source>
        <translation>No complaint</translation>
    </message>
    <message>
        <source>Kinh phí</source>
        <translation>Funding</translation>
    </message>
    <message>
        <source>Kinh phí dự kiến</source>
        <translation>Expected funds</translation>
    </message>
    <message>
        <source>Kinh phí, kết luận</source>
        <translation>Funds, conclusion</translation>
    </message>
    <message>
        <source>Kế hoạch</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Kết luận</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Kết quả, máy móc</source>
        <translation>Results, machinery</translation>
    </message>
    <message>
        <source>Kỳ bình chọn</source>
        <translation>Voting round</translation>
    </message>
    <message>
        <source>Làng nghề</source>
        <translation>Craft village</translation>
    </message>
    <message>
        <source>Lớp, đơn vị</source>
        <translation>Classes, units</translation>
    </message>
    <message>
        <source>Lớp, đơn vị thụ hưởng</source>
        <translation>Classes, beneficiaries</translation>
    </message>
    <message>
        <source>Máy móc</source>
        <translation>Machines</translation>
    </message>
    <message>
        <source>Máy móc, công nghệ</source>
        <translation>Machines, technology</translation>
    </message>
    <message>
        <source>Môi trường</source>
        <translation>Environment</translation>
    </message>
    <message>
        <source>Môi trường, năng lượng</source>
        <translation>Environment, energy</translation>
    </message>
    <message>
        <source>Nghiệm thu</source>
        <translation>Acceptance</translation>
    </message>
    <message>
        <source>Nguyên liệu, thị trường</source>
        <translation>Materials, markets</translation>
    </message>
    <message>
        <source>Ngành nghề</source>
        <translation>Industry</translation>
    </message>
    <message>
        <source>Ngành nghề, sản phẩm</source>
        <translation>Industry, products</translation>
    </message>
    <message>
        <source>Người, cơ sở tham gia</source>
        <translation>People, establishments</translation>
    </message>
    <message>
        <source>Nhu cầu</source>
        <translation>Needs</translation>
    </message>
    <message>
        <source>Nhu cầu hỗ trợ</source>
        <translation>Support needs</translation>
    </message>
    <message>
        <source>Nhân thân</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Nhập lại đối chiếu</source>
        <translation>Typed again</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Nội dung thẩm định</source>
        <translation>Matters appraised</translation>
    </message>
    <message>
        <source>Nội dung, giá trị</source>
        <translation>Content, value</translation>
    </message>
    <message>
        <source>Quy mô</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>Quy mô theo năm</source>
        <translation>Scale by year</translation>
    </message>
    <message>
        <source>Quy định của tỉnh</source>
        <translation>Provincial rules</translation>
    </message>
    <message>
        <source>Quyết toán</source>
        <translation>Settlement</translation>
    </message>
    <message>
        <source>Quyết định</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Riêng của loại hoạt động</source>
        <translation>Special to the kind</translation>
    </message>
    <message>
        <source>Riêng loại</source>
        <translation>By kind</translation>
    </message>
    <message>
        <source>Sản phẩm</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Số công bố</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Số liệu các năm</source>
        <translation>Figures by year</translation>
    </message>
    <message>
        <source>Số liệu lịch sử</source>
        <translation>Historic figures</translation>
    </message>
    <message>
        <source>Số đã công bố</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Tham gia</source>
        <translation>Taking part</translation>
    </message>
    <message>
        <source>Theo dõi</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Thành phần</source>
        <translation>Composition</translation>
    </message>
    <message>
        <source>Thêm chỉ tiêu</source>
        <translation>Add target</translation>
    </message>
    <message>
        <source>Thêm chỗ khác nhau</source>
        <translation>Add a difference</translation>
    </message>
    <message>
        <source>Thêm chứng từ</source>
        <translation>Add voucher</translation>
    </message>
    <message>
        <source>Thêm câu hỏi</source>
        <translation>Add a question</translation>
    </message>
    <message>
        <source>Thêm cơ sở</source>
        <translation>Add establishment</translation>
    </message>
    <message>
        <source>Thêm cảnh báo đã xem</source>
        <translation>Add a warning</translation>
    </message>
    <message>
        <source>Thêm diễn biến</source>
        <translation>Add an event</translation>
    </message>
    <message>
        <source>Thêm dòng kinh phí</source>
        <translation>Add a cost line</translation>
    </message>
    <message>
        <source>Thêm giấy chứng nhận</source>
        <translation>Add certificate</translation>
    </message>
    <message>
        <source>Thêm giấy tờ</source>
        <translation>Add a paper</translation>
    </message>
    <message>
        <source>Thêm hỗ trợ đã nhận</source>
        <translation>Add support received</translation>
    </message>
    <message>
        <source>Thêm khiếu nại</source>
        <translation>Add complaint</translation>
    </message>
    <message>
        <source>Thêm kết quả</source>
        <translation>Add result</translation>
    </message>
    <message>
        <source>Thêm lớp bồi dưỡng</source>
        <translation>Add a course</translation>
    </message>
    <message>
        <source>Thêm lớp, đơn vị</source>
        <translation>Add class, unit</translation>
    </message>
    <message>
        <source>Thêm máy</source>
        <translation>Add a machine</translation>
    </message>
    <message>
        <source>Thêm người</source>
        <translation>Add person</translation>
    </message>
    <message>
        <source>Thêm người dự</source>
        <translation>Add attendee</translation>
    </message>
    <message>
        <source>Thêm nhiệm kỳ trước</source>
        <translation>Add an earlier term</translation>
    </message>
    <message>
        <source>Thêm nhu cầu</source>
        <translation>Add a need</translation>
    </message>
    <message>
        <source>Thêm năm</source>
        <translation>Add a year</translation>
    </message>
    <message>
        <source>Thêm nội dung, năm</source>
        <translation>Add content, year</translation>
    </message>
    <message>
        <source>Thêm sản phẩm</source>
        <translation>Add a product</translation>
    </message>
    <message>
        <source>Thêm số công bố</source>
        <translation>Add figure</translation>
    </message>
    <message>
        <source>Thêm thay đổi</source>
        <translation>Add change</translation>
    </message>
    <message>
        <source>Thêm thành viên</source>
        <translation>Add member</translation>
    </message>
    <message>
        <source>Thêm tiêu chí</source>
        <translation>Add criterion</translation>
    </message>
    <message>
        <source>Thêm điểm</source>
        <translation>Add score</translation>
    </message>
    <message>
        <source>Thêm đơn vị thụ hưởng</source>
        <translation>Add a beneficiary</translation>
    </message>
    <message>
        <source>Thêm ảnh, tệp</source>
        <translation>Add a file</translation>
    </message>
    <message>
        <source>Thù lao tháng</source>
        <translation>Monthly pay</translation>
    </message>
    <message>
        <source>Thẩm định</source>
        <translation>Appraisal</translation>
    </message>
    <message>
        <source>Thị trường</source>
        <translation>Markets</translation>
    </message>
    <message>
        <source>Thời gian, kết quả</source>
        <translation>Time, result</translation>
    </message>
    <message>
        <source>Thời gian, quyết định, kết quả</source>
        <translation>Time, decision, result</translation>
    </message>
    <message>
        <source>Thụ hưởng</source>
        <translation>Beneficiaries</translation>
    </message>
    <message>
        <source>Thụ hưởng, địa điểm</source>
        <translation>Beneficiaries, places</translation>
    </message>
    <message>
        <source>Tiến độ</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Trước và sau hỗ trợ</source>
        <translation>Before and after support</translation>
    </message>
    <message>
        <source>Trước, sau</source>
        <translation>Before, after</translation>
    </message>
    <message>
        <source>Việc đã làm</source>
        <translation>Work done</translation>
    </message>
    <message>
        <source>Việc được giao</source>
        <translation>Assigned work</translation>
    </message>
    <message>
        <source>Vướng mắc</source>
        <translation>Obstacles</translation>
    </message>
    <message>
        <source>Vướng mắc, kiến nghị</source>
        <translation>Obstacles, requests</translation>
    </message>
    <message>
        <source>Điều kiện</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Điểm, kết quả</source>
        <translation>Score, result</translation>
    </message>
    <message>
        <source>Đã hỗ trợ</source>
        <translation>Supported</translation>
    </message>
    <message>
        <source>Đặc điểm</source>
        <translation>Features</translation>
    </message>
    <message>
        <source>Đặc điểm, sản xuất</source>
        <translation>Features, making</translation>
    </message>
    <message>
        <source>Đề nghị</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Đề án</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Địa bàn</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Địa bàn đã hỏi</source>
        <translation>Places asked</translation>
    </message>
    <message>
        <source>Địa bàn, nhiệm vụ</source>
        <translation>Area, duties</translation>
    </message>
    <message>
        <source>Địa điểm</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Định danh</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Đợt khảo sát</source>
        <translation>Campaign</translation>
    </message>
</context>
<context>
    <name>likeness</name>
    <message>
        <source>Các nơi gộp ngược nhau: {ways}. Đang tạm giữ “{name}”. Mở quyết định này rồi xóa nó nếu giữ “{name}”; nếu giữ cơ sở khác thì xóa quyết định gộp cơ sở đó (ở “Đã quyết định”)</source>
        <translation>Offices merged these in opposite directions: {ways}. For now “{name}” is kept. To keep “{name}”, open this decision and delete it; to keep another one, delete the decision that merged that one away (under “Decided”)</translation>
    </message>
    <message>
        <source>Các nơi gộp “{name}” vào nhiều cơ sở còn đứng riêng: {into}; đang tạm tính vào “{first}”. Nếu chúng là một thì gộp chúng; nếu không thì xóa quyết định sai (ở “Đã quyết định”)</source>
        <translation>Offices merged “{name}” into several establishments that still stand apart: {into}; for now it counts as “{first}”. If they are one, merge them; if not, delete the wrong decision (under “Decided”)</translation>
    </message>
    <message>
        <source>Dữ liệu cá nhân của “{name}” đã được xóa theo yêu cầu; cơ sở này được gộp làm một với nó mà còn giữ dữ liệu cá nhân. Nếu cùng một người thì xóa cả ở đây (lệnh erase), nếu không thì tách hai cơ sở</source>
        <translation>Personal data of “{name}” was erased on request; this establishment was merged with it and still holds personal data. If it is the same person, erase it here too (command erase); if not, separate the two</translation>
    </message>
    <message>
        <source>cách nhau {kilometres} km</source>
        <translation>{kilometres} km apart</translation>
    </message>
    <message>
        <source>cách nhau {metres} m</source>
        <translation>{metres} m apart</translation>
    </message>
    <message>
        <source>cùng mã số thuế</source>
        <translation>same tax code</translation>
    </message>
    <message>
        <source>cùng người đại diện</source>
        <translation>same representative</translation>
    </message>
    <message>
        <source>cùng năm sinh chủ</source>
        <translation>same owner birth year</translation>
    </message>
    <message>
        <source>cùng năm thành lập</source>
        <translation>same founding year</translation>
    </message>
    <message>
        <source>cùng số nhà, đường</source>
        <translation>same house number, street</translation>
    </message>
    <message>
        <source>cùng số điện thoại</source>
        <translation>same phone number</translation>
    </message>
    <message>
        <source>cùng số đăng ký</source>
        <translation>same registration number</translation>
    </message>
    <message>
        <source>cùng thôn, tổ</source>
        <translation>same hamlet</translation>
    </message>
    <message>
        <source>cùng thư điện tử</source>
        <translation>same e-mail</translation>
    </message>
    <message>
        <source>cùng tên</source>
        <translation>same name</translation>
    </message>
    <message>
        <source>cùng xã, phường</source>
        <translation>same commune</translation>
    </message>
    <message>
        <source>cùng đường</source>
        <translation>same street</translation>
    </message>
    <message>
        <source>cùng đường, khác số nhà</source>
        <translation>same street, other house number</translation>
    </message>
    <message>
        <source>khác loại hình</source>
        <translation>other legal form</translation>
    </message>
    <message>
        <source>khác mã số thuế</source>
        <translation>other tax code</translation>
    </message>
    <message>
        <source>khác người đại diện</source>
        <translation>other representative</translation>
    </message>
    <message>
        <source>khác năm sinh chủ</source>
        <translation>other owner birth year</translation>
    </message>
    <message>
        <source>khác số điện thoại</source>
        <translation>other phone number</translation>
    </message>
    <message>
        <source>khác thôn, tổ</source>
        <translation>other hamlet</translation>
    </message>
    <message>
        <source>khác tên</source>
        <translation>other name</translation>
    </message>
    <message>
        <source>khác tỉnh</source>
        <translation>other province</translation>
    </message>
    <message>
        <source>khác xã, phường</source>
        <translation>other commune</translation>
    </message>
    <message>
        <source>khác đường</source>
        <translation>other street</translation>
    </message>
    <message>
        <source>mã số thuế chỉ khác một chữ số</source>
        <translation>tax codes differ in one digit only</translation>
    </message>
    <message>
        <source>so từng cặp</source>
        <translation>comparing pairs</translation>
    </message>
    <message>
        <source>tên cơ sở này là tên chủ cơ sở kia</source>
        <translation>this one’s name is the other’s owner</translation>
    </message>
    <message>
        <source>tên gần giống</source>
        <translation>similar name</translation>
    </message>
    <message>
        <source>xã, phường cũ thuộc cùng địa bàn mới</source>
        <translation>old communes now in the same new area</translation>
    </message>
    <message>
        <source>đơn vị phụ thuộc của cùng một doanh nghiệp</source>
        <translation>dependent units of the same enterprise</translation>
    </message>
    <message>
        <source>đọc danh bạ</source>
        <translation>reading the bank</translation>
    </message>
</context>
<context>
    <name>pack</name>
    <message>
        <source>Báo cáo: số liệu, bảng, dòng, cột và quy tắc thời gian</source>
        <translation>Reports: figures, tables, lines, columns and time rules</translation>
    </message>
    <message>
        <source>Danh mục mã dùng trong biểu mẫu: nội dung khuyến công, ngành nghề, loại hình, trạng thái…</source>
        <translation>Code lists of the forms: contents of support, industries, legal forms, statuses…</translation>
    </message>
    <message>
        <source>Hệ thống ngành kinh tế Việt Nam 2025 và 2007</source>
        <translation>Vietnam Standard Industrial Classification 2025 and 2007</translation>
    </message>
    <message>
        <source>Quy định: đối tượng, địa bàn, quy mô doanh nghiệp, ưu tiên, thời hạn</source>
        <translation>Rules: who, areas, enterprise size, priorities, time limits</translation>
    </message>
    <message>
        <source>Đơn vị hành chính: từ 1/7/2025, đến 30/6/2025, danh mục cũ 2021, bảng chuyển đổi</source>
        <translation>Administrative units: from 1/7/2025, to 30/6/2025, the old list of 2021, conversion table</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>Biên bản nghiệm thu cơ sở (Mẫu 5a)</source>
        <translation>Local acceptance minutes (Form 5a)</translation>
    </message>
    <message>
        <source>Biên bản thanh lý hợp đồng (Mẫu 6)</source>
        <translation>Contract liquidation minutes (Form 6)</translation>
    </message>
    <message>
        <source>Biên bản thẩm định cấp cơ sở</source>
        <translation>Local appraisal minutes</translation>
    </message>
    <message>
        <source>Biên bản tổng hợp kết quả bình chọn</source>
        <translation>Minutes on the voting results</translation>
    </message>
    <message>
        <source>Biểu chi tiết quyết toán (Mẫu 7)</source>
        <translation>Detailed settlement table (Form 7)</translation>
    </message>
    <message>
        <source>Biểu tổng hợp đăng ký đề án (Mẫu 2)</source>
        <translation>Project registration summary (Form 2)</translation>
    </message>
    <message>
        <source>Báo cáo khối lượng hoàn thành và kinh phí (Mẫu 3b)</source>
        <translation>Completed volume and funds report (Form 3b)</translation>
    </message>
    <message>
        <source>Báo cáo tiến độ (Mẫu 3a)</source>
        <translation>Progress report (Form 3a)</translation>
    </message>
    <message>
        <source>Báo cáo tiến độ tháng các đề án</source>
        <translation>Monthly progress report of projects</translation>
    </message>
    <message>
        <source>Báo cáo tổng hợp kết quả thực hiện đề án</source>
        <translation>Summary report on project results</translation>
    </message>
    <message>
        <source>Bảng kê chứng từ (Mẫu 8a, 8b)</source>
        <translation>Voucher list (Form 8a, 8b)</translation>
    </message>
    <message>
        <source>Công văn đăng ký đề án</source>
        <translation>Project registration letter</translation>
    </message>
    <message>
        <source>Danh sách kết quả bình chọn</source>
        <translation>List of voting results</translation>
    </message>
    <message>
        <source>Danh sách trích ngang sản phẩm đăng ký bình chọn (PL 5)</source>
        <translation>Brief list of products registered for voting (App. 5)</translation>
    </message>
    <message>
        <source>Dự toán kinh phí (Mẫu 1)</source>
        <translation>Funds budget (Form 1)</translation>
    </message>
    <message>
        <source>Giấy chứng nhận sản phẩm CNNT tiêu biểu (PL 6)</source>
        <translation>Certificate of typical rural product (App. 6)</translation>
    </message>
    <message>
        <source>Giấy đề nghị tạm ứng, thanh toán (Mẫu 9)</source>
        <translation>Advance, payment request (Form 9)</translation>
    </message>
    <message>
        <source>Hợp đồng thực hiện đề án</source>
        <translation>Project contract</translation>
    </message>
    <message>
        <source>Kế hoạch triển khai, tổ chức lớp (Mẫu 11)</source>
        <translation>Implementation, class plan (Form 11)</translation>
    </message>
    <message>
        <source>Mục lục bộ hồ sơ</source>
        <translation>Dossier contents</translation>
    </message>
    <message>
        <source>Phiếu chấm điểm sản phẩm (PL 4)</source>
        <translation>Product score sheet (App. 4)</translation>
    </message>
    <message>
        <source>Phiếu theo dõi sau hỗ trợ</source>
        <translation>Follow-up form after support</translation>
    </message>
    <message>
        <source>Phiếu thẩm định cấp cơ sở (Mẫu 4a, 4b)</source>
        <translation>Local appraisal form (Form 4a, 4b)</translation>
    </message>
    <message>
        <source>Phụ lục quyết định công nhận sản phẩm</source>
        <translation>Appendix to the recognition decision</translation>
    </message>
    <message>
        <source>Tờ trình phê duyệt đề án</source>
        <translation>Project approval submission</translation>
    </message>
    <message>
        <source>Văn bản đề nghị hỗ trợ</source>
        <translation>Support request</translation>
    </message>
    <message>
        <source>Đề nghị điều chỉnh, bổ sung, ngừng đề án</source>
        <translation>Request to adjust, add, stop project</translation>
    </message>
    <message>
        <source>Đề án khuyến công</source>
        <translation>Promotion project</translation>
    </message>
</context>
<context>
    <name>pay</name>
    <message>
        <source>Làm việc {days}/{all} ngày của tháng; quy định không nói tính theo ngày</source>
        <translation>Worked {days}/{all} days of the month; the rules say nothing of counting by day</translation>
    </message>
    <message>
        <source>Thù lao tháng ghi trong hồ sơ của người này: {amount} đồng</source>
        <translation>Monthly pay in this person’s file: {amount} dong</translation>
    </message>
    <message>
        <source>Tổng {sum} đồng, không quá {cap} đồng</source>
        <translation>Total {sum} dong, at most {cap} dong</translation>
    </message>
    <message>
        <source>{what}: {amount} đồng</source>
        <translation>{what}: {amount} dong</translation>
    </message>
    <message>
        <source>{what}: {count} × {rate} = {amount} đồng</source>
        <translation>{what}: {count} × {rate} = {amount} dong</translation>
    </message>
    <message>
        <source>Đã duyệt {paid} đồng</source>
        <translation>Approved {paid} dong</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Huyện cũ</source>
        <translation>Old district</translation>
    </message>
    <message>
        <source>Tỉnh</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Tỉnh cũ</source>
        <translation>Old province</translation>
    </message>
    <message>
        <source>Xã cũ</source>
        <translation>Old commune</translation>
    </message>
    <message>
        <source>Xã, phường</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>chỉ có cấp huyện cũ; cần tên xã, phường</source>
        <translation>only the old district is given; the commune or ward is needed</translation>
    </message>
    <message>
        <source>chỉ có cấp tỉnh; cần tên xã, phường</source>
        <translation>only the province is given; the commune or ward is needed</translation>
    </message>
    <message>
        <source>dòng địa chỉ có thể hiểu theo cách khác; cần xác nhận</source>
        <translation>the address can be read another way; please confirm</translation>
    </message>
    <message>
        <source>không có tên khớp hẳn; đây là những nơi gần giống</source>
        <translation>no name fits exactly; these places are similar</translation>
    </message>
    <message>
        <source>không tìm thấy xã, phường nào khớp</source>
        <translation>no commune or ward fits</translation>
    </message>
    <message>
        <source>nay: {labels}</source>
        <translation>now: {labels}</translation>
    </message>
    <message>
        <source>nhiều nơi cùng tên; cần thêm huyện cũ hoặc tỉnh</source>
        <translation>several places have this name; the old district or the province is needed</translation>
    </message>
    <message>
        <source>theo bảng chuyển đổi đơn vị cũ sang mới</source>
        <translation>by the table from old units to new ones</translation>
    </message>
    <message>
        <source>thôn, đường này đã có người trả lời: {who}, {day}</source>
        <translation>already answered for this hamlet, street: {who}, {day}</translation>
    </message>
    <message>
        <source>trước 1/7/2025: {label}</source>
        <translation>before 1/7/2025: {label}</translation>
    </message>
    <message>
        <source>tên hiện hành</source>
        <translation>current name</translation>
    </message>
    <message>
        <source>tên này vừa là xã, phường mới vừa là cấp huyện cũ; cần chọn xã, phường</source>
        <translation>this name is both a new commune or ward and an old district; choose the commune or ward</translation>
    </message>
    <message>
        <source>tên đã đổi hoặc nhập trước 30/6/2025; cần người biết địa bàn chọn</source>
        <translation>the name was changed or merged before 30/6/2025; someone who knows the area must choose</translation>
    </message>
    <message>
        <source>xã cũ đã chia cho nhiều đơn vị mới; cần biết thôn, tổ hoặc đường</source>
        <translation>the old commune was divided among several new units; the hamlet, group or street is needed</translation>
    </message>
    <message>
        <source>đã chia cho {count} đơn vị mới, cần chọn: {labels}</source>
        <translation>divided among {count} new units, choose: {labels}</translation>
    </message>
    <message>
        <source>đã nhập trước 1/7/2025, cần chọn đơn vị mới thuộc địa bàn cũ</source>
        <translation>merged before 1/7/2025, choose the new unit of the old area</translation>
    </message>
    <message>
        <source>địa bàn đã ghi không có xã, phường tên này; cần chọn trong địa bàn</source>
        <translation>the area given has no commune or ward of this name; choose within the area</translation>
    </message>
</context>
<context>
    <name>planning</name>
    <message>
        <source>Chưa rõ</source>
        <translation>Not clear</translation>
    </message>
    <message>
        <source>Còn {count} bút toán có bất đồng chưa quyết định; số liệu có thể thay đổi.</source>
        <translation>Entries in conflict not decided yet: {count}; figures may change.</translation>
    </message>
    <message>
        <source>Có {count} bút toán thiếu nguồn, loại, số tiền hoặc ngày nên chưa được tính.</source>
        <translation>Entries without source, kind, amount or day, not counted yet: {count}.</translation>
    </message>
    <message>
        <source>Có {count} số liệu lịch sử, cộng vào kế hoạch và thực hiện, đánh dấu (LS).</source>
        <translation>Historic figures: {count}, added to plan and executed, marked (LS).</translation>
    </message>
    <message>
        <source>Kinh phí khuyến công</source>
        <translation>Promotion funds</translation>
    </message>
    <message>
        <source>Kế hoạch giao: các quyết định giao; kế hoạch điều chỉnh: giao + bổ sung − giảm ± chuyển nguồn − nộp trả, ban hành đến {day}. Tỷ lệ: thực hiện trên kế hoạch điều chỉnh của chính dòng đó.</source>
        <translation>Assigned plan: the assigning decisions; adjusted plan: assigned + supplement − decrease ± transfer between sources − returned, issued up to {day}. Rate: executed on the adjusted plan of the same line.</translation>
    </message>
    <message>
        <source>Số tiền {amount} đồng lớn hơn số còn lại của nguồn {left} đồng (kế hoạch {planned} đồng, đã thực hiện {executed} đồng).</source>
        <translation>The amount {amount} dong is more than the source has left, {left} dong (plan {planned} dong, executed {executed} dong).</translation>
    </message>
    <message>
        <source>Theo huyện cũ</source>
        <translation>By old district</translation>
    </message>
    <message>
        <source>Theo nguồn</source>
        <translation>By source</translation>
    </message>
    <message>
        <source>Theo nội dung</source>
        <translation>By content</translation>
    </message>
    <message>
        <source>Theo tỉnh cũ</source>
        <translation>By old province</translation>
    </message>
    <message>
        <source>Theo xã, phường</source>
        <translation>By commune</translation>
    </message>
    <message>
        <source>Theo đề án</source>
        <translation>By project</translation>
    </message>
    <message>
        <source>Theo đợt</source>
        <translation>By batch</translation>
    </message>
    <message>
        <source>Thu hồi {amount} đồng lớn hơn số đã chi còn lại {paid} đồng.</source>
        <translation>The recovery of {amount} dong is more than what is left spent, {paid} dong.</translation>
    </message>
    <message>
        <source>Trong đề án: kinh phí được duyệt của đề án, chia theo năm của dự toán; đề án đã ngừng, trả lại chỉ tính số đã chi.</source>
        <translation>In projects: approved funds of the project, split by the years of its budget; of a project stopped or returned only the money spent.</translation>
    </message>
    <message>
        <source>Tổng các nguồn</source>
        <translation>All sources</translation>
    </message>
    <message>
        <source>{name}: giao {sum} đồng, nhiều hơn kinh phí được duyệt {approved} đồng.</source>
        <translation>{name}: {sum} dong assigned, more than the approved funds of {approved} dong.</translation>
    </message>
    <message>
        <source>{name}: đã được giao {before} đồng trong năm.</source>
        <translation>{name}: {before} dong already assigned in the year.</translation>
    </message>
    <message>
        <source>{source}: năm này đã giao {loose} đồng không gắn đề án. Nếu đợt này nằm trong số đó thì đừng giao nữa, kế hoạch sẽ tính hai lần; cột Trong đề án đã tính các đề án được duyệt.</source>
        <translation>{source}: {loose} dong were assigned this year without a project. If this batch is part of them, do not assign it again or the plan counts it twice; the column In projects has the approved projects already.</translation>
    </message>
    <message>
        <source>{what}: thực hiện nhiều hơn kế hoạch {over} đồng.</source>
        <translation>{what}: executed {over} dong more than the plan.</translation>
    </message>
    <message>
        <source>{what}: đã giao {free} đồng chưa đưa vào đề án.</source>
        <translation>{what}: {free} dong assigned but not in a project yet.</translation>
    </message>
    <message>
        <source>{what}: đề án được duyệt nhiều hơn kế hoạch {over} đồng.</source>
        <translation>{what}: approved projects are {over} dong more than the plan.</translation>
    </message>
</context>
<context>
    <name>problem</name>
    <message>
        <source>12 chữ số là số định danh cá nhân, chỉ hộ kinh doanh dùng làm mã số thuế</source>
        <translation>12 digits are a personal number, a tax code only for a household business</translation>
    </message>
    <message>
        <source>Ba số cuối của đơn vị phụ thuộc từ 001 đến 999</source>
        <translation>The last three digits of a dependent unit go from 001 to 999</translation>
    </message>
    <message>
        <source>Biểu không có mục này</source>
        <translation>The form has no such item</translation>
    </message>
    <message>
        <source>Bảng này không có cột đó, hoặc cột không sửa được</source>
        <translation>This table has no such column, or it cannot be changed</translation>
    </message>
    <message>
        <source>Cao hơn định mức nhà nước ({norm} đồng)</source>
        <translation>Above the state norm ({norm} VND)</translation>
    </message>
    <message>
        <source>Chưa hỏi đồng ý xử lý dữ liệu cá nhân</source>
        <translation>Consent to process personal data not asked yet</translation>
    </message>
    <message>
        <source>Chưa đọc được số tiền “{text}” (ví dụ: 1,5 tỷ; 350tr; 1.500.000)</source>
        <translation>Cannot read the amount “{text}” (examples: 1,5 ty; 350tr; 1.500.000)</translation>
    </message>
    <message>
        <source>Chưa đọc được số “{text}”</source>
        <translation>Cannot read the number “{text}”</translation>
    </message>
    <message>
        <source>Chỉ bằng 1/{times} số năm {year} ({before})</source>
        <translation>Only 1/{times} of the {year} figure ({before})</translation>
    </message>
    <message>
        <source>Chọn cơ sở cần đến, hoặc ghi số cơ sở cần tìm</source>
        <translation>Choose an establishment to visit, or how many are to be found</translation>
    </message>
    <message>
        <source>Chọn cơ sở hoặc ghi tên cơ sở sản xuất</source>
        <translation>Choose an establishment or give the producer</translation>
    </message>
    <message>
        <source>Chọn cơ sở hoặc ghi tên đơn vị thụ hưởng</source>
        <translation>Choose an establishment or name the beneficiary</translation>
    </message>
    <message>
        <source>Còn {count} cảnh báo chưa ghi lý do (F7)</source>
        <translation>{count} warnings still without a reason (F7)</translation>
    </message>
    <message>
        <source>Có ký tự điều khiển không nhìn thấy được</source>
        <translation>Contains invisible control characters</translation>
    </message>
    <message>
        <source>Có nhiều nơi tên “{text}”, xin chọn một</source>
        <translation>Several places are called “{text}”, please choose one</translation>
    </message>
    <message>
        <source>Có {count} đơn vị thụ hưởng: đề án nhóm?</source>
        <translation>{count} beneficiaries: a group project?</translation>
    </message>
    <message>
        <source>Cơ sở này đã có ở dòng khác</source>
        <translation>This establishment is already in another line</translation>
    </message>
    <message>
        <source>Cần nhập mục này</source>
        <translation>This must be filled in</translation>
    </message>
    <message>
        <source>Cộng mức hỗ trợ các đơn vị là {total} đồng, dự toán ghi {planned} đồng</source>
        <translation>Units' support adds up to {total} VND, the budget says {planned} VND</translation>
    </message>
    <message>
        <source>Cột này không nhận giá trị “{text}”</source>
        <translation>This column does not accept “{text}”</translation>
    </message>
    <message>
        <source>Danh mục không có mã “{text}”</source>
        <translation>The list has no code “{text}”</translation>
    </message>
    <message>
        <source>Danh sách có {listed} người</source>
        <translation>The list has {listed} people</translation>
    </message>
    <message>
        <source>Dài {length} ký tự, tối đa {limit}</source>
        <translation>{length} characters long, at most {limit}</translation>
    </message>
    <message>
        <source>Dự toán ghi kinh phí chương trình {total} đồng</source>
        <translation>The budget gives programme funds of {total} VND</translation>
    </message>
    <message>
        <source>Ghi lý do không cần giấy tờ này</source>
        <translation>Write why this paper is not needed</translation>
    </message>
    <message>
        <source>Ghi số lượng hoặc số tiền</source>
        <translation>Give a quantity or an amount</translation>
    </message>
    <message>
        <source>Ghi tên làng nghề và số quyết định công nhận</source>
        <translation>Give the craft village and its recognition decision</translation>
    </message>
    <message>
        <source>Gấp {times} lần số năm {year} ({before})</source>
        <translation>{times} times the {year} figure ({before})</translation>
    </message>
    <message>
        <source>Hai cơ sở phải khác nhau</source>
        <translation>The two must differ</translation>
    </message>
    <message>
        <source>Khác xã, phường lần trước: cơ sở đã chuyển?</source>
        <translation>Other commune than last time: has it moved?</translation>
    </message>
    <message>
        <source>Không có bảng này trong danh mục mà tỉnh được sửa</source>
        <translation>No such table among those the province may change</translation>
    </message>
    <message>
        <source>Không có mã ngành “{text}”</source>
        <translation>There is no industry code “{text}”</translation>
    </message>
    <message>
        <source>Không có ngày “{text}” (gõ ngày/tháng/năm)</source>
        <translation>There is no date “{text}” (type day/month/year)</translation>
    </message>
    <message>
        <source>Không có số định danh nào với chữ số thứ tư như vậy</source>
        <translation>No personal number has such a fourth digit</translation>
    </message>
    <message>
        <source>Không tìm thấy xã, phường “{text}”</source>
        <translation>No commune or ward “{text}” found</translation>
    </message>
    <message>
        <source>Không áp dụng theo câu đã trả lời; giá trị đang có được giữ</source>
        <translation>Not applicable by the answers given; the present value is kept</translation>
    </message>
    <message>
        <source>Không được lớn hơn {high}</source>
        <translation>Not more than {high}</translation>
    </message>
    <message>
        <source>Không được nhỏ hơn {low}</source>
        <translation>Not less than {low}</translation>
    </message>
    <message>
        <source>Kết luận yêu cầu bổ sung nhưng chưa ghi bổ sung gì</source>
        <translation>Conclusion requires additions but none is entered</translation>
    </message>
    <message>
        <source>Lần trước ghi {before}</source>
        <translation>Last time: {before}</translation>
    </message>
    <message>
        <source>Lệch {times} lần so với năm {year} ({before}): nhầm nghìn, triệu với đồng?</source>
        <translation>{times} times off from {year} ({before}): thousands, millions taken for dong?</translation>
    </message>
    <message>
        <source>Lớn hơn “{whole}”</source>
        <translation>More than “{whole}”</translation>
    </message>
    <message>
        <source>Mã liên kết không hợp lệ</source>
        <translation>The link code is not valid</translation>
    </message>
    <message>
        <source>Mã số thuế gồm 10, 13 hoặc 12 chữ số</source>
        <translation>A tax code has 10, 13 or 12 digits</translation>
    </message>
    <message>
        <source>Mới {each} đồng/lao động cả năm: nhầm đơn vị?</source>
        <translation>Only {each} dong/worker for the year: wrong unit?</translation>
    </message>
    <message>
        <source>Nguồn này thuộc chương trình khác</source>
        <translation>This source belongs to another programme</translation>
    </message>
    <message>
        <source>Ngày nằm ngoài năm kế hoạch {year}</source>
        <translation>The date is outside the plan year {year}</translation>
    </message>
    <message>
        <source>Nhiệm vụ không có đơn vị thụ hưởng; hỗ trợ cơ sở thì là đề án</source>
        <translation>A task has no beneficiary; supporting establishments is a project</translation>
    </message>
    <message>
        <source>Năm nằm ngoài thời gian của đề án</source>
        <translation>Year lies outside the project's time</translation>
    </message>
    <message>
        <source>Năm nằm ngoài thời gian {first}–{last}</source>
        <translation>Year outside the time {first}–{last}</translation>
    </message>
    <message>
        <source>Năm {year} đã có ở dòng khác</source>
        <translation>Another row already has the year {year}</translation>
    </message>
    <message>
        <source>Quá {limit} mục</source>
        <translation>More than {limit} entries</translation>
    </message>
    <message>
        <source>Sai kiểu dữ liệu, cần {expected}</source>
        <translation>Wrong type of data, needs {expected}</translation>
    </message>
    <message>
        <source>Sai số kiểm tra (…{expected}?)</source>
        <translation>Wrong check digit (…{expected}?)</translation>
    </message>
    <message>
        <source>Sau ngày khảo sát</source>
        <translation>After the survey day</translation>
    </message>
    <message>
        <source>Số lượng × đơn giá = {product}</source>
        <translation>Quantity × unit price = {product}</translation>
    </message>
    <message>
        <source>Số điện thoại “{text}” có vẻ chưa đúng</source>
        <translation>The phone number “{text}” looks wrong</translation>
    </message>
    <message>
        <source>Số định danh gồm 12 chữ số</source>
        <translation>A personal number has 12 digits</translation>
    </message>
    <message>
        <source>Số định danh: không có tỉnh mang mã {text}</source>
        <translation>Personal number: no province has code {text}</translation>
    </message>
    <message>
        <source>Sớm hơn thời điểm bắt đầu</source>
        <translation>Earlier than the start</translation>
    </message>
    <message>
        <source>Theo số định danh, chủ cơ sở là nam</source>
        <translation>By the personal number, the owner is a man</translation>
    </message>
    <message>
        <source>Theo số định danh, chủ cơ sở là nữ</source>
        <translation>By the personal number, the owner is a woman</translation>
    </message>
    <message>
        <source>Theo số định danh, chủ sinh năm {year}</source>
        <translation>By the personal number, the owner was born in {year}</translation>
    </message>
    <message>
        <source>Thu nhập một người một tháng khó có như vậy: nhầm đơn vị?</source>
        <translation>Unlikely monthly income per person: wrong unit?</translation>
    </message>
    <message>
        <source>Trùng mã số thuế đang dùng</source>
        <translation>Same as the present tax code</translation>
    </message>
    <message>
        <source>Tối đa {scale} chữ số thập phân</source>
        <translation>At most {scale} decimals</translation>
    </message>
    <message>
        <source>Tổng các nguồn là {total} đồng</source>
        <translation>All sources add up to {total} VND</translation>
    </message>
    <message>
        <source>Tổng tỷ lệ thị trường là {total} %</source>
        <translation>The market shares add up to {total} %</translation>
    </message>
    <message>
        <source>Từ 1/7/2025 hộ kinh doanh dùng số định danh; ghi mã này ở “Mã số thuế cũ”</source>
        <translation>From 1/7/2025 a household business uses the personal number; put this code in “Former tax code”</translation>
    </message>
    <message>
        <source>Vị trí cần cả vĩ độ và kinh độ</source>
        <translation>A position needs latitude and longitude</translation>
    </message>
    <message>
        <source>Đã ghi thì không sửa; hãy lập dòng điều chỉnh mới, hoặc hoàn tác thao tác đã ghi</source>
        <translation>Once recorded it is not edited; add a new adjusting entry, or undo the operation</translation>
    </message>
    <message>
        <source>Đơn vị phụ thuộc của {parent}</source>
        <translation>Dependent unit of {parent}</translation>
    </message>
    <message>
        <source>Đề án điểm có từ hai nội dung: ghi từng nội dung ở đây</source>
        <translation>A key project has two or more contents: enter each here</translation>
    </message>
    <message>
        <source>Đề án điểm thực hiện trên một năm: ghi năm kết thúc</source>
        <translation>A key project runs over one year: enter the end year</translation>
    </message>
    <message>
        <source>Địa chỉ thư điện tử chưa đúng</source>
        <translation>The e-mail address is not correct</translation>
    </message>
    <message>
        <source>“{text}” có thể hiểu hai cách, xin gõ rõ hơn</source>
        <translation>“{text}” can be read two ways, please be more exact</translation>
    </message>
</context>
<context>
    <name>reference</name>
    <message>
        <source>chưa xác minh</source>
        <translation>not verified</translation>
    </message>
    <message>
        <source>nguồn gián tiếp, cần xác nhận</source>
        <translation>indirect source, to be confirmed</translation>
    </message>
    <message>
        <source>suy ra, cần xác nhận</source>
        <translation>inferred, to be confirmed</translation>
    </message>
    <message>
        <source>đã đọc trong nguồn</source>
        <translation>read in the source</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Chưa rõ {dimension}</source>
        <translation>{dimension} not clear</translation>
    </message>
    <message>
        <source>Chưa xác định địa bàn cũ</source>
        <translation>Old area not known</translation>
    </message>
    <message>
        <source>Chương trình</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Chỉ gồm {limits}.</source>
        <translation>Only {limits}.</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Chỉ tiêu “{label}”, tính bằng {unit}; số liệu lấy từ kết quả ghi theo chỉ tiêu này</source>
        <translation>Indicator “{label}”, in {unit}; figures come from the results entered under this indicator</translation>
    </message>
    <message>
        <source>Các cột {columns} đếm mỗi cơ sở, mỗi người một lần ở từng dòng nên các dòng có thể cộng lớn hơn tổng số.</source>
        <translation>Columns {columns} count each establishment and person once per line, so the lines can add up to more than the total.</translation>
    </message>
    <message>
        <source>Còn {count} bản ghi có giá trị mâu thuẫn giữa các máy chưa xử lý; số liệu có thể thay đổi.</source>
        <translation>Records with conflicting values between machines, not settled yet: {count}; figures may change.</translation>
    </message>
    <message>
        <source>Có cột không chia được theo giới hạn đã chọn nên để “–”.</source>
        <translation>Columns that cannot be split by the chosen limits show “–”.</translation>
    </message>
    <message>
        <source>Có {count} bản ghi thiếu ngày, số tiền hoặc mục để phân loại nên chưa được tính.</source>
        <translation>Records without day, amount or the item to sort by, not counted yet: {count}.</translation>
    </message>
    <message>
        <source>Cấp công nhận</source>
        <translation>Recognised by</translation>
    </message>
    <message>
        <source>Huyện cũ</source>
        <translation>Old district</translation>
    </message>
    <message>
        <source>Không tính số liệu không thuộc dòng nào của báo cáo: {names}.</source>
        <translation>Not counted, as in no line of the report: {names}.</translation>
    </message>
    <message>
        <source>Kết quả bình chọn</source>
        <translation>Voting result</translation>
    </message>
    <message>
        <source>Loại hoạt động</source>
        <translation>Activity kind</translation>
    </message>
    <message>
        <source>Loại hình</source>
        <translation>Legal form</translation>
    </message>
    <message>
        <source>Loại làng nghề</source>
        <translation>Craft village kind</translation>
    </message>
    <message>
        <source>Loại đề án</source>
        <translation>Project kind</translation>
    </message>
    <message>
        <source>Lũy kế đến hết {name}</source>
        <translation>Cumulative to the end of {name}</translation>
    </message>
    <message>
        <source>Lập tại trạm: chỉ gồm số liệu có trên máy này.</source>
        <translation>Made at the station: only figures on this machine.</translation>
    </message>
    <message>
        <source>Nguồn kinh phí</source>
        <translation>Funding source</translation>
    </message>
    <message>
        <source>Ngày chốt chưa tới: số liệu mới có đến ngày {today}.</source>
        <translation>The cut-off day has not come yet: figures go up to {today} only.</translation>
    </message>
    <message>
        <source>Nhiều địa bàn</source>
        <translation>Several areas</translation>
    </message>
    <message>
        <source>Nhóm ngành nghề</source>
        <translation>Industry group</translation>
    </message>
    <message>
        <source>Nhóm nội dung báo cáo vùng</source>
        <translation>Content group of the regional report</translation>
    </message>
    <message>
        <source>Nhóm sản phẩm</source>
        <translation>Product group</translation>
    </message>
    <message>
        <source>Nhóm sản phẩm đặc thù</source>
        <translation>Specialty product group</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Nội dung Chương trình 2021–2025</source>
        <translation>Programme content 2021–2025</translation>
    </message>
    <message>
        <source>Nội dung chi tiết</source>
        <translation>Detailed content</translation>
    </message>
    <message>
        <source>Nội dung khuyến công</source>
        <translation>Promotion content</translation>
    </message>
    <message>
        <source>Số liệu tính từ ngày {first} đến hết ngày {until}.</source>
        <translation>Figures from {first} to the end of {until}.</translation>
    </message>
    <message>
        <source>Số liệu tính đến hết ngày {until}.</source>
        <translation>Figures to the end of {until}.</translation>
    </message>
    <message>
        <source>Theo tình trạng ghi hiện nay, không lùi về ngày chốt đã qua: {names}.</source>
        <translation>As recorded today, not as it was on the past cut-off day: {names}.</translation>
    </message>
    <message>
        <source>Trong đó có {count} bút toán ghi là số liệu lịch sử.</source>
        <translation>Includes {count} entries recorded as historic figures.</translation>
    </message>
    <message>
        <source>Trong đó có {count} số liệu lịch sử nhập từ trước khi dùng chương trình.</source>
        <translation>Includes {count} historic figures from before this program was used.</translation>
    </message>
    <message>
        <source>Trong đó: {lines}.</source>
        <translation>Of them: {lines}.</translation>
    </message>
    <message>
        <source>Trạm đã lâu chưa gửi số liệu: {names} và {more} trạm khác.</source>
        <translation>Stations silent for long: {names} and {more} more.</translation>
    </message>
    <message>
        <source>Trạm đã lâu chưa gửi số liệu: {names}.</source>
        <translation>Stations silent for long: {names}.</translation>
    </message>
    <message>
        <source>Trạng thái đề án</source>
        <translation>Project status</translation>
    </message>
    <message>
        <source>Tình trạng cụm</source>
        <translation>Cluster state</translation>
    </message>
    <message>
        <source>Tỉnh</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Tỉnh cũ</source>
        <translation>Old province</translation>
    </message>
    <message>
        <source>Tổng số</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Tỷ lệ tính từ số tuyệt đối bằng đồng, làm tròn hai chữ số thập phân; dấu “–”: mẫu số bằng 0 hoặc chưa có số liệu.</source>
        <translation>Rates come from absolute figures in dong, rounded to two decimals; “–”: the denominator is 0 or there are no figures yet.</translation>
    </message>
    <message>
        <source>Xã, phường</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>bản niêm phong không đọc được</source>
        <translation>the sealed copy cannot be read</translation>
    </message>
    <message>
        <source>bỏ khi “{form}” đã ghi cùng việc đó</source>
        <translation>left out where “{form}” has the same</translation>
    </message>
    <message>
        <source>các năm {first}–{last} (đến {until})</source>
        <translation>years {first}–{last} (to {until})</translation>
    </message>
    <message>
        <source>có</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>có ghi “{field}”</source>
        <translation>“{field}” has a value</translation>
    </message>
    <message>
        <source>cột “{label}”</source>
        <translation>column “{label}”</translation>
    </message>
    <message>
        <source>không</source>
        <translation>no</translation>
    </message>
    <message>
        <source>không ghi “{field}”</source>
        <translation>“{field}” has no value</translation>
    </message>
    <message>
        <source>không lưu bản niêm phong</source>
        <translation>no sealed copy kept</translation>
    </message>
    <message>
        <source>không tính được (–): mẫu số bằng 0 hoặc chưa có số liệu</source>
        <translation>cannot be computed (–): the denominator is 0 or there are no figures yet</translation>
    </message>
    <message>
        <source>nghìn đồng</source>
        <translation>thousand dong</translation>
    </message>
    <message>
        <source>năm {year} (đến {until})</source>
        <translation>year {year} (to {until})</translation>
    </message>
    <message>
        <source>triệu đồng</source>
        <translation>million dong</translation>
    </message>
    <message>
        <source>tính trừ khi {limit}</source>
        <translation>subtracted if {limit}</translation>
    </message>
    <message>
        <source>từ {first} đến {until}</source>
        <translation>from {first} to {until}</translation>
    </message>
    <message>
        <source>tỷ đồng</source>
        <translation>billion dong</translation>
    </message>
    <message>
        <source>{amount} {unit}</source>
        <translation>{amount} {unit}</translation>
    </message>
    <message>
        <source>{column}: ghi trong hồ sơ</source>
        <translation>{column}: written in the dossier</translation>
    </message>
    <message>
        <source>{figure} {line} {period}</source>
        <translation>{figure} {line} {period}</translation>
    </message>
    <message>
        <source>{figure} {line} {period}: {amount}, từ {count} bản ghi</source>
        <translation>{figure} {line} {period}: {amount}, from {count} records</translation>
    </message>
    <message>
        <source>{figure} {line} {period}: {amount}, từ {count} bản ghi và {openings} số liệu lịch sử</source>
        <translation>{figure} {line} {period}: {amount}, from {count} records and {openings} historic figures</translation>
    </message>
    <message>
        <source>{line}, {column}: số ở dòng tổng {stated} khác tổng các dòng {computed} (lệch {difference})</source>
        <translation>{line}, {column}: the total line says {stated}, the lines add up to {computed} (difference {difference})</translation>
    </message>
    <message>
        <source>{name} = {top} ({top_amount}) / {bottom} ({bottom_amount}){less} = {result}</source>
        <translation>{name} = {top} ({top_amount}) / {bottom} ({bottom_amount}){less} = {result}</translation>
    </message>
    <message>
        <source>{name} = {top} ({top_amount}) − {bottom} ({bottom_amount}) = {result}</source>
        <translation>{name} = {top} ({top_amount}) − {bottom} ({bottom_amount}) = {result}</translation>
    </message>
    <message>
        <source>{report}, đến {day}</source>
        <translation>{report}, to {day}</translation>
    </message>
    <message>
        <source>{where}: công bố {stated} là tỷ lệ so với mẫu số của dòng ({other}); so với tổng các nguồn: {computed}</source>
        <translation>{where}: published {stated} is the rate on the line’s denominator ({other}); on all sources: {computed}</translation>
    </message>
    <message>
        <source>{where}: công bố {stated} là tỷ lệ so với tổng các nguồn ({other}); so với mẫu số của dòng: {computed}</source>
        <translation>{where}: published {stated} is the rate on all sources ({other}); on the line’s denominator: {computed}</translation>
    </message>
    <message>
        <source>{where}: công bố {stated} là {exact} cắt bớt, làm tròn là {computed}</source>
        <translation>{where}: published {stated} is {exact} cut off, rounded it is {computed}</translation>
    </message>
    <message>
        <source>{where}: công bố {stated} là “bằng” ({other}), tăng, giảm là {computed}</source>
        <translation>{where}: published {stated} is the “level” ({other}), the change is {computed}</translation>
    </message>
    <message>
        <source>{where}: công bố {stated} là “tăng, giảm” ({other}), bằng là {computed}</source>
        <translation>{where}: published {stated} is the “change” ({other}), the level is {computed}</translation>
    </message>
    <message>
        <source>{where}: công bố {stated}, không tính được (mẫu số bằng 0 hoặc chưa có số liệu)</source>
        <translation>{where}: published {stated}, cannot be computed (the denominator is 0 or there are no figures yet)</translation>
    </message>
    <message>
        <source>{where}: công bố {stated}, khớp</source>
        <translation>{where}: published {stated}, agrees</translation>
    </message>
    <message>
        <source>{where}: công bố {stated}, tính từ các phần là {computed} (lệch {difference})</source>
        <translation>{where}: {stated} published, the parts give {computed} (difference {difference})</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Đề án</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Đợt</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>đến {until}</source>
        <translation>to {until}</translation>
    </message>
    <message>
        <source>đồng</source>
        <translation>dong</translation>
    </message>
    <message>
        <source>“{column}”: mẫu số là “{bottom}” của chính dòng đó.</source>
        <translation>“{column}”: the denominator is “{bottom}” of the same line.</translation>
    </message>
    <message>
        <source>“{column}”: mẫu số là “{bottom}” của dòng tổng số.</source>
        <translation>“{column}”: the denominator is “{bottom}” of the total line.</translation>
    </message>
    <message>
        <source>“{column}”: “tăng, giảm x %”, lấy “{top}” chia “{bottom}” rồi trừ 100 %.</source>
        <translation>“{column}”: “change x %” is “{top}” divided by “{bottom}”, less 100 %.</translation>
    </message>
    <message>
        <source>“{field}” không phải {values}</source>
        <translation>“{field}” is not {values}</translation>
    </message>
    <message>
        <source>“{field}” là {values}</source>
        <translation>“{field}” is {values}</translation>
    </message>
    <message>
        <source>… và {count} dòng nhỏ hơn</source>
        <translation>… and {count} smaller lines</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>Biên bản nghiệm thu</source>
        <translation>Acceptance minutes</translation>
    </message>
    <message>
        <source>Biểu đồ</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Báo cáo</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Báo cáo kinh phí khuyến công theo nguồn năm {year}</source>
        <translation>Report on industrial promotion funding by source, {year}</translation>
    </message>
    <message>
        <source>Báo cáo tình hình thực hiện kế hoạch kinh phí khuyến công năm {year}</source>
        <translation>Report on carrying out the industrial promotion funding plan, {year}</translation>
    </message>
    <message>
        <source>Bình chọn sản phẩm tiêu biểu</source>
        <translation>Voting for typical products</translation>
    </message>
    <message>
        <source>Bút toán giao kế hoạch kinh phí</source>
        <translation>Plan funding entries</translation>
    </message>
    <message>
        <source>Bút toán giải ngân, thu hồi</source>
        <translation>Disbursement and recovery entries</translation>
    </message>
    <message>
        <source>Bảng số liệu đối chiếu năm {year}</source>
        <translation>Table of figures for checking, {year}</translation>
    </message>
    <message>
        <source>Bằng so với cùng kỳ</source>
        <translation>Level against same period</translation>
    </message>
    <message>
        <source>Bỏ khi đã có</source>
        <translation>Skip if there is</translation>
    </message>
    <message>
        <source>Chiều số liệu</source>
        <translation>Dimensions</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Chỉ tiêu cả giai đoạn của chương trình nhiều năm; bản điều chỉnh thay bản trước</source>
        <translation>Targets of a multi-year programme for its whole period; an adjusted version replaces the one before</translation>
    </message>
    <message>
        <source>Chỉ tiêu của chương trình</source>
        <translation>Programme targets</translation>
    </message>
    <message>
        <source>Chỉ tiêu của cả giai đoạn, đã thực hiện cộng dồn từ năm đầu giai đoạn đến ngày chốt.</source>
        <translation>Targets for the whole period, results added up from its first year to the cut-off day.</translation>
    </message>
    <message>
        <source>Chỉ tiêu của từng đơn vị qua các năm, số liệu đến ngày {until}</source>
        <translation>Indicators by unit over the years, figures to {until}</translation>
    </message>
    <message>
        <source>Chỉ tiêu giai đoạn</source>
        <translation>Period target</translation>
    </message>
    <message>
        <source>Chỉ tiêu theo nguồn</source>
        <translation>Indicators by source</translation>
    </message>
    <message>
        <source>Các cấp</source>
        <translation>All levels</translation>
    </message>
    <message>
        <source>Cách tính</source>
        <translation>How counted</translation>
    </message>
    <message>
        <source>Còn giá trị, mọi cấp</source>
        <translation>Valid, all levels</translation>
    </message>
    <message>
        <source>Còn lại</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Có dòng tổng</source>
        <translation>Has total line</translation>
    </message>
    <message>
        <source>Có quy hoạch chi tiết</source>
        <translation>Has detailed plan</translation>
    </message>
    <message>
        <source>Có xử lý nước thải</source>
        <translation>Treats wastewater</translation>
    </message>
    <message>
        <source>Công nhận</source>
        <translation>Recognised</translation>
    </message>
    <message>
        <source>Công nhận so với đăng ký</source>
        <translation>Recognised of entered</translation>
    </message>
    <message>
        <source>Cùng kỳ</source>
        <translation>Same period</translation>
    </message>
    <message>
        <source>Cùng kỳ: năm trước đến cùng ngày.</source>
        <translation>Same period: year before, to the same day.</translation>
    </message>
    <message>
        <source>Cùng kỳ: số thực hiện của năm kế hoạch {before} đến cùng ngày, kế hoạch năm {before} lấy tại ngày 31/12/{before}.</source>
        <translation>Same period: executed in plan year {before} to the same day; the plan of {before} is taken at 31/12/{before}.</translation>
    </message>
    <message>
        <source>Cơ cấu thực hiện</source>
        <translation>Execution by part</translation>
    </message>
    <message>
        <source>Cơ sở</source>
        <translation>Establishments</translation>
    </message>
    <message>
        <source>Cơ sở có phiếu khảo sát đã nộp trong kỳ, một cơ sở đếm một lần</source>
        <translation>Establishments with a survey submitted in the period, each counted once</translation>
    </message>
    <message>
        <source>Cơ sở có sản phẩm được công nhận</source>
        <translation>With recognised products</translation>
    </message>
    <message>
        <source>Cơ sở có sản phẩm được công nhận trong năm, một cơ sở đếm một lần</source>
        <translation>Establishments with a product recognised in the year, each counted once</translation>
    </message>
    <message>
        <source>Cơ sở công nghiệp nông thôn</source>
        <translation>Rural industrial establishments</translation>
    </message>
    <message>
        <source>Cơ sở công nghiệp nông thôn trong danh bạ, cơ sở đã gộp được đếm một lần</source>
        <translation>Rural industrial establishments in the bank, merged ones counted once</translation>
    </message>
    <message>
        <source>Cơ sở công nghiệp nông thôn đến ngày {until}</source>
        <translation>Rural industrial establishments to {until}</translation>
    </message>
    <message>
        <source>Cơ sở theo ngành, loại hình, địa bàn</source>
        <translation>Establishments by trade, type, area</translation>
    </message>
    <message>
        <source>Cơ sở thụ hưởng</source>
        <translation>Beneficiaries</translation>
    </message>
    <message>
        <source>Cơ sở thụ hưởng theo hoạt động</source>
        <translation>Beneficiaries by activity</translation>
    </message>
    <message>
        <source>Cơ sở trong danh bạ</source>
        <translation>Establishments in bank</translation>
    </message>
    <message>
        <source>Cơ sở được khảo sát</source>
        <translation>Surveyed</translation>
    </message>
    <message>
        <source>Cơ sở được thụ hưởng từ đề án đã phê duyệt; một cơ sở có trong nhiều đề án được đếm một lần</source>
        <translation>Establishments benefiting from approved projects; one in several projects is counted once</translation>
    </message>
    <message>
        <source>Cả dòng không có số liệu</source>
        <translation>Also lines without figures</translation>
    </message>
    <message>
        <source>Cả năm trước</source>
        <translation>Whole year before</translation>
    </message>
    <message>
        <source>Cấp</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Cấp khu vực</source>
        <translation>Regional level</translation>
    </message>
    <message>
        <source>Cấp quốc gia</source>
        <translation>National level</translation>
    </message>
    <message>
        <source>Cấp tỉnh</source>
        <translation>Provincial level</translation>
    </message>
    <message>
        <source>Cấp xã từ 1/7/2025, số của cấp huyện trước đó ghi chung cột cấp xã, huyện cũ.</source>
        <translation>Communes since 1/7/2025; earlier district figures share the column of the commune, old district level.</translation>
    </message>
    <message>
        <source>Cấp xã, huyện cũ</source>
        <translation>Commune, old district</translation>
    </message>
    <message>
        <source>Cộng các biên bản nghiệm thu từng địa điểm (Mẫu 5a) khi chưa có biên bản cả đề án</source>
        <translation>Adds up the acceptance minutes of each place (Form 5a) while there are none for the whole project</translation>
    </message>
    <message>
        <source>Cộng số liệu lịch sử</source>
        <translation>Add historic figures</translation>
    </message>
    <message>
        <source>Cộng thêm</source>
        <translation>Also adds</translation>
    </message>
    <message>
        <source>Cộng tác viên</source>
        <translation>Collaborators</translation>
    </message>
    <message>
        <source>Cộng tác viên đang làm việc</source>
        <translation>Active collaborators</translation>
    </message>
    <message>
        <source>Cộng tác viên đang làm việc vào ngày chốt; người phụ trách nhiều xã được ghi ở từng xã, dòng tổng đếm một lần</source>
        <translation>Collaborators active on the cut-off day; one in charge of several communes is shown in each, the total line counts each once</translation>
    </message>
    <message>
        <source>Cộng tác viên, khảo sát theo địa bàn</source>
        <translation>Collaborators, surveys by area</translation>
    </message>
    <message>
        <source>Cột</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Cụm có hệ thống xử lý nước thải tập trung</source>
        <translation>Clusters with a central wastewater plant</translation>
    </message>
    <message>
        <source>Cụm có quy hoạch chi tiết</source>
        <translation>With detailed plan</translation>
    </message>
    <message>
        <source>Cụm có xử lý nước thải tập trung</source>
        <translation>With central wastewater treatment</translation>
    </message>
    <message>
        <source>Cụm công nghiệp</source>
        <translation>Industrial clusters</translation>
    </message>
    <message>
        <source>Cụm công nghiệp trong danh mục, thành lập không sau ngày chốt</source>
        <translation>Industrial clusters in the list, set up no later than the cut-off day</translation>
    </message>
    <message>
        <source>Cụm công nghiệp, làng nghề</source>
        <translation>Clusters, craft villages</translation>
    </message>
    <message>
        <source>Cụm công nghiệp, làng nghề đến ngày {until}</source>
        <translation>Industrial clusters, craft villages to {until}</translation>
    </message>
    <message>
        <source>Cụm đã được phê duyệt quy hoạch chi tiết đến ngày chốt</source>
        <translation>Clusters with a detailed plan approved by the cut-off day</translation>
    </message>
    <message>
        <source>Danh bạ như hiện có: cơ sở không ghi ngày vào danh bạ nên không lùi được về ngày chốt đã qua.</source>
        <translation>The bank as it is now: establishments have no entry day, so it cannot be taken back to a past cut-off day.</translation>
    </message>
    <message>
        <source>Danh mục đề án khuyến công năm {year} theo đợt phê duyệt, lũy kế đến ngày {until}</source>
        <translation>Industrial promotion projects of {year} by approval batch, total to {until}</translation>
    </message>
    <message>
        <source>Danh mục đề án theo đợt</source>
        <translation>Projects by batch</translation>
    </message>
    <message>
        <source>Danh sách của</source>
        <translation>List of</translation>
    </message>
    <message>
        <source>Diện tích</source>
        <translation>Area (size)</translation>
    </message>
    <message>
        <source>Diện tích cụm</source>
        <translation>Cluster area</translation>
    </message>
    <message>
        <source>Dòng cố định</source>
        <translation>Fixed lines</translation>
    </message>
    <message>
        <source>Dòng kinh phí của đề án</source>
        <translation>Project funding lines</translation>
    </message>
    <message>
        <source>Dòng nhu cầu trong phiếu khảo sát đã nộp trong kỳ</source>
        <translation>Lines of needs in surveys submitted in the period</translation>
    </message>
    <message>
        <source>Dòng theo</source>
        <translation>Lines by</translation>
    </message>
    <message>
        <source>Dạng số</source>
        <translation>Number kind</translation>
    </message>
    <message>
        <source>Dự toán</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Dự toán hoạt động</source>
        <translation>Activity budget</translation>
    </message>
    <message>
        <source>Dự toán mọi nguồn của các hoạt động</source>
        <translation>Budget of the activities from all sources</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Giá trị hợp đồng tư vấn</source>
        <translation>Consulting contract value</translation>
    </message>
    <message>
        <source>Giá trị hợp đồng tư vấn, dịch vụ đã ký</source>
        <translation>Value of signed consulting and service contracts</translation>
    </message>
    <message>
        <source>Giải ngân so với kinh phí được duyệt</source>
        <translation>Disbursed of approved funds</translation>
    </message>
    <message>
        <source>Giấy chứng nhận còn giá trị</source>
        <translation>Valid certificates</translation>
    </message>
    <message>
        <source>Giấy chứng nhận có giá trị đến ngày ghi trên giấy.</source>
        <translation>A certificate is valid until the day written on it.</translation>
    </message>
    <message>
        <source>Giấy chứng nhận ghi trên sản phẩm mà không có hồ sơ bình chọn trong chương trình</source>
        <translation>Certificates noted on products that have no voting file in the program</translation>
    </message>
    <message>
        <source>Giấy chứng nhận nhập không qua kỳ bình chọn</source>
        <translation>Certificates entered without a voting round</translation>
    </message>
    <message>
        <source>Giấy chứng nhận sản phẩm</source>
        <translation>Product certificates</translation>
    </message>
    <message>
        <source>Gồm cả vốn đối ứng và nguồn khác: tổng số ở đây không phải tổng kinh phí khuyến công.</source>
        <translation>Includes own capital and other sources: the total here is not the total of promotion funds.</translation>
    </message>
    <message>
        <source>Hoạt động</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>Hoạt động khuyến công năm {year}</source>
        <translation>Industrial promotion activities in {year}</translation>
    </message>
    <message>
        <source>Hoạt động khuyến công theo địa bàn năm {year}</source>
        <translation>Industrial promotion activities by area in {year}</translation>
    </message>
    <message>
        <source>Hoạt động khuyến công, trừ hoạt động đã hủy</source>
        <translation>Industrial promotion activities, without cancelled ones</translation>
    </message>
    <message>
        <source>Hoạt động theo loại</source>
        <translation>Activities by type</translation>
    </message>
    <message>
        <source>Hồ sơ bình chọn</source>
        <translation>Voting files</translation>
    </message>
    <message>
        <source>Hồ sơ bình chọn được công nhận; cùng sản phẩm được công nhận ở hai cấp là hai lần công nhận</source>
        <translation>Voting files recognised; one product recognised at two levels is recognised twice</translation>
    </message>
    <message>
        <source>Hồ sơ đăng ký các kỳ bình chọn; cùng sản phẩm ở hai cấp là hai hồ sơ</source>
        <translation>Files entered in voting rounds; one product at two levels is two files</translation>
    </message>
    <message>
        <source>KCQG</source>
        <translation>National</translation>
    </message>
    <message>
        <source>KCĐP</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Khu vực</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Khuyến công quốc gia</source>
        <translation>National industrial promotion</translation>
    </message>
    <message>
        <source>Khuyến công địa phương</source>
        <translation>Local industrial promotion</translation>
    </message>
    <message>
        <source>Khảo sát so với danh bạ</source>
        <translation>Surveyed of bank</translation>
    </message>
    <message>
        <source>Khảo sát so với danh bạ của dòng</source>
        <translation>Surveyed of bank, same line</translation>
    </message>
    <message>
        <source>Khảo sát trong năm</source>
        <translation>Surveyed in the year</translation>
    </message>
    <message>
        <source>Khổ ngang</source>
        <translation>Landscape</translation>
    </message>
    <message>
        <source>Kinh phí</source>
        <translation>Funding</translation>
    </message>
    <message>
        <source>Kinh phí của các quyết định giao, chưa kể bổ sung, điều chỉnh, chuyển nguồn</source>
        <translation>Funds of the assigning decisions, before supplements, adjustments and transfers between sources</translation>
    </message>
    <message>
        <source>Kinh phí của hoạt động</source>
        <translation>Activity funds</translation>
    </message>
    <message>
        <source>Kinh phí của hoạt động thuộc đề án là cùng khoản tiền với giải ngân của đề án, không cộng hai lần.</source>
        <translation>Funds of a project's activities are the same money as the project's disbursement; they are not added twice.</translation>
    </message>
    <message>
        <source>Kinh phí dự kiến của chương trình</source>
        <translation>Expected programme funds</translation>
    </message>
    <message>
        <source>Kinh phí giao trong năm kế hoạch sau mọi lần bổ sung, chuyển đến, trừ điều chỉnh giảm, chuyển đi, nộp trả, theo quyết định ban hành đến ngày chốt</source>
        <translation>Funds assigned in the plan year after all supplements and transfers in, less cuts, transfers out and returned funds, by decisions issued up to the cut-off day</translation>
    </message>
    <message>
        <source>Kinh phí hủy dự toán, nộp trả, chuyển đi</source>
        <translation>Funds cancelled, returned, moved out</translation>
    </message>
    <message>
        <source>Kinh phí khuyến công</source>
        <translation>Promotion funds</translation>
    </message>
    <message>
        <source>Kinh phí khuyến công các năm, số liệu đến ngày {until}</source>
        <translation>Promotion funds over the years, figures to {until}</translation>
    </message>
    <message>
        <source>Kinh phí khuyến công của đề án điểm</source>
        <translation>Funding of flagship projects</translation>
    </message>
    <message>
        <source>Kinh phí khuyến công của đề án điểm chưa ghi dự toán</source>
        <translation>Funding of flagship projects without a budget</translation>
    </message>
    <message>
        <source>Kinh phí khuyến công không gồm vốn đối ứng.</source>
        <translation>Promotion funds do not include own capital.</translation>
    </message>
    <message>
        <source>Kinh phí khuyến công theo dự toán</source>
        <translation>Promotion funds by budget</translation>
    </message>
    <message>
        <source>Kinh phí khuyến công trong dự toán của đề án điểm đã duyệt, theo năm của từng dòng; dòng không ghi năm thì theo năm của đề án</source>
        <translation>Khuyen cong funding in the budgets of approved flagship projects, by the year of each line; a line without a year counts in the year of the project</translation>
    </message>
    <message>
        <source>Kinh phí khuyến công trong dự toán của đề án đã duyệt mà chưa ghi số được duyệt</source>
        <translation>Promotion funds in the budgets of approved projects without an approved amount yet</translation>
    </message>
    <message>
        <source>Kinh phí khuyến công được duyệt</source>
        <translation>Promotion funds approved</translation>
    </message>
    <message>
        <source>Kinh phí khuyến công được phê duyệt của các đề án, không kể vốn đối ứng; đề án điểm nhiều năm theo năm của từng dòng dự toán</source>
        <translation>Approved khuyen cong funding of projects, without own capital; flagship projects of several years by the year of each budget line</translation>
    </message>
    <message>
        <source>Kinh phí khuyến công được phê duyệt của đề án điểm mà dự toán chưa có dòng nào từ nguồn khuyến công, ghi ở năm đầu</source>
        <translation>Approved khuyen cong funding of flagship projects whose budget has no line from khuyen cong sources, in the first year</translation>
    </message>
    <message>
        <source>Kinh phí kế hoạch</source>
        <translation>Planned funds</translation>
    </message>
    <message>
        <source>Kinh phí mọi nguồn đã chi của các hoạt động; phần thuộc đề án cũng nằm trong thực hiện của đề án</source>
        <translation>Funds from all sources spent on activities; the part in projects is also in the projects' execution</translation>
    </message>
    <message>
        <source>Kinh phí theo mọi nguồn</source>
        <translation>Funds by all sources</translation>
    </message>
    <message>
        <source>Kinh phí thực hiện</source>
        <translation>Executed funds</translation>
    </message>
    <message>
        <source>Kinh phí điều chỉnh giảm, chuyển đi nguồn khác, hủy dự toán, nộp trả</source>
        <translation>Funds cut, moved to other sources, cancelled from the budget, returned</translation>
    </message>
    <message>
        <source>Kinh phí đã chi cho hoạt động</source>
        <translation>Spent on activities</translation>
    </message>
    <message>
        <source>Kinh phí đề án</source>
        <translation>Project funds</translation>
    </message>
    <message>
        <source>Kiểu bảng</source>
        <translation>Table kind</translation>
    </message>
    <message>
        <source>Kế hoạch</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Kế hoạch giao đầu năm</source>
        <translation>Plan assigned at start</translation>
    </message>
    <message>
        <source>Kế hoạch năm trước</source>
        <translation>Plan, year before</translation>
    </message>
    <message>
        <source>Kế hoạch sau điều chỉnh</source>
        <translation>Adjusted plan</translation>
    </message>
    <message>
        <source>Kế hoạch tăng, giảm</source>
        <translation>Plan change</translation>
    </message>
    <message>
        <source>Kế hoạch và thực hiện theo năm kế hoạch, từ năm đầu giai đoạn.</source>
        <translation>Plan and execution by plan year, from the first year of the period.</translation>
    </message>
    <message>
        <source>Kế hoạch, thực hiện</source>
        <translation>Plan, execution</translation>
    </message>
    <message>
        <source>Kế hoạch, thực hiện các năm</source>
        <translation>Plan, execution by year</translation>
    </message>
    <message>
        <source>Kế hoạch: các quyết định giao, bổ sung, chuyển đến trừ điều chỉnh giảm, chuyển đi, nộp trả, ban hành đến ngày chốt. Thực hiện: số giải ngân trừ số thu hồi thuộc năm kế hoạch, đến hết ngày chốt {until}.</source>
        <translation>Plan: decisions that assign, supplement and transfer in, less cuts, transfers out and returned funds, issued up to the cut-off day. Executed: disbursed less recovered in the plan year, to the end of the cut-off day {until}.</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Kết quả bên ngoài đã kiểm chứng, nơi nhà tài trợ trả theo kết quả</source>
        <translation>Outside results verified, where the donor pays by results</translation>
    </message>
    <message>
        <source>Kết quả bình chọn sản phẩm công nghiệp nông thôn tiêu biểu năm {year}</source>
        <translation>Results of voting for typical rural industrial products in {year}</translation>
    </message>
    <message>
        <source>Kết quả của hoạt động</source>
        <translation>Activity results</translation>
    </message>
    <message>
        <source>Kết quả của hoạt động; của đề án chưa có hoạt động ghi cùng chỉ tiêu thì theo biên bản nghiệm thu, chưa có nữa thì theo đề án đã nghiệm thu</source>
        <translation>Results of activities; for a project with no activity on the same indicator, by the acceptance minutes, and failing those by the accepted project</translation>
    </message>
    <message>
        <source>Kết quả của hoạt động; của đề án chưa có hoạt động ghi cùng chỉ tiêu thì theo biên bản nghiệm thu, chưa có nữa thì theo đề án đã nghiệm thu. Chỉ tiêu mà bản ghi khác đếm (đề án, cơ sở thụ hưởng, khảo sát, kinh phí, sản phẩm bình chọn) không lấy ở đây, để không tính hai lần</source>
        <translation>Results of activities; of a project without an activity for the indicator, those of its acceptance minutes, else of the accepted project. Indicators counted from other records (projects, beneficiaries, surveys, funding, products voted on) are not taken here, so that nothing counts twice</translation>
    </message>
    <message>
        <source>Kết quả dự kiến của đề án đã nghiệm thu mà biên bản không ghi chỉ tiêu</source>
        <translation>Expected results of accepted projects whose minutes do not state the indicator</translation>
    </message>
    <message>
        <source>Kết quả hoạt động khuyến công theo nội dung năm {year}</source>
        <translation>Results of industrial promotion by content in {year}</translation>
    </message>
    <message>
        <source>Kết quả khác</source>
        <translation>Other results</translation>
    </message>
    <message>
        <source>Kết quả không đếm từ bản ghi khác</source>
        <translation>Results not counted from other records</translation>
    </message>
    <message>
        <source>Kết quả theo biên bản nghiệm thu</source>
        <translation>Results by acceptance minutes</translation>
    </message>
    <message>
        <source>Kết quả theo biên bản từng địa điểm</source>
        <translation>Results by minutes of each place</translation>
    </message>
    <message>
        <source>Kết quả theo chỉ tiêu của từng nội dung khuyến công năm {year}</source>
        <translation>Results by indicator of each promotion content in {year}</translation>
    </message>
    <message>
        <source>Kết quả theo chỉ tiêu và chương trình năm {year}</source>
        <translation>Results by indicator and programme in {year}</translation>
    </message>
    <message>
        <source>Kết quả theo nội dung, từng chỉ tiêu</source>
        <translation>Results by content and indicator</translation>
    </message>
    <message>
        <source>Kết quả theo đề án đã nghiệm thu</source>
        <translation>Results by accepted project</translation>
    </message>
    <message>
        <source>Kết quả thực hiện ghi trong biên bản nghiệm thu cả đề án (Mẫu 5b)</source>
        <translation>Results stated in the acceptance minutes of the whole project (Form 5b)</translation>
    </message>
    <message>
        <source>Kết quả trong biên bản nghiệm thu</source>
        <translation>Results in acceptance minutes</translation>
    </message>
    <message>
        <source>Kết quả xếp theo chương trình của đề án hoặc hoạt động.</source>
        <translation>Results are grouped by the programme of the project or activity.</translation>
    </message>
    <message>
        <source>Kết quả đã kiểm chứng</source>
        <translation>Verified results</translation>
    </message>
    <message>
        <source>Kết quả, chỉ tiêu</source>
        <translation>Results, indicators</translation>
    </message>
    <message>
        <source>Kỳ</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Là tổng của</source>
        <translation>Sum of</translation>
    </message>
    <message>
        <source>Làng nghề</source>
        <translation>Craft villages</translation>
    </message>
    <message>
        <source>Làng nghề được công nhận</source>
        <translation>Recognised craft villages</translation>
    </message>
    <message>
        <source>Làng nghề, nghề truyền thống được công nhận và chưa bị thu hồi vào ngày chốt</source>
        <translation>Craft villages and traditional crafts recognised and not revoked on the cut-off day</translation>
    </message>
    <message>
        <source>Lũy kế giai đoạn</source>
        <translation>Period to date</translation>
    </message>
    <message>
        <source>Mã đề án</source>
        <translation>Project code</translation>
    </message>
    <message>
        <source>Mạng lưới cộng tác viên và khảo sát cơ sở năm {year}</source>
        <translation>Collaborator network and establishment surveys in {year}</translation>
    </message>
    <message>
        <source>Mạng lưới, khảo sát</source>
        <translation>Network, surveys</translation>
    </message>
    <message>
        <source>Mẫu số</source>
        <translation>Denominator</translation>
    </message>
    <message>
        <source>Mọi chỉ tiêu có số liệu, mỗi chỉ tiêu theo định nghĩa của mình</source>
        <translation>All indicators with figures, each by its own definition</translation>
    </message>
    <message>
        <source>Mọi sản phẩm đã nhập</source>
        <translation>All products entered</translation>
    </message>
    <message>
        <source>Mọi đề án đã đăng ký cho năm kế hoạch, trừ đề án bị loại</source>
        <translation>All projects registered for the plan year, without rejected ones</translation>
    </message>
    <message>
        <source>Mỗi chỉ tiêu tính bằng đơn vị của nó, không cộng các chỉ tiêu khác nhau.</source>
        <translation>Each indicator is in its own unit; different indicators are not added up.</translation>
    </message>
    <message>
        <source>Mỗi dòng là một số đã công bố hoặc do nơi khác giữ, dòng tổng cộng các dòng.</source>
        <translation>Each line is a figure published or kept elsewhere; the total line adds up the lines.</translation>
    </message>
    <message>
        <source>Một sản phẩm được công nhận ở hai cấp được ghi ở cả hai cột.</source>
        <translation>A product recognised at two levels is shown in both columns.</translation>
    </message>
    <message>
        <source>Mức đề nghị hỗ trợ</source>
        <translation>Support asked for</translation>
    </message>
    <message>
        <source>Nguồn khác, chưa rõ</source>
        <translation>Other, unknown source</translation>
    </message>
    <message>
        <source>Nguồn số liệu</source>
        <translation>Source of figures</translation>
    </message>
    <message>
        <source>Ngày duyệt</source>
        <translation>Approved on</translation>
    </message>
    <message>
        <source>Người phụ trách nhiều xã được ghi ở từng xã, dòng tổng đếm một lần.</source>
        <translation>A person in charge of several communes is shown in each; the total line counts each once.</translation>
    </message>
    <message>
        <source>Người tham gia</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Người tham gia hoạt động</source>
        <translation>Activity participants</translation>
    </message>
    <message>
        <source>Nhu cầu</source>
        <translation>Needs</translation>
    </message>
    <message>
        <source>Nhu cầu hỗ trợ</source>
        <translation>Support needs</translation>
    </message>
    <message>
        <source>Nhu cầu hỗ trợ của cơ sở qua khảo sát năm {year}</source>
        <translation>Support needs of establishments by survey in {year}</translation>
    </message>
    <message>
        <source>Nhu cầu hỗ trợ trong phiếu khảo sát</source>
        <translation>Support needs in surveys</translation>
    </message>
    <message>
        <source>Nhu cầu trong các phiếu khảo sát đã nộp, ngày khảo sát trong kỳ.</source>
        <translation>Needs in submitted surveys with a survey day in the period.</translation>
    </message>
    <message>
        <source>Nhóm</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Nhóm cột</source>
        <translation>Column group</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Nội dung, đề án</source>
        <translation>Contents, projects</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Women</translation>
    </message>
    <message>
        <source>Nữ so với người tham gia</source>
        <translation>Women of participants</translation>
    </message>
    <message>
        <source>Nữ tham gia</source>
        <translation>Women</translation>
    </message>
    <message>
        <source>Phiếu khảo sát</source>
        <translation>Surveys</translation>
    </message>
    <message>
        <source>Phiếu khảo sát chưa gắn cơ sở</source>
        <translation>Surveys without establishment</translation>
    </message>
    <message>
        <source>Phiếu khảo sát đã nộp có ngày khảo sát trong kỳ</source>
        <translation>Submitted surveys with a survey day in the period</translation>
    </message>
    <message>
        <source>Phiếu đã nộp</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>Phiếu đã nộp chưa gắn với cơ sở trong danh bạ</source>
        <translation>Submitted surveys not linked to an establishment in the bank</translation>
    </message>
    <message>
        <source>Quy tắc thời gian</source>
        <translation>Time rule</translation>
    </message>
    <message>
        <source>Quốc gia</source>
        <translation>National</translation>
    </message>
    <message>
        <source>Riêng năm báo cáo</source>
        <translation>Report year only</translation>
    </message>
    <message>
        <source>So với chỉ tiêu giai đoạn</source>
        <translation>Against period target</translation>
    </message>
    <message>
        <source>So với kế hoạch của dòng</source>
        <translation>Against plan of the line</translation>
    </message>
    <message>
        <source>So với kế hoạch của nguồn</source>
        <translation>Against plan of source</translation>
    </message>
    <message>
        <source>So với năm trước</source>
        <translation>Against year before</translation>
    </message>
    <message>
        <source>So với tổng kế hoạch</source>
        <translation>Against total plan</translation>
    </message>
    <message>
        <source>Sản phẩm</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Sản phẩm có giấy chứng nhận chưa hết giá trị, chưa bị thu hồi vào ngày chốt; một sản phẩm đếm một lần</source>
        <translation>Products with a certificate not expired or revoked on the cut-off day; each product counted once</translation>
    </message>
    <message>
        <source>Sản phẩm có tiềm năng thành sản phẩm đặc thù</source>
        <translation>Products that may become specialties</translation>
    </message>
    <message>
        <source>Sản phẩm công nghiệp nông thôn tiêu biểu được công nhận</source>
        <translation>Typical rural industrial products recognised</translation>
    </message>
    <message>
        <source>Sản phẩm tiêu biểu còn giá trị, sản phẩm đặc thù</source>
        <translation>Valid typical products, specialties</translation>
    </message>
    <message>
        <source>Sản phẩm tiêu biểu có giấy chứng nhận còn giá trị</source>
        <translation>Typical products with a valid certificate</translation>
    </message>
    <message>
        <source>Sản phẩm tiêu biểu, đặc thù đến ngày {until}</source>
        <translation>Typical products, specialties to {until}</translation>
    </message>
    <message>
        <source>Sản phẩm tiềm năng</source>
        <translation>Potential products</translation>
    </message>
    <message>
        <source>Sản phẩm trong danh mục</source>
        <translation>Products in list</translation>
    </message>
    <message>
        <source>Sản phẩm đăng ký bình chọn</source>
        <translation>Products entered for voting</translation>
    </message>
    <message>
        <source>Sản phẩm đăng ký theo hoạt động</source>
        <translation>Products entered, by activity</translation>
    </message>
    <message>
        <source>Sản phẩm được công nhận</source>
        <translation>Products recognised</translation>
    </message>
    <message>
        <source>Sản phẩm được công nhận theo hoạt động</source>
        <translation>Products recognised, by activity</translation>
    </message>
    <message>
        <source>Sản phẩm đặc thù</source>
        <translation>Specialties</translation>
    </message>
    <message>
        <source>Sản phẩm đặc thù của tỉnh, không kể sản phẩm tiềm năng</source>
        <translation>Specialties of the province, without potential products</translation>
    </message>
    <message>
        <source>Sản phẩm ở nhiều cấp đếm một lần ở cột chung.</source>
        <translation>Products at several levels are counted once in the common column.</translation>
    </message>
    <message>
        <source>Số cơ sở thụ hưởng của hoạt động không thuộc đề án nào</source>
        <translation>Beneficiaries of activities that belong to no project</translation>
    </message>
    <message>
        <source>Số liệu</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Số liệu không nói địa bàn cũ và không suy ra chắc chắn được từ xã mới ghi ở dòng “Chưa xác định địa bàn cũ”.</source>
        <translation>Figures that do not name the old area, and whose new commune does not surely tell it, are in the line “Old area unknown”.</translation>
    </message>
    <message>
        <source>Số liệu lịch sử của chỉ tiêu “Kết quả khác”: số của nơi khác, hoặc chỉ tiêu chưa có tên trong danh mục</source>
        <translation>Historic figures of the indicator “Other results”: figures from elsewhere, or an indicator not yet in the list</translation>
    </message>
    <message>
        <source>Số liệu theo chỉ tiêu</source>
        <translation>Figures by indicator</translation>
    </message>
    <message>
        <source>Số lượng</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Số người tham gia các hoạt động</source>
        <translation>Number of participants in activities</translation>
    </message>
    <message>
        <source>Số sản phẩm đăng ký ghi ở hoạt động bình chọn của năm mà chương trình không có hồ sơ bình chọn nào</source>
        <translation>Products entered as written in voting activities of a year of which the program has no voting entries</translation>
    </message>
    <message>
        <source>Số sản phẩm được công nhận ghi ở hoạt động bình chọn của năm mà chương trình không có hồ sơ bình chọn, giấy chứng nhận nào</source>
        <translation>Products recognised as written in voting activities of a year of which the program has no voting entries and no certificates</translation>
    </message>
    <message>
        <source>Số thứ tự</source>
        <translation>Line number</translation>
    </message>
    <message>
        <source>Số tạm ứng, thanh toán, giải ngân trừ số thu hồi thuộc năm kế hoạch, đến hết ngày chốt</source>
        <translation>Advances, payments and disbursements less recoveries in the plan year, to the end of the cut-off day</translation>
    </message>
    <message>
        <source>Số đề án</source>
        <translation>Projects</translation>
    </message>
    <message>
        <source>Theo danh mục cụm công nghiệp, làng nghề đã nhập.</source>
        <translation>By the lists of industrial clusters and craft villages entered.</translation>
    </message>
    <message>
        <source>Theo nội dung hoạt động khuyến công</source>
        <translation>By industrial promotion content</translation>
    </message>
    <message>
        <source>Theo địa bàn</source>
        <translation>By area</translation>
    </message>
    <message>
        <source>Thực hiện</source>
        <translation>Executed</translation>
    </message>
    <message>
        <source>Thực hiện chỉ tiêu chương trình</source>
        <translation>Programme targets achieved</translation>
    </message>
    <message>
        <source>Thực hiện chỉ tiêu chương trình khuyến công, lũy kế đến ngày {until}</source>
        <translation>Industrial promotion programme targets achieved, total to {until}</translation>
    </message>
    <message>
        <source>Thực hiện cùng kỳ</source>
        <translation>Executed, same period</translation>
    </message>
    <message>
        <source>Thực hiện năm trước</source>
        <translation>Executed, year before</translation>
    </message>
    <message>
        <source>Tiêu đề</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Tiềm năng</source>
        <translation>Potential</translation>
    </message>
    <message>
        <source>Trong kỳ</source>
        <translation>In the period</translation>
    </message>
    <message>
        <source>Trong số người tham gia, số nữ</source>
        <translation>Women among the participants</translation>
    </message>
    <message>
        <source>Trường ghi</source>
        <translation>Field shown</translation>
    </message>
    <message>
        <source>Trường ngày</source>
        <translation>Day field</translation>
    </message>
    <message>
        <source>Trường ngày cuối</source>
        <translation>Last day field</translation>
    </message>
    <message>
        <source>Trường năm</source>
        <translation>Year field</translation>
    </message>
    <message>
        <source>Trường được tính</source>
        <translation>Field counted</translation>
    </message>
    <message>
        <source>Tên ngắn</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Tình hình thực hiện kế hoạch kinh phí</source>
        <translation>Execution of the funding plan</translation>
    </message>
    <message>
        <source>Tính trừ khi</source>
        <translation>Subtract if</translation>
    </message>
    <message>
        <source>Tăng, giảm so với cùng kỳ</source>
        <translation>Change on same period</translation>
    </message>
    <message>
        <source>Tăng, giảm so với năm trước</source>
        <translation>Change on year before</translation>
    </message>
    <message>
        <source>Tỉnh</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Tổng diện tích các cụm</source>
        <translation>Total area of clusters</translation>
    </message>
    <message>
        <source>Tổng dự toán mọi nguồn của các đề án đã phê duyệt, theo năm của từng dòng kinh phí</source>
        <translation>Total budget of approved projects from all sources, by the year of each funding line</translation>
    </message>
    <message>
        <source>Tổng hợp chỉ tiêu</source>
        <translation>Indicator summary</translation>
    </message>
    <message>
        <source>Tổng hợp kết quả công tác khuyến công năm {year}</source>
        <translation>Summary of industrial promotion results in {year}</translation>
    </message>
    <message>
        <source>Tổng kinh phí</source>
        <translation>Total funds</translation>
    </message>
    <message>
        <source>Tổng kinh phí gồm cả vốn đối ứng của cơ sở.</source>
        <translation>Total funds include the establishments' own capital.</translation>
    </message>
    <message>
        <source>Tổng kinh phí gồm kinh phí khuyến công, vốn đối ứng và nguồn khác trong dự toán của năm.</source>
        <translation>Total funds are promotion funds, own capital and other sources in the year's budget.</translation>
    </message>
    <message>
        <source>Tổng kinh phí, cả vốn đối ứng</source>
        <translation>Total funds with own capital</translation>
    </message>
    <message>
        <source>Tổng mức cơ sở đề nghị hỗ trợ</source>
        <translation>Total support establishments ask for</translation>
    </message>
    <message>
        <source>Tổng số</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Tổng số cùng kỳ</source>
        <translation>Total, same period</translation>
    </message>
    <message>
        <source>Tổng vốn đầu tư dự kiến của các nhu cầu</source>
        <translation>Total expected investment of the needs</translation>
    </message>
    <message>
        <source>Tử số</source>
        <translation>Numerator</translation>
    </message>
    <message>
        <source>Vốn tự có và vốn vay của cơ sở thụ hưởng trong dự toán đề án đã phê duyệt</source>
        <translation>Own and borrowed capital of beneficiaries in the budgets of approved projects</translation>
    </message>
    <message>
        <source>Vốn đầu tư dự kiến</source>
        <translation>Expected investment</translation>
    </message>
    <message>
        <source>Vốn đối ứng</source>
        <translation>Own capital</translation>
    </message>
    <message>
        <source>Vốn đối ứng của cơ sở</source>
        <translation>Establishments' own capital</translation>
    </message>
    <message>
        <source>Xã, huyện cũ</source>
        <translation>Commune, old dist</translation>
    </message>
    <message>
        <source>bằng so với</source>
        <translation>level against</translation>
    </message>
    <message>
        <source>chỉ tiêu của chương trình</source>
        <translation>programme targets</translation>
    </message>
    <message>
        <source>còn hiệu lực vào ngày chốt</source>
        <translation>valid on the cut-off day</translation>
    </message>
    <message>
        <source>có ngày trong kỳ, không sau ngày chốt</source>
        <translation>dated in the period, up to the cut-off day</translation>
    </message>
    <message>
        <source>có đến ngày chốt</source>
        <translation>there on the cut-off day</translation>
    </message>
    <message>
        <source>cơ sở có sản phẩm được công nhận</source>
        <translation>establishments with recognised products</translation>
    </message>
    <message>
        <source>cơ sở thụ hưởng</source>
        <translation>beneficiaries</translation>
    </message>
    <message>
        <source>cơ sở thụ hưởng theo hoạt động</source>
        <translation>beneficiaries by activity</translation>
    </message>
    <message>
        <source>cơ sở trong danh bạ</source>
        <translation>establishments in the bank</translation>
    </message>
    <message>
        <source>cơ sở được khảo sát</source>
        <translation>establishments surveyed</translation>
    </message>
    <message>
        <source>cả năm trước</source>
        <translation>whole year before</translation>
    </message>
    <message>
        <source>cộng</source>
        <translation>sum</translation>
    </message>
    <message>
        <source>cộng tác viên</source>
        <translation>collaborators</translation>
    </message>
    <message>
        <source>cụm có quy hoạch chi tiết</source>
        <translation>clusters with a detailed plan</translation>
    </message>
    <message>
        <source>cụm có xử lý nước thải tập trung</source>
        <translation>clusters with central wastewater treatment</translation>
    </message>
    <message>
        <source>cụm công nghiệp</source>
        <translation>industrial clusters</translation>
    </message>
    <message>
        <source>danh sách</source>
        <translation>list</translation>
    </message>
    <message>
        <source>diện tích cụm</source>
        <translation>cluster area</translation>
    </message>
    <message>
        <source>dòng cố định</source>
        <translation>fixed lines</translation>
    </message>
    <message>
        <source>dự toán hoạt động</source>
        <translation>activity budget</translation>
    </message>
    <message>
        <source>ghi trong hồ sơ</source>
        <translation>as recorded</translation>
    </message>
    <message>
        <source>giá trị</source>
        <translation>value</translation>
    </message>
    <message>
        <source>giá trị hợp đồng tư vấn</source>
        <translation>consulting contract value</translation>
    </message>
    <message>
        <source>giấy chứng nhận nhập không qua kỳ bình chọn</source>
        <translation>certificates entered without a voting round</translation>
    </message>
    <message>
        <source>hiệu số</source>
        <translation>difference</translation>
    </message>
    <message>
        <source>hoạt động</source>
        <translation>activities</translation>
    </message>
    <message>
        <source>kinh phí hủy dự toán, nộp trả, chuyển đi</source>
        <translation>funds cancelled, returned, moved out</translation>
    </message>
    <message>
        <source>kinh phí khuyến công của đề án điểm</source>
        <translation>funding of flagship projects</translation>
    </message>
    <message>
        <source>kinh phí khuyến công của đề án điểm chưa ghi dự toán</source>
        <translation>funding of flagship projects without a budget</translation>
    </message>
    <message>
        <source>kinh phí khuyến công theo dự toán</source>
        <translation>promotion funds by budget</translation>
    </message>
    <message>
        <source>kinh phí khuyến công được duyệt</source>
        <translation>promotion funds approved</translation>
    </message>
    <message>
        <source>kinh phí đã chi cho hoạt động</source>
        <translation>spent on activities</translation>
    </message>
    <message>
        <source>kế hoạch</source>
        <translation>plan</translation>
    </message>
    <message>
        <source>kế hoạch giao đầu năm</source>
        <translation>plan assigned at start</translation>
    </message>
    <message>
        <source>kết quả</source>
        <translation>results</translation>
    </message>
    <message>
        <source>kết quả khác</source>
        <translation>other results</translation>
    </message>
    <message>
        <source>kết quả không đếm từ bản ghi khác</source>
        <translation>results not counted from other records</translation>
    </message>
    <message>
        <source>kết quả theo biên bản nghiệm thu</source>
        <translation>results by acceptance minutes</translation>
    </message>
    <message>
        <source>kết quả theo biên bản từng địa điểm</source>
        <translation>results by minutes of each place</translation>
    </message>
    <message>
        <source>kết quả theo đề án đã nghiệm thu</source>
        <translation>results by accepted project</translation>
    </message>
    <message>
        <source>kết quả đã kiểm chứng</source>
        <translation>verified results</translation>
    </message>
    <message>
        <source>làng nghề được công nhận</source>
        <translation>recognised craft villages</translation>
    </message>
    <message>
        <source>mức đề nghị hỗ trợ</source>
        <translation>support asked for</translation>
    </message>
    <message>
        <source>người tham gia</source>
        <translation>participants</translation>
    </message>
    <message>
        <source>nhu cầu hỗ trợ</source>
        <translation>support needs</translation>
    </message>
    <message>
        <source>năm trước, đến cùng ngày</source>
        <translation>year before, to the same day</translation>
    </message>
    <message>
        <source>năm đầu đến năm cuối có chạm vào kỳ</source>
        <translation>first to last year touch the period</translation>
    </message>
    <message>
        <source>nữ tham gia</source>
        <translation>women</translation>
    </message>
    <message>
        <source>phiếu khảo sát</source>
        <translation>surveys</translation>
    </message>
    <message>
        <source>phiếu khảo sát chưa gắn cơ sở</source>
        <translation>surveys without establishment</translation>
    </message>
    <message>
        <source>sản phẩm công nghiệp nông thôn tiêu biểu được công nhận</source>
        <translation>typical rural industrial products recognised</translation>
    </message>
    <message>
        <source>sản phẩm tiêu biểu có giấy chứng nhận còn giá trị</source>
        <translation>typical products with a valid certificate</translation>
    </message>
    <message>
        <source>sản phẩm tiềm năng</source>
        <translation>potential products</translation>
    </message>
    <message>
        <source>sản phẩm trong danh mục</source>
        <translation>products in list</translation>
    </message>
    <message>
        <source>sản phẩm đăng ký bình chọn</source>
        <translation>products entered for voting</translation>
    </message>
    <message>
        <source>sản phẩm đăng ký theo hoạt động</source>
        <translation>products entered, by activity</translation>
    </message>
    <message>
        <source>sản phẩm được công nhận theo hoạt động</source>
        <translation>products recognised, by activity</translation>
    </message>
    <message>
        <source>sản phẩm đặc thù</source>
        <translation>specialties</translation>
    </message>
    <message>
        <source>số liệu theo chỉ tiêu</source>
        <translation>figures by indicator</translation>
    </message>
    <message>
        <source>theo chiều số liệu</source>
        <translation>by dimension</translation>
    </message>
    <message>
        <source>thuộc năm kế hoạch và có ngày không sau ngày chốt</source>
        <translation>of the plan year, dated no later than the cut-off day</translation>
    </message>
    <message>
        <source>thuộc năm; ngày, nếu ghi, không sau ngày chốt</source>
        <translation>of the year; the day, if any, no later than the cut-off day</translation>
    </message>
    <message>
        <source>thực hiện</source>
        <translation>executed</translation>
    </message>
    <message>
        <source>trong năm, đến ngày chốt</source>
        <translation>in the year, to the cut-off day</translation>
    </message>
    <message>
        <source>tăng, giảm so với</source>
        <translation>change on</translation>
    </message>
    <message>
        <source>tổng kinh phí, cả vốn đối ứng</source>
        <translation>total funds with own capital</translation>
    </message>
    <message>
        <source>tổng số</source>
        <translation>total</translation>
    </message>
    <message>
        <source>từ trước đến ngày chốt</source>
        <translation>up to the cut-off day</translation>
    </message>
    <message>
        <source>từ đầu giai đoạn năm năm đến ngày chốt</source>
        <translation>from the start of the five years to the cut-off day</translation>
    </message>
    <message>
        <source>từng năm</source>
        <translation>each year</translation>
    </message>
    <message>
        <source>tỷ lệ của chính dòng</source>
        <translation>share of the same line</translation>
    </message>
    <message>
        <source>tỷ lệ của dòng tổng</source>
        <translation>share of the total line</translation>
    </message>
    <message>
        <source>vốn đầu tư dự kiến</source>
        <translation>expected investment</translation>
    </message>
    <message>
        <source>vốn đối ứng của cơ sở</source>
        <translation>establishments' own capital</translation>
    </message>
    <message>
        <source>Điều chỉnh giảm, nộp trả</source>
        <translation>Cut, returned</translation>
    </message>
    <message>
        <source>Điều kiện</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Điều kiện chung</source>
        <translation>Common condition</translation>
    </message>
    <message>
        <source>Đã chi</source>
        <translation>Spent</translation>
    </message>
    <message>
        <source>Đã giải ngân</source>
        <translation>Disbursed</translation>
    </message>
    <message>
        <source>Đã thực hiện</source>
        <translation>Achieved</translation>
    </message>
    <message>
        <source>Đăng ký</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>Đơn vị thụ hưởng chưa có trong danh bạ</source>
        <translation>Beneficiaries not in the bank</translation>
    </message>
    <message>
        <source>Đơn vị thụ hưởng chỉ ghi tên, chưa gắn với cơ sở trong danh bạ</source>
        <translation>Beneficiaries given by name only, not linked to an establishment in the bank</translation>
    </message>
    <message>
        <source>Đơn vị thụ hưởng của đề án</source>
        <translation>Project beneficiaries</translation>
    </message>
    <message>
        <source>Đơn vị thực hiện</source>
        <translation>Implementing unit</translation>
    </message>
    <message>
        <source>Đơn vị tiền</source>
        <translation>Money unit</translation>
    </message>
    <message>
        <source>Đơn vị tính</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Đơn vị, chỉ tiêu, các năm</source>
        <translation>Units, indicators, years</translation>
    </message>
    <message>
        <source>Đơn vị: đơn vị thực hiện đề án, đơn vị tổ chức hoạt động, đơn vị ghi ở số liệu lịch sử.</source>
        <translation>Unit: the unit implementing the project, organising the activity, or named in historic figures.</translation>
    </message>
    <message>
        <source>Đặc thù</source>
        <translation>Specialty</translation>
    </message>
    <message>
        <source>Đề nghị hỗ trợ so với vốn đầu tư</source>
        <translation>Support asked for of investment</translation>
    </message>
    <message>
        <source>Đề án</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Đề án có biên bản nghiệm thu cả đề án lập không sau ngày chốt; đề án ghi đã nghiệm thu mà chưa nhập biên bản thì tính theo ngày phê duyệt</source>
        <translation>Projects whose acceptance minutes of the whole project are not later than the cut-off day; one recorded as accepted without minutes counts by its day of approval</translation>
    </message>
    <message>
        <source>Đề án ghi đã nghiệm thu, quyết toán hoặc hoàn thành mà trong chương trình không có biên bản nghiệm thu cả đề án</source>
        <translation>Projects recorded as accepted, settled or completed of which the program has no acceptance minutes of the whole project</translation>
    </message>
    <message>
        <source>Đề án nhiều năm đếm một lần ở năm đầu, kinh phí theo năm của từng dòng.</source>
        <translation>A multi-year project is counted once, in its first year; funds by the year of each line.</translation>
    </message>
    <message>
        <source>Đề án nhóm là một đề án, cơ sở thụ hưởng được đếm riêng.</source>
        <translation>A group project is one project; its beneficiaries are counted separately.</translation>
    </message>
    <message>
        <source>Đề án đã nghiệm thu</source>
        <translation>Projects accepted</translation>
    </message>
    <message>
        <source>Đề án đã nghiệm thu, không có biên bản</source>
        <translation>Accepted projects without minutes</translation>
    </message>
    <message>
        <source>Đề án đăng ký</source>
        <translation>Projects registered</translation>
    </message>
    <message>
        <source>Đề án ở nhiều địa bàn ghi ở dòng “Nhiều địa bàn”.</source>
        <translation>Projects in several areas are in the line “Several areas”.</translation>
    </message>
    <message>
        <source>Đề án, nhiệm vụ</source>
        <translation>Projects, tasks</translation>
    </message>
    <message>
        <source>Đề án, nhiệm vụ đã được phê duyệt, kể cả đã hoàn thành; đề án nhóm là một đề án, đề án nhiều năm đếm một lần ở năm đầu</source>
        <translation>Projects and tasks approved, completed ones too; a group project is one project, a multi-year project is counted once, in its first year</translation>
    </message>
    <message>
        <source>Đề án, nhiệm vụ được duyệt</source>
        <translation>Projects, tasks approved</translation>
    </message>
    <message>
        <source>Địa bàn</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Địa điểm</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Định nghĩa</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Đối chiếu số đã công bố</source>
        <translation>Check of published figures</translation>
    </message>
    <message>
        <source>Đối ứng so với tổng kinh phí</source>
        <translation>Own capital of total funds</translation>
    </message>
    <message>
        <source>đơn vị thụ hưởng chưa có trong danh bạ</source>
        <translation>beneficiaries not in the bank</translation>
    </message>
    <message>
        <source>đếm bản ghi</source>
        <translation>count of records</translation>
    </message>
    <message>
        <source>đếm không trùng</source>
        <translation>count without repeats</translation>
    </message>
    <message>
        <source>đề án đã nghiệm thu</source>
        <translation>projects accepted</translation>
    </message>
    <message>
        <source>đề án đã nghiệm thu, không có biên bản</source>
        <translation>accepted projects without minutes</translation>
    </message>
    <message>
        <source>đề án đăng ký</source>
        <translation>projects registered</translation>
    </message>
    <message>
        <source>đề án, nhiệm vụ</source>
        <translation>projects, tasks</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>Ai làm</source>
        <translation>Who acts</translation>
    </message>
    <message>
        <source>Ai quyết định điều chỉnh</source>
        <translation>Who decides adjustments</translation>
    </message>
    <message>
        <source>Ai quyết định điều chỉnh này?</source>
        <translation>Who decides this adjustment?</translation>
    </message>
    <message>
        <source>Biên bản kiểm chứng kết quả</source>
        <translation>Result verification minutes</translation>
    </message>
    <message>
        <source>Biên bản nghiệm thu cơ sở cả đề án (Mẫu 5b)</source>
        <translation>Local acceptance minutes of whole project (Form 5b)</translation>
    </message>
    <message>
        <source>Biên bản nghiệm thu cơ sở từng địa điểm (Mẫu 5a)</source>
        <translation>Local acceptance minutes by site (Form 5a)</translation>
    </message>
    <message>
        <source>Biên bản nghiệm thu do Cục tổ chức (Mẫu 5c)</source>
        <translation>Acceptance minutes by the Agency (Form 5c)</translation>
    </message>
    <message>
        <source>Biên bản nghiệm thu, báo cáo hoàn thành chưa ghi kinh phí thực hiện</source>
        <translation>The acceptance minutes or the final report do not say the money spent</translation>
    </message>
    <message>
        <source>Biên bản thanh lý hợp đồng (Mẫu 6)</source>
        <translation>Contract liquidation minutes (Form 6)</translation>
    </message>
    <message>
        <source>Biên bản thẩm định cấp Bộ</source>
        <translation>Ministry appraisal minutes</translation>
    </message>
    <message>
        <source>Biên bản thẩm định của hội đồng</source>
        <translation>Council appraisal minutes</translation>
    </message>
    <message>
        <source>Biểu chi tiết quyết toán (Mẫu 7)</source>
        <translation>Detailed settlement table (Form 7)</translation>
    </message>
    <message>
        <source>Biểu tổng hợp các đề án (Mẫu 2)</source>
        <translation>Summary table of projects (Form 2)</translation>
    </message>
    <message>
        <source>Bán xuất khẩu bao nhiêu phần trăm?</source>
        <translation>What percentage is exported?</translation>
    </message>
    <message>
        <source>Báo cáo khối lượng hoàn thành (Mẫu 3b)</source>
        <translation>Completed volume report (Form 3b)</translation>
    </message>
    <message>
        <source>Báo cáo kiểm toán</source>
        <translation>Audit report</translation>
    </message>
    <message>
        <source>Báo cáo kết quả</source>
        <translation>Results report</translation>
    </message>
    <message>
        <source>Báo cáo tiến độ gần nhất ngày {day}, đã {count} ngày không có tin mới</source>
        <translation>Last progress report {day}, no news for {count} days</translation>
    </message>
    <message>
        <source>Báo cáo tiến độ hằng tháng (KCĐP)</source>
        <translation>Monthly progress report (local)</translation>
    </message>
    <message>
        <source>Báo cáo tiến độ hằng tháng (Mẫu 3a)</source>
        <translation>Monthly progress report (Form 3a)</translation>
    </message>
    <message>
        <source>Báo cáo tiến độ tháng này</source>
        <translation>This month's progress report</translation>
    </message>
    <message>
        <source>Báo cáo tiến độ: trên 50 % hạng mục được hỗ trợ (Mẫu 3a)</source>
        <translation>Progress report: over 50 % of supported items (Form 3a)</translation>
    </message>
    <message>
        <source>Báo cáo tiến độ: trên 70 % tổng đầu tư (Mẫu 3a)</source>
        <translation>Progress report: over 70 % of total investment (Form 3a)</translation>
    </message>
    <message>
        <source>Báo cáo tình hình đầu tư hạ tầng (Mẫu 13)</source>
        <translation>Infrastructure investment report (Form 13)</translation>
    </message>
    <message>
        <source>Báo cáo tổng hợp kết quả thực hiện</source>
        <translation>Summary report on results</translation>
    </message>
    <message>
        <source>Báo cáo đánh giá sản xuất sạch hơn được phê duyệt</source>
        <translation>Approved cleaner production assessment report</translation>
    </message>
    <message>
        <source>Báo giá, chứng thư thẩm định giá</source>
        <translation>Quotation, valuation certificate</translation>
    </message>
    <message>
        <source>Báo trước khi hết hạn (ngày)</source>
        <translation>Warn before expiry (days)</translation>
    </message>
    <message>
        <source>Bình chọn cấp huyện</source>
        <translation>District voting</translation>
    </message>
    <message>
        <source>Bình chọn cấp khu vực</source>
        <translation>Regional voting</translation>
    </message>
    <message>
        <source>Bình chọn cấp quốc gia</source>
        <translation>National voting</translation>
    </message>
    <message>
        <source>Bình chọn cấp tỉnh</source>
        <translation>Provincial voting</translation>
    </message>
    <message>
        <source>Bình chọn cấp xã</source>
        <translation>Commune voting</translation>
    </message>
    <message>
        <source>Bình chọn sản phẩm cấp khu vực, mỗi lần</source>
        <translation>Regional product voting, each time</translation>
    </message>
    <message>
        <source>Bình chọn sản phẩm cấp quốc gia, mỗi lần</source>
        <translation>National product voting, each time</translation>
    </message>
    <message>
        <source>Bình chọn sản phẩm: tiêu chí chấm</source>
        <translation>Product voting: scoring criteria</translation>
    </message>
    <message>
        <source>Bình chọn sản phẩm: điều kiện từng cấp</source>
        <translation>Product voting: conditions by level</translation>
    </message>
    <message>
        <source>Bình chọn: sản phẩm đăng ký</source>
        <translation>Voting: products entered</translation>
    </message>
    <message>
        <source>Bình chọn: sản phẩm được công nhận</source>
        <translation>Voting: products recognised</translation>
    </message>
    <message>
        <source>Bình quân {mean} điểm của {count} phiếu, dưới {least}</source>
        <translation>Average {mean} points on {count} sheets, below {least}</translation>
    </message>
    <message>
        <source>Bình quân {mean} điểm của {count} phiếu, không dưới {least}</source>
        <translation>Average {mean} points on {count} sheets, not below {least}</translation>
    </message>
    <message>
        <source>Bước</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Bước tiếp theo: {step}, do {actor}</source>
        <translation>Next step: {step}, by {actor}</translation>
    </message>
    <message>
        <source>Bước tiếp theo: {step}, do {actor}. {need}</source>
        <translation>Next step: {step}, by {actor}. {need}</translation>
    </message>
    <message>
        <source>Bản đồ</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Bảng cân đối kế toán năm trước</source>
        <translation>Last year's balance sheet</translation>
    </message>
    <message>
        <source>Bảng kê chứng từ</source>
        <translation>Voucher list</translation>
    </message>
    <message>
        <source>Bảng kê chứng từ (Mẫu 8a)</source>
        <translation>Voucher list (Form 8a)</translation>
    </message>
    <message>
        <source>Bảng kê chứng từ 100 % kinh phí</source>
        <translation>Voucher list for 100 % of funds</translation>
    </message>
    <message>
        <source>Bảng kê chứng từ của toàn bộ chi phí (Mẫu 8b)</source>
        <translation>Voucher list of all costs (Form 8b)</translation>
    </message>
    <message>
        <source>Bảng đối chiếu kinh phí (Mẫu 10), cùng hợp đồng cuối năm</source>
        <translation>Funds reconciliation (Form 10), with the year-end contract</translation>
    </message>
    <message>
        <source>Bắt đầu thực hiện</source>
        <translation>Start work</translation>
    </message>
    <message>
        <source>Bắt đầu thực hiện nhiệm vụ</source>
        <translation>Start task</translation>
    </message>
    <message>
        <source>Bắt đầu thực hiện nhiệm vụ của nhà tài trợ</source>
        <translation>Start donor's task</translation>
    </message>
    <message>
        <source>Bằng nhau ở mọi tiêu chí: xếp theo tên; người xét quyết định</source>
        <translation>Equal on all criteria: sorted by name; the reviewer decides</translation>
    </message>
    <message>
        <source>Bỏ qua “{name}” vì thiếu tiền; đề án này còn vừa</source>
        <translation>“{name}” skipped for lack of money; this project still fits</translation>
    </message>
    <message>
        <source>Bổ sung cho {phase}: {first}</source>
        <translation>Add for {phase}: {first}</translation>
    </message>
    <message>
        <source>Bổ sung cho {phase}: {first}; {second}</source>
        <translation>Add for {phase}: {first}; {second}</translation>
    </message>
    <message>
        <source>Bổ sung cho {phase}: {first}; {second}; {third}</source>
        <translation>Add for {phase}: {first}; {second}; {third}</translation>
    </message>
    <message>
        <source>Bổ sung cho {phase}: {first}; {second}; {third} và {count} giấy tờ khác</source>
        <translation>Add for {phase}: {first}; {second}; {third} and {count} other papers</translation>
    </message>
    <message>
        <source>Bổ sung đề án</source>
        <translation>Add project</translation>
    </message>
    <message>
        <source>Bổ sung đề án (KCĐP)</source>
        <translation>Add project (local)</translation>
    </message>
    <message>
        <source>Bổ sung đề án (nhà tài trợ)</source>
        <translation>Add project (donor)</translation>
    </message>
    <message>
        <source>Bộ trưởng phê duyệt, giao kế hoạch</source>
        <translation>Minister approves, assigns the plan</translation>
    </message>
    <message>
        <source>Bộ trưởng quyết định ngừng</source>
        <translation>Minister decides to stop</translation>
    </message>
    <message>
        <source>CCN: hạ tầng, thu hút đầu tư</source>
        <translation>IC: infrastructure, investors</translation>
    </message>
    <message>
        <source>CCN: quy hoạch chi tiết</source>
        <translation>IC: detailed plan</translation>
    </message>
    <message>
        <source>CCN: xử lý môi trường</source>
        <translation>IC: environment</translation>
    </message>
    <message>
        <source>CNHT: số cơ sở</source>
        <translation>Support ind.: number</translation>
    </message>
    <message>
        <source>Cam kết chưa được Nhà nước hỗ trợ cùng nội dung chi</source>
        <translation>Commitment: no State support yet for the same spending</translation>
    </message>
    <message>
        <source>Chi phí được hỗ trợ: {cost} đồng, từ {count} dòng dự toán</source>
        <translation>Supported costs: {cost} VND, from {count} budget lines</translation>
    </message>
    <message>
        <source>Chi quản lý chương trình công nghiệp hỗ trợ</source>
        <translation>Management costs of supporting industry programme</translation>
    </message>
    <message>
        <source>Chi quản lý chương trình công nghiệp hỗ trợ trong năm</source>
        <translation>Management costs of supporting industry programme in the year</translation>
    </message>
    <message>
        <source>Chi quản lý của chương trình năm {year} trong mức cho phép?</source>
        <translation>Programme management costs of {year} within the limit?</translation>
    </message>
    <message>
        <source>Chi quản lý không quá</source>
        <translation>Management costs at most</translation>
    </message>
    <message>
        <source>Chi quản lý trong mức cho phép?</source>
        <translation>Management costs within the limit?</translation>
    </message>
    <message>
        <source>Chi quản lý vượt {over} đồng</source>
        <translation>Management costs {over} VND over</translation>
    </message>
    <message>
        <source>Chiến lược quảng bá</source>
        <translation>Promotion strategy</translation>
    </message>
    <message>
        <source>Chuyển sang nguồn khác, năm khác</source>
        <translation>Move to another source or year</translation>
    </message>
    <message>
        <source>Chưa có giấy chứng nhận {levels} còn hiệu lực vào ngày hết hạn nhận hồ sơ; nếu cấp dưới không tổ chức bình chọn thì hồ sơ gửi qua cấp dưới</source>
        <translation>No {levels} certificate valid on the last day for files; if the lower level holds no voting, the file is sent through the lower level</translation>
    </message>
    <message>
        <source>Chưa có giấy tờ: {paper}</source>
        <translation>Paper missing: {paper}</translation>
    </message>
    <message>
        <source>Chưa có kết quả nào được kiểm chứng</source>
        <translation>No result verified yet</translation>
    </message>
    <message>
        <source>Chưa có kết quả nào được thanh toán</source>
        <translation>No result paid yet</translation>
    </message>
    <message>
        <source>Chưa có mức hỗ trợ đề nghị</source>
        <translation>No support amount requested yet</translation>
    </message>
    <message>
        <source>Chưa có quy định bình chọn của ngày này</source>
        <translation>No voting rules for this day yet</translation>
    </message>
    <message>
        <source>Chưa có quy định các bước cho chương trình của đề án này</source>
        <translation>No step rules yet for this project's programme</translation>
    </message>
    <message>
        <source>Chưa có quy định điểm công nhận của ngày chấm</source>
        <translation>No recognition score rule for the scoring day yet</translation>
    </message>
    <message>
        <source>Chưa có số lao động BHXH: lấy lao động bình quân làm mức cao nhất</source>
        <translation>No insured worker count: average workers taken as the upper limit</translation>
    </message>
    <message>
        <source>Chưa có tên đơn vị thụ hưởng</source>
        <translation>The beneficiary has no name yet</translation>
    </message>
    <message>
        <source>Chưa có đúng một chủ tịch hội đồng</source>
        <translation>Not exactly one council chair</translation>
    </message>
    <message>
        <source>Chưa ghi chương trình hoặc năm chuyển sang</source>
        <translation>New programme or year not entered yet</translation>
    </message>
    <message>
        <source>Chưa ghi cơ sở</source>
        <translation>No establishment</translation>
    </message>
    <message>
        <source>Chưa ghi mã ngành; trực tiếp sản xuất nên tính theo lĩnh vực công nghiệp</source>
        <translation>No industry code; it produces directly, so counted as industry</translation>
    </message>
    <message>
        <source>Chưa ghi ngày phê duyệt</source>
        <translation>Approval date not entered</translation>
    </message>
    <message>
        <source>Chưa ghi nhóm sản phẩm</source>
        <translation>No product group given</translation>
    </message>
    <message>
        <source>Chưa ghi nội dung khuyến công</source>
        <translation>The content is not written yet</translation>
    </message>
    <message>
        <source>Chưa ghi số tiền</source>
        <translation>Amount not entered</translation>
    </message>
    <message>
        <source>Chưa ghi số văn bản</source>
        <translation>Paper number not entered</translation>
    </message>
    <message>
        <source>Chưa ghi: {field}</source>
        <translation>Not entered: {field}</translation>
    </message>
    <message>
        <source>Chưa ký hợp đồng</source>
        <translation>Contract not signed</translation>
    </message>
    <message>
        <source>Chưa lập: {form}</source>
        <translation>Not made: {form}</translation>
    </message>
    <message>
        <source>Chưa qua bước: {step}</source>
        <translation>Step not passed: {step}</translation>
    </message>
    <message>
        <source>Chưa rõ lĩnh vực</source>
        <translation>Sector unclear</translation>
    </message>
    <message>
        <source>Chưa rõ thời hạn</source>
        <translation>Validity unknown</translation>
    </message>
    <message>
        <source>Chưa thấy hỗ trợ trùng</source>
        <translation>No double support found</translation>
    </message>
    <message>
        <source>Chưa từng được hỗ trợ cùng nội dung chi?</source>
        <translation>Never supported for the same spending?</translation>
    </message>
    <message>
        <source>Chưa xác nhận: {what}</source>
        <translation>Not confirmed: {what}</translation>
    </message>
    <message>
        <source>Chưa đăng ký kinh doanh</source>
        <translation>Business not registered</translation>
    </message>
    <message>
        <source>Chưa được tạm ứng lần đầu</source>
        <translation>No first advance yet</translation>
    </message>
    <message>
        <source>Chưa đủ số liệu năm {year} để xếp quy mô</source>
        <translation>Not enough {year} figures to tell the size</translation>
    </message>
    <message>
        <source>Chương trình</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Chương trình đào tạo nghề (Mẫu 12)</source>
        <translation>Vocational training programme (Form 12)</translation>
    </message>
    <message>
        <source>Chấm dứt hợp đồng</source>
        <translation>Contract termination</translation>
    </message>
    <message>
        <source>Chấp thuận điều chỉnh</source>
        <translation>Accept adjustment</translation>
    </message>
    <message>
        <source>Chấp thuận điều chỉnh (KCQG)</source>
        <translation>Accept adjustment (KCQG)</translation>
    </message>
    <message>
        <source>Chế biến nông, lâm, thủy sản</source>
        <translation>Farm, forest, fishery processing</translation>
    </message>
    <message>
        <source>Chỉ khi khối lượng đã làm trên {over} %: chưa có báo cáo tiến độ</source>
        <translation>Only if over {over} % of the volume is done: no progress report yet</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Chỉ trên địa bàn tỉnh cũ (mã trước 1/7/2025)</source>
        <translation>Only in the old province's area (code before 1/7/2025)</translation>
    </message>
    <message>
        <source>Chỉ ở địa bàn</source>
        <translation>Only in areas</translation>
    </message>
    <message>
        <source>Chọn theo quyết định: {reason}</source>
        <translation>Chosen by decision: {reason}</translation>
    </message>
    <message>
        <source>Chờ {actor}: {step}</source>
        <translation>Waiting for {actor}: {step}</translation>
    </message>
    <message>
        <source>Chủ cơ sở có thuộc diện ưu tiên không?</source>
        <translation>Does the owner belong to a priority group?</translation>
    </message>
    <message>
        <source>Chủ cơ sở là người dân tộc thiểu số</source>
        <translation>Owner is of an ethnic minority</translation>
    </message>
    <message>
        <source>Chủ cơ sở là người dân tộc thiểu số? (không bắt buộc)</source>
        <translation>Is the owner of an ethnic minority? (optional)</translation>
    </message>
    <message>
        <source>Chủ cơ sở là nữ?</source>
        <translation>Is the owner a woman?</translation>
    </message>
    <message>
        <source>Chủ cơ sở là phụ nữ</source>
        <translation>Owner is a woman</translation>
    </message>
    <message>
        <source>Chủ cơ sở là phụ nữ, người dân tộc thiểu số</source>
        <translation>Owner is a woman, of an ethnic minority</translation>
    </message>
    <message>
        <source>Chứng minh vốn đối ứng</source>
        <translation>Proof of own capital</translation>
    </message>
    <message>
        <source>Chứng từ gốc theo Phụ lục 4</source>
        <translation>Original vouchers under Annex 4</translation>
    </message>
    <message>
        <source>Chứng từ ăn, nghỉ, đi lại của người không hưởng lương ngân sách</source>
        <translation>Meal, lodging, travel vouchers of people not on state pay</translation>
    </message>
    <message>
        <source>Coi là lâu chưa khảo sát sau</source>
        <translation>Counts as long unsurveyed after</translation>
    </message>
    <message>
        <source>Coi là lần theo dõi của năm đó nếu đến sớm không quá</source>
        <translation>Counts as that year's follow-up if early by at most</translation>
    </message>
    <message>
        <source>Các bước của đề án</source>
        <translation>Project steps</translation>
    </message>
    <message>
        <source>Các bước đã qua còn thiếu {count} giấy tờ, sớm nhất là của bước {phase}</source>
        <translation>Passed steps lack {count} papers, the earliest for step {phase}</translation>
    </message>
    <message>
        <source>Các nội dung khác: mức tạm ứng qua Kho bạc</source>
        <translation>Other contents: advance via the Treasury</translation>
    </message>
    <message>
        <source>Cách tính</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Còn hiệu lực</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Còn thiếu {count} giấy tờ cho bước {phase}</source>
        <translation>{count} papers missing for step {phase}</translation>
    </message>
    <message>
        <source>Còn thiếu: {papers}</source>
        <translation>Still missing: {papers}</translation>
    </message>
    <message>
        <source>Còn {count} mục hai nơi ghi khác nhau: số tính ra là tạm</source>
        <translation>{count} items still differ between two places: the figures are provisional</translation>
    </message>
    <message>
        <source>Còn {count} trong {all} phiếu chấm chưa đủ điểm</source>
        <translation>{count} of {all} score sheets are incomplete</translation>
    </message>
    <message>
        <source>Còn {count} trong {all} tiêu chí chưa chấm</source>
        <translation>{count} of {all} criteria not scored yet</translation>
    </message>
    <message>
        <source>Còn {left} đồng chưa giải ngân, hết năm ngân sách sau {count} ngày ({day})</source>
        <translation>{left} VND not disbursed, budget year ends in {count} days ({day})</translation>
    </message>
    <message>
        <source>Còn {left} đồng chưa giải ngân, đã quá ngày {day} {count} ngày</source>
        <translation>{left} VND not disbursed, {day} passed {count} days ago</translation>
    </message>
    <message>
        <source>Có giá trị (tháng)</source>
        <translation>Valid (months)</translation>
    </message>
    <message>
        <source>Có một chủ tịch hội đồng</source>
        <translation>There is one council chair</translation>
    </message>
    <message>
        <source>Có phải doanh nghiệp nhỏ và vừa không, cỡ nào?</source>
        <translation>Is it a small or medium enterprise, of what size?</translation>
    </message>
    <message>
        <source>Có sản phẩm CNNT tiêu biểu còn giá trị</source>
        <translation>Has a typical rural product still valid</translation>
    </message>
    <message>
        <source>Có thuộc ngành nghề ưu tiên không?</source>
        <translation>Is it in a priority industry?</translation>
    </message>
    <message>
        <source>Có trong chương trình</source>
        <translation>In the programme</translation>
    </message>
    <message>
        <source>Có {count} trong {all} ảnh sản phẩm (chính diện, mặt bên, từ trên xuống)</source>
        <translation>{count} of {all} product photos (front, side, from above)</translation>
    </message>
    <message>
        <source>Có {count} ô điểm phải xem lại: vượt tối đa, hoặc hai nơi ghi khác nhau (mở Có bất đồng)</source>
        <translation>{count} scores to be looked at again: above the maximum, or written differently in two places (open Conflicts)</translation>
    </message>
    <message>
        <source>Có đủ điều kiện hưởng chính sách khuyến công không?</source>
        <translation>Is it eligible for industrial promotion?</translation>
    </message>
    <message>
        <source>Công nghiệp</source>
        <translation>Industry</translation>
    </message>
    <message>
        <source>Công nghiệp chủ lực, mũi nhọn, trọng điểm</source>
        <translation>Main, spearhead, key industry</translation>
    </message>
    <message>
        <source>Công nghiệp hỗ trợ</source>
        <translation>Supporting industry</translation>
    </message>
    <message>
        <source>Công văn đề nghị của đơn vị thực hiện</source>
        <translation>Request letter of implementing unit</translation>
    </message>
    <message>
        <source>Cơ khí</source>
        <translation>Engineering</translation>
    </message>
    <message>
        <source>Cơ quan quản lý kinh phí khuyến công</source>
        <translation>Body managing promotion funds</translation>
    </message>
    <message>
        <source>Cơ sở có nhu cầu hỗ trợ về {what} không?</source>
        <translation>Does the establishment need support with {what}?</translation>
    </message>
    <message>
        <source>Cơ sở có trực tiếp sản xuất CN–TTCN không?</source>
        <translation>Does it produce directly (industry, crafts)?</translation>
    </message>
    <message>
        <source>Cơ sở rút hồ sơ</source>
        <translation>File withdrawn</translation>
    </message>
    <message>
        <source>Cơ sở thuộc nhóm ngành nghề nào của NĐ 45 Điều 5?</source>
        <translation>Which industry group of Decree 45, Art. 5 is it in?</translation>
    </message>
    <message>
        <source>Cả {count} tiêu chí đều đạt</source>
        <translation>All {count} criteria met</translation>
    </message>
    <message>
        <source>Cấp</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Cấp ngày {issued}: có giá trị đến hết ngày {until} (năm thứ {years}, năm cấp là năm thứ nhất)</source>
        <translation>Issued {issued}: valid to the end of {until} (year {years}, the year of issue being the first)</translation>
    </message>
    <message>
        <source>Cấp này thường bình chọn vào năm chẵn</source>
        <translation>This level usually votes in even years</translation>
    </message>
    <message>
        <source>Cấp này thường bình chọn vào năm lẻ</source>
        <translation>This level usually votes in odd years</translation>
    </message>
    <message>
        <source>Cấp quyết định</source>
        <translation>Deciding level</translation>
    </message>
    <message>
        <source>Cấp thẩm định</source>
        <translation>Appraisal level</translation>
    </message>
    <message>
        <source>Cần bổ sung: {criterion}</source>
        <translation>To add: {criterion}</translation>
    </message>
    <message>
        <source>Cần cho</source>
        <translation>Needed for</translation>
    </message>
    <message>
        <source>Cần có</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Cần giấy chứng nhận của cấp</source>
        <translation>Certificate needed of level</translation>
    </message>
    <message>
        <source>Cục duyệt quyết toán</source>
        <translation>Agency approves settlement</translation>
    </message>
    <message>
        <source>DN lớn</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>DN mới: số doanh nghiệp</source>
        <translation>New firms: firms</translation>
    </message>
    <message>
        <source>DN nhỏ và vừa</source>
        <translation>SMEs</translation>
    </message>
    <message>
        <source>Danh mục chưa có mức hỗ trợ cho nội dung này, ngày này</source>
        <translation>The pack has no support rate for this content on this date</translation>
    </message>
    <message>
        <source>Danh mục chưa có quy định cho ngày này</source>
        <translation>The pack has no rule yet for this day</translation>
    </message>
    <message>
        <source>Danh mục chưa nói về loại hình này</source>
        <translation>The pack says nothing yet of this legal form</translation>
    </message>
    <message>
        <source>Danh mục chưa nói về loại địa bàn này</source>
        <translation>The pack says nothing yet of this kind of area</translation>
    </message>
    <message>
        <source>Danh mục không có mức chi quản lý của chương trình này</source>
        <translation>The pack has no management cost rate for this programme</translation>
    </message>
    <message>
        <source>Danh mục không có mức hỗ trợ của chương trình này: theo quyết định phê duyệt</source>
        <translation>The pack has no support rate for this programme: see the approval decision</translation>
    </message>
    <message>
        <source>Danh mục không có quy định tạm ứng của chương trình này</source>
        <translation>The pack has no advance rule for this programme</translation>
    </message>
    <message>
        <source>Danh mục đề án, nhiệm vụ đăng ký</source>
        <translation>List of registered projects, tasks</translation>
    </message>
    <message>
        <source>Danh sách cơ sở tham gia có xác nhận của Sở</source>
        <translation>List of joining establishments confirmed by Department</translation>
    </message>
    <message>
        <source>Danh sách học viên có chữ ký</source>
        <translation>Signed trainee list</translation>
    </message>
    <message>
        <source>Danh sách học viên được cấp chứng nhận, có ký</source>
        <translation>Signed list of certified trainees</translation>
    </message>
    <message>
        <source>Danh sách hội viên</source>
        <translation>Member list</translation>
    </message>
    <message>
        <source>Danh sách lao động được sử dụng sau đào tạo</source>
        <translation>List of workers employed after training</translation>
    </message>
    <message>
        <source>Danh sách và mẫu sản phẩm</source>
        <translation>Product list and samples</translation>
    </message>
    <message>
        <source>Danh sách đơn vị thuê gian hàng có xác nhận của Sở</source>
        <translation>List of booth renters confirmed by Department</translation>
    </message>
    <message>
        <source>Danh sách đại biểu có chữ ký</source>
        <translation>Signed delegate list</translation>
    </message>
    <message>
        <source>Danh sách đại biểu hội nghị trình diễn có ký</source>
        <translation>Signed delegate list of demonstration meeting</translation>
    </message>
    <message>
        <source>Doanh nghiệp</source>
        <translation>Enterprise</translation>
    </message>
    <message>
        <source>Doanh nghiệp chỉ được hưởng khi là doanh nghiệp nhỏ và vừa</source>
        <translation>An enterprise is eligible only when small or medium</translation>
    </message>
    <message>
        <source>Doanh nghiệp lớn không thuộc đối tượng này</source>
        <translation>Large enterprises are not covered</translation>
    </message>
    <message>
        <source>Doanh nghiệp mới: hoạt động dưới</source>
        <translation>New enterprise: active for under</translation>
    </message>
    <message>
        <source>Doanh nghiệp nhỏ</source>
        <translation>Small enterprise</translation>
    </message>
    <message>
        <source>Doanh nghiệp nhỏ và vừa được hưởng</source>
        <translation>Small and medium enterprises eligible</translation>
    </message>
    <message>
        <source>Doanh nghiệp siêu nhỏ</source>
        <translation>Micro enterprise</translation>
    </message>
    <message>
        <source>Doanh nghiệp vừa</source>
        <translation>Medium enterprise</translation>
    </message>
    <message>
        <source>Doanh thu không quá</source>
        <translation>Revenue at most</translation>
    </message>
    <message>
        <source>Doanh thu lệch năm trước quá</source>
        <translation>Revenue off last year by over</translation>
    </message>
    <message>
        <source>Doanh thu năm {year}?</source>
        <translation>Revenue of {year}?</translation>
    </message>
    <message>
        <source>Duyệt quyết toán</source>
        <translation>Approve settlement</translation>
    </message>
    <message>
        <source>Dây chuyền công nghệ</source>
        <translation>Production line</translation>
    </message>
    <message>
        <source>Dòng “{item}” ({amount} đồng) có tính vào chi phí được hỗ trợ không?</source>
        <translation>Does line “{item}” ({amount} VND) count as supported cost?</translation>
    </message>
    <message>
        <source>Dòng “{item}” ({amount} đồng) là của cơ sở nào?</source>
        <translation>Which establishment is line “{item}” ({amount} VND) for?</translation>
    </message>
    <message>
        <source>Dấu hiệu</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Dấu hiệu rủi ro của đề án</source>
        <translation>Project risk signs</translation>
    </message>
    <message>
        <source>Dự toán của nhiệm vụ</source>
        <translation>Task budget</translation>
    </message>
    <message>
        <source>Dự toán gồm những dòng nào?</source>
        <translation>Which lines does the budget have?</translation>
    </message>
    <message>
        <source>Dự toán kinh phí (Mẫu 1)</source>
        <translation>Funds budget (Form 1)</translation>
    </message>
    <message>
        <source>Giá trị</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Giáo trình</source>
        <translation>Textbooks</translation>
    </message>
    <message>
        <source>Giải ngân chậm so với thời gian đã qua</source>
        <translation>Slow disbursement for the time passed</translation>
    </message>
    <message>
        <source>Giảm mức hỗ trợ</source>
        <translation>Reduce support</translation>
    </message>
    <message>
        <source>Giảm mức hỗ trợ (KCĐP)</source>
        <translation>Reduce support (local)</translation>
    </message>
    <message>
        <source>Giảm mức hỗ trợ (nhà tài trợ)</source>
        <translation>Reduce support (donor)</translation>
    </message>
    <message>
        <source>Giấy chứng nhận SP tiêu biểu: hết 31/12 của năm thứ (năm cấp là năm thứ nhất)</source>
        <translation>Typical product certificate: to 31/12 of year no. (year of issue is the first)</translation>
    </message>
    <message>
        <source>Giấy chứng nhận nhãn hiệu</source>
        <translation>Trademark certificate</translation>
    </message>
    <message>
        <source>Giấy chứng nhận sản phẩm tiêu biểu có giá trị đến {day}</source>
        <translation>Typical product certificate valid until {day}</translation>
    </message>
    <message>
        <source>Giấy chứng nhận đăng ký kinh doanh</source>
        <translation>Business registration certificate</translation>
    </message>
    <message>
        <source>Giấy phép trang thông tin điện tử</source>
        <translation>Website licence</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Giấy tờ của hồ sơ</source>
        <translation>Dossier papers</translation>
    </message>
    <message>
        <source>Giấy tờ của hồ sơ sắp hết hạn</source>
        <translation>Dossier papers expiring soon</translation>
    </message>
    <message>
        <source>Giấy tờ môi trường</source>
        <translation>Environmental papers</translation>
    </message>
    <message>
        <source>Giấy tờ đất, nhà xưởng</source>
        <translation>Land, workshop papers</translation>
    </message>
    <message>
        <source>Giấy tờ “{paper}” có giá trị đến {day}, còn {count} ngày</source>
        <translation>Paper “{paper}” is valid until {day}, {count} days left</translation>
    </message>
    <message>
        <source>Giấy tờ “{paper}” hết giá trị từ {day}, đã {count} ngày</source>
        <translation>Paper “{paper}” expired on {day}, {count} days ago</translation>
    </message>
    <message>
        <source>Giấy đề nghị thanh toán (Mẫu 9)</source>
        <translation>Payment request (Form 9)</translation>
    </message>
    <message>
        <source>Giỗ Tổ Hùng Vương 2024</source>
        <translation>Hung Kings' Day 2024</translation>
    </message>
    <message>
        <source>Giỗ Tổ Hùng Vương 2025</source>
        <translation>Hung Kings' Day 2025</translation>
    </message>
    <message>
        <source>Giỗ Tổ Hùng Vương 2026, nghỉ bù</source>
        <translation>Hung Kings' Day 2026, day in lieu</translation>
    </message>
    <message>
        <source>Giỗ Tổ Hùng Vương 2027</source>
        <translation>Hung Kings' Day 2027</translation>
    </message>
    <message>
        <source>Gợi ý</source>
        <translation>Hint</translation>
    </message>
    <message>
        <source>Hai nơi ghi khác nhau, chưa quyết định: {values}</source>
        <translation>Two places wrote different values, not decided yet: {values}</translation>
    </message>
    <message>
        <source>Hiệp hội: số cụm liên kết</source>
        <translation>Associations: linked clusters</translation>
    </message>
    <message>
        <source>Hiệp hội: số hội, hiệp hội</source>
        <translation>Associations: associations</translation>
    </message>
    <message>
        <source>Hoàn thành: thanh toán đến {limit} đồng, đã chi {paid} đồng, còn {rest} đồng</source>
        <translation>Completed: payable up to {limit} dong, {paid} dong paid, {rest} dong left</translation>
    </message>
    <message>
        <source>Hoàn trả kinh phí, không làm nữa</source>
        <translation>Refund of funds, work dropped</translation>
    </message>
    <message>
        <source>Hoàn trả một phần, đề án làm tiếp hoặc đã xong</source>
        <translation>Part refund, project goes on or is done</translation>
    </message>
    <message>
        <source>Hoạt động dưới một năm hoặc chưa có doanh thu: chỉ xét nguồn vốn</source>
        <translation>Active under a year or no revenue yet: judged by capital only</translation>
    </message>
    <message>
        <source>Hoạt động khác: số cơ sở di dời</source>
        <translation>Other: establishments moved</translation>
    </message>
    <message>
        <source>Hoạt động khác: số cơ sở nhận chuyển giao</source>
        <translation>Other: technology recipients</translation>
    </message>
    <message>
        <source>Hoạt động khác: số cơ sở xử lý ô nhiễm</source>
        <translation>Other: establishments treating pollution</translation>
    </message>
    <message>
        <source>Hoạt động khác: số cơ sở được hỗ trợ máy</source>
        <translation>Other: establishments given machines</translation>
    </message>
    <message>
        <source>Hoạt động khác: số dây chuyền</source>
        <translation>Other: production lines</translation>
    </message>
    <message>
        <source>Hoạt động khác: số máy</source>
        <translation>Other: machines</translation>
    </message>
    <message>
        <source>Hoạt động khác: số mô hình</source>
        <translation>Other: models</translation>
    </message>
    <message>
        <source>Hoạt động: nội dung, chỉ tiêu kết quả</source>
        <translation>Activities: contents, result indicators</translation>
    </message>
    <message>
        <source>Huyện</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Huyện đảo không chia xã</source>
        <translation>Island district without communes</translation>
    </message>
    <message>
        <source>Hình thành cụm liên kết doanh nghiệp</source>
        <translation>Forming a business linkage cluster</translation>
    </message>
    <message>
        <source>Hóa chất phục vụ nông nghiệp</source>
        <translation>Chemicals for agriculture</translation>
    </message>
    <message>
        <source>Hóa đơn của đơn vị tổ chức</source>
        <translation>Invoice of organising unit</translation>
    </message>
    <message>
        <source>Hóa đơn hoặc danh sách ký nhận tiền ăn, đi lại</source>
        <translation>Invoice or signed list for meals, travel</translation>
    </message>
    <message>
        <source>Hóa đơn hạng mục được hỗ trợ</source>
        <translation>Invoice for supported items</translation>
    </message>
    <message>
        <source>Hóa đơn xuất cho Cục</source>
        <translation>Invoice issued to the Agency</translation>
    </message>
    <message>
        <source>Hạ tầng kỹ thuật cụm công nghiệp (san lấp, đường, cấp thoát nước)</source>
        <translation>Industrial cluster infrastructure (levelling, roads, water, drainage)</translation>
    </message>
    <message>
        <source>Hạ tầng, xử lý ô nhiễm cụm công nghiệp</source>
        <translation>Infrastructure, pollution treatment of industrial cluster</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Hằng năm (tháng-ngày)</source>
        <translation>Yearly (month-day)</translation>
    </message>
    <message>
        <source>Hệ số ưu tiên không quá</source>
        <translation>Priority factor at most</translation>
    </message>
    <message>
        <source>Hệ số ưu tiên đến {factor}: chưa thấy thuộc địa bàn, ngành nghề ưu tiên</source>
        <translation>Priority factor up to {factor}: no priority area or trade found</translation>
    </message>
    <message>
        <source>Hệ số ưu tiên đến {factor}: tối đa {highest} đồng, do người có thẩm quyền quyết định</source>
        <translation>Priority factor up to {factor}: at most {highest} VND, decided by the competent person</translation>
    </message>
    <message>
        <source>Hồ sơ không hợp lệ</source>
        <translation>File not valid</translation>
    </message>
    <message>
        <source>Hồ sơ được ghi là chưa đầy đủ</source>
        <translation>The file is marked incomplete</translation>
    </message>
    <message>
        <source>Hỗ trợ những cơ sở nào?</source>
        <translation>Which establishments are supported?</translation>
    </message>
    <message>
        <source>Hỗ trợ được bao nhiêu?</source>
        <translation>How much support is possible?</translation>
    </message>
    <message>
        <source>Hộ kinh doanh</source>
        <translation>Household business</translation>
    </message>
    <message>
        <source>Hội chợ, triển lãm ở nước ngoài</source>
        <translation>Fair, exhibition abroad</translation>
    </message>
    <message>
        <source>Hội chợ, truyền thông, dữ liệu, ấn phẩm</source>
        <translation>Fairs, media, data, publications</translation>
    </message>
    <message>
        <source>Hội chợ: số gian hàng</source>
        <translation>Fairs: booths</translation>
    </message>
    <message>
        <source>Hội chợ: số hội chợ tham gia</source>
        <translation>Fairs: fairs joined</translation>
    </message>
    <message>
        <source>Hội chợ: số hội chợ tổ chức</source>
        <translation>Fairs: fairs held</translation>
    </message>
    <message>
        <source>Hội nghị: số hội nghị</source>
        <translation>Conferences: number</translation>
    </message>
    <message>
        <source>Hội nghị: đại biểu</source>
        <translation>Conferences: delegates</translation>
    </message>
    <message>
        <source>Hội đồng chưa có ai chấm điểm</source>
        <translation>Nobody of the council scores yet</translation>
    </message>
    <message>
        <source>Hội đồng có {count} thành viên; quy định: {allowed}</source>
        <translation>The council has {count} members; rule: {allowed}</translation>
    </message>
    <message>
        <source>Hợp tác quốc tế: số đoàn, chương trình</source>
        <translation>International: delegations, programmes</translation>
    </message>
    <message>
        <source>Hợp tác xã, liên hiệp hợp tác xã</source>
        <translation>Cooperative, cooperative union</translation>
    </message>
    <message>
        <source>Hợp đồng hỗ trợ với đơn vị thụ hưởng</source>
        <translation>Support contract with beneficiary</translation>
    </message>
    <message>
        <source>Hợp đồng thuê gian hàng</source>
        <translation>Booth rental contract</translation>
    </message>
    <message>
        <source>Hợp đồng thuê: vị trí, số lượng, giá, mức hỗ trợ</source>
        <translation>Rental contract: place, number, price, support</translation>
    </message>
    <message>
        <source>Hợp đồng thực hiện đề án</source>
        <translation>Project contract</translation>
    </message>
    <message>
        <source>Hợp đồng, nghiệm thu, thanh lý chuyển giao công nghệ</source>
        <translation>Technology transfer contract, acceptance, liquidation</translation>
    </message>
    <message>
        <source>Hợp đồng, nghiệm thu, thanh lý mua máy</source>
        <translation>Machine purchase contract, acceptance, liquidation</translation>
    </message>
    <message>
        <source>Hợp đồng, nghiệm thu, thanh lý truyền thông</source>
        <translation>Media contract, acceptance, liquidation</translation>
    </message>
    <message>
        <source>Hợp đồng, nghiệm thu, thanh lý tư vấn và sản phẩm</source>
        <translation>Contract, acceptance, closing of consulting, and the product</translation>
    </message>
    <message>
        <source>Khi</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Khi khối lượng trên (%)</source>
        <translation>When work done is over (%)</translation>
    </message>
    <message>
        <source>Khoán mỗi tháng</source>
        <translation>Fixed sum per month</translation>
    </message>
    <message>
        <source>Khoáng sản chỉ ở địa bàn khó khăn, đặc biệt khó khăn</source>
        <translation>Minerals only in difficult or extremely difficult areas</translation>
    </message>
    <message>
        <source>Khoản mục</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Khoản mục hỗ trợ</source>
        <translation>Support item</translation>
    </message>
    <message>
        <source>Khoản mục hỗ trợ nào?</source>
        <translation>Which support item?</translation>
    </message>
    <message>
        <source>Không chấp thuận điều chỉnh</source>
        <translation>Adjustment refused</translation>
    </message>
    <message>
        <source>Không còn khoản nào được thanh toán</source>
        <translation>Nothing left to be paid</translation>
    </message>
    <message>
        <source>Không quá (%)</source>
        <translation>At most (%)</translation>
    </message>
    <message>
        <source>Không quá {ceiling} đồng</source>
        <translation>At most {ceiling} dong</translation>
    </message>
    <message>
        <source>Không thuộc địa bàn ưu tiên nào</source>
        <translation>In no priority area</translation>
    </message>
    <message>
        <source>Không thấy trong các đề án và phiếu khảo sát đã nhập</source>
        <translation>None found in the projects and surveys entered</translation>
    </message>
    <message>
        <source>Không trực tiếp sản xuất CN–TTCN</source>
        <translation>No direct industrial, craft production</translation>
    </message>
    <message>
        <source>Không vượt mức của {size}; chưa đủ số liệu để biết cỡ nhỏ hơn</source>
        <translation>Within the limit of {size}; too few figures to tell a smaller size</translation>
    </message>
    <message>
        <source>Không xét quy mô</source>
        <translation>Size does not count</translation>
    </message>
    <message>
        <source>Không đạt điều kiện: {what}</source>
        <translation>Condition not met: {what}</translation>
    </message>
    <message>
        <source>Không đạt: {criterion}</source>
        <translation>Failed: {criterion}</translation>
    </message>
    <message>
        <source>Khả năng kết hợp, lồng ghép với chương trình khác</source>
        <translation>Can be combined with other programmes</translation>
    </message>
    <message>
        <source>Khối lượng đã làm bao nhiêu phần trăm?</source>
        <translation>What percentage of the work is done?</translation>
    </message>
    <message>
        <source>Khối lượng đến {day} là {done} %; phải trên {over} %</source>
        <translation>Work done by {day}: {done} %; must be over {over} %</translation>
    </message>
    <message>
        <source>Kinh phí chưa giải ngân phải trả lại khi hết năm</source>
        <translation>Undisbursed funds must be returned at year end</translation>
    </message>
    <message>
        <source>Kinh tế, kỹ thuật, xã hội, môi trường</source>
        <translation>Economy, technology, society, environment</translation>
    </message>
    <message>
        <source>Kiểm chứng kết quả</source>
        <translation>Verify results</translation>
    </message>
    <message>
        <source>Kéo dài sang năm sau</source>
        <translation>Extension into next year</translation>
    </message>
    <message>
        <source>Kéo dài sang năm sau (KCĐP)</source>
        <translation>Extension into next year (local)</translation>
    </message>
    <message>
        <source>Kéo dài sang năm sau (nhà tài trợ)</source>
        <translation>Extension into next year (donor)</translation>
    </message>
    <message>
        <source>Ký hợp đồng ngày {day}, đã {count} ngày chưa có báo cáo tiến độ</source>
        <translation>Contract signed on {day}, {count} days without a progress report</translation>
    </message>
    <message>
        <source>Ký hợp đồng thực hiện</source>
        <translation>Sign implementation contract</translation>
    </message>
    <message>
        <source>Ký hợp đồng với Cục</source>
        <translation>Sign contract with the Agency</translation>
    </message>
    <message>
        <source>Ký thỏa thuận với nhà tài trợ</source>
        <translation>Sign agreement with the donor</translation>
    </message>
    <message>
        <source>Kế hoạch triển khai</source>
        <translation>Implementation plan</translation>
    </message>
    <message>
        <source>Kế hoạch triển khai đề án nhóm (Mẫu 11)</source>
        <translation>Group project implementation plan (Form 11)</translation>
    </message>
    <message>
        <source>Kế hoạch tổ chức lớp, triển khai (Mẫu 11)</source>
        <translation>Plan of the class, of implementation (Form 11)</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Kết quả đã kiểm chứng: còn thiếu đơn giá</source>
        <translation>Verified result: unit price missing</translation>
    </message>
    <message>
        <source>Kết thúc theo kế hoạch ngày {day}, đã quá {count} ngày mà chưa nghiệm thu</source>
        <translation>Planned to end on {day}, {count} days past without acceptance</translation>
    </message>
    <message>
        <source>Kết thúc, lưu hồ sơ</source>
        <translation>End, file the dossier</translation>
    </message>
    <message>
        <source>Lao động BHXH không quá</source>
        <translation>Insured workers at most</translation>
    </message>
    <message>
        <source>Lao động lệch năm trước quá</source>
        <translation>Workers differ from last year by over</translation>
    </message>
    <message>
        <source>Lao động tham gia BHXH năm {year}?</source>
        <translation>Insured workers in {year}?</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Loại hoạt động</source>
        <translation>Activity type</translation>
    </message>
    <message>
        <source>Loại huyện</source>
        <translation>District type</translation>
    </message>
    <message>
        <source>Loại hình</source>
        <translation>Legal form</translation>
    </message>
    <message>
        <source>Loại hình của cơ sở là gì?</source>
        <translation>What is its legal form?</translation>
    </message>
    <message>
        <source>Loại hình không được hưởng</source>
        <translation>Legal form not eligible</translation>
    </message>
    <message>
        <source>Loại hình này không xếp theo quy mô doanh nghiệp</source>
        <translation>This legal form is not ranked by enterprise size</translation>
    </message>
    <message>
        <source>Loại hình được hưởng</source>
        <translation>Eligible legal forms</translation>
    </message>
    <message>
        <source>Loại khỏi danh mục</source>
        <translation>Removed from the list</translation>
    </message>
    <message>
        <source>Loại theo quyết định: {reason}</source>
        <translation>Excluded by decision: {reason}</translation>
    </message>
    <message>
        <source>Loại trừ gạch đất sét nung bằng lò thủ công cải tiến, lò vòng</source>
        <translation>Excludes fired clay bricks from improved manual kilns, ring kilns</translation>
    </message>
    <message>
        <source>Loại tỉnh</source>
        <translation>Province type</translation>
    </message>
    <message>
        <source>Loại tỉnh, thành phố</source>
        <translation>Province, city types</translation>
    </message>
    <message>
        <source>Loại xã</source>
        <translation>Commune type</translation>
    </message>
    <message>
        <source>Loại xã, phường</source>
        <translation>Commune, ward types</translation>
    </message>
    <message>
        <source>Loại đô thị</source>
        <translation>City class</translation>
    </message>
    <message>
        <source>Loại đô thị của thành phố cũ (đến 30/6/2025)</source>
        <translation>Class of the former cities (to 30/6/2025)</translation>
    </message>
    <message>
        <source>Loại đề án</source>
        <translation>Project type</translation>
    </message>
    <message>
        <source>Loại đề án này không có yêu cầu riêng</source>
        <translation>This project type has no requirements of its own</translation>
    </message>
    <message>
        <source>Loại đề án: còn thiếu {count} mục</source>
        <translation>Project type: {count} items missing</translation>
    </message>
    <message>
        <source>Luật ngày này có nội dung đó</source>
        <translation>The law of this day has that content</translation>
    </message>
    <message>
        <source>Làm bù thứ Bảy 10/1/2026</source>
        <translation>Make-up Saturday 10/1/2026</translation>
    </message>
    <message>
        <source>Làm bù thứ Bảy 22/8/2026</source>
        <translation>Make-up Saturday 22/8/2026</translation>
    </message>
    <message>
        <source>Làm bù thứ Bảy 26/4/2025</source>
        <translation>Make-up Saturday 26/4/2025</translation>
    </message>
    <message>
        <source>Làm bù thứ Bảy 4/5/2024</source>
        <translation>Make-up Saturday 4/5/2024</translation>
    </message>
    <message>
        <source>Làm được nhiều lần</source>
        <translation>Can be repeated</translation>
    </message>
    <message>
        <source>Làng nghề được UBND cấp tỉnh công nhận</source>
        <translation>Craft village recognised by the province</translation>
    </message>
    <message>
        <source>Làng nghề: số làng nghề</source>
        <translation>Craft villages: number</translation>
    </message>
    <message>
        <source>Lãi vay di dời cơ sở, hai năm đầu</source>
        <translation>Interest on relocation loans, first two years</translation>
    </message>
    <message>
        <source>Lãi vay di dời: có hồ sơ riêng, không tạm ứng theo tỷ lệ</source>
        <translation>Loan interest of a removal: has papers of its own, no advance by share</translation>
    </message>
    <message>
        <source>Lĩnh vực</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>Lĩnh vực của ngành chính: {sector}</source>
        <translation>Sector of the main industry: {sector}</translation>
    </message>
    <message>
        <source>Lĩnh vực theo mã ngành</source>
        <translation>Sector by industry code</translation>
    </message>
    <message>
        <source>Lần</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Lập hồ sơ quyết toán sau lần nghiệm thu cuối</source>
        <translation>Prepare settlement papers after the last acceptance</translation>
    </message>
    <message>
        <source>Lập quy hoạch chi tiết cụm công nghiệp</source>
        <translation>Detailed planning of industrial clusters</translation>
    </message>
    <message>
        <source>Lập quyết toán nhiệm vụ</source>
        <translation>Prepare task settlement</translation>
    </message>
    <message>
        <source>Lớp nghề: có việc làm sau đào tạo</source>
        <translation>Trade classes: in work after</translation>
    </message>
    <message>
        <source>Lớp nghề: lao động được đào tạo</source>
        <translation>Trade classes: workers trained</translation>
    </message>
    <message>
        <source>Lớp nghề: số lớp</source>
        <translation>Trade classes: classes</translation>
    </message>
    <message>
        <source>Lớp quản lý: cán bộ, cộng tác viên được tập huấn</source>
        <translation>Management: officials, collaborators trained</translation>
    </message>
    <message>
        <source>Lớp quản lý: học viên</source>
        <translation>Management: learners</translation>
    </message>
    <message>
        <source>Lớp quản lý: số lớp</source>
        <translation>Management: classes</translation>
    </message>
    <message>
        <source>Lớp quản lý: số lớp cán bộ, cộng tác viên</source>
        <translation>Management: classes for officials, collaborators</translation>
    </message>
    <message>
        <source>Mã VSIC</source>
        <translation>VSIC code</translation>
    </message>
    <message>
        <source>Mã ngành chưa cho biết nhóm ngành nghề</source>
        <translation>The industry code does not tell the industry group</translation>
    </message>
    <message>
        <source>Mã ngành thuộc nhóm {groups} của Điều 5</source>
        <translation>The industry code is in group {groups} of Article 5</translation>
    </message>
    <message>
        <source>Mã ngành, nhóm</source>
        <translation>Codes, groups</translation>
    </message>
    <message>
        <source>Mô hình của cơ sở hiệu quả cần nhân rộng</source>
        <translation>Models of well-run establishments to be copied</translation>
    </message>
    <message>
        <source>Mô hình thí điểm sản xuất sạch hơn</source>
        <translation>Cleaner production pilot model</translation>
    </message>
    <message>
        <source>Mô hình trình diễn công nghệ mới, sản phẩm mới</source>
        <translation>Demonstration models of new technology, new products</translation>
    </message>
    <message>
        <source>Mô hình trình diễn, máy móc, chuyển giao công nghệ, xử lý ô nhiễm tại cơ sở</source>
        <translation>Demonstration models, machines, technology transfer, pollution control at establishments</translation>
    </message>
    <message>
        <source>Mẫu in được</source>
        <translation>Printable form</translation>
    </message>
    <message>
        <source>Mọi xã cũ của địa bàn này đều cho cùng kết quả</source>
        <translation>All old communes of this area give the same result</translation>
    </message>
    <message>
        <source>Mỗi cơ sở một bản</source>
        <translation>One for each establishment</translation>
    </message>
    <message>
        <source>Mỗi hồ sơ đề án giúp lập</source>
        <translation>Each project dossier helped with</translation>
    </message>
    <message>
        <source>Mỗi nhu cầu hỗ trợ phát hiện</source>
        <translation>Each support need found</translation>
    </message>
    <message>
        <source>Mỗi phiếu khảo sát</source>
        <translation>Each survey</translation>
    </message>
    <message>
        <source>Mục của phiếu</source>
        <translation>Field of the survey</translation>
    </message>
    <message>
        <source>Mục phải nêu</source>
        <translation>Fields to state</translation>
    </message>
    <message>
        <source>Mục tiêu, sự cần thiết, hiệu quả; sử dụng kinh phí và nguồn lực hợp lý</source>
        <translation>Objective, need, effect; sensible use of funds and resources</translation>
    </message>
    <message>
        <source>Mức</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Mức hỗ trợ</source>
        <translation>Support rate</translation>
    </message>
    <message>
        <source>Nghiệm thu chưa đạt, làm tiếp</source>
        <translation>Acceptance failed, work goes on</translation>
    </message>
    <message>
        <source>Nghiệm thu cơ sở: đạt</source>
        <translation>Local acceptance: passed</translation>
    </message>
    <message>
        <source>Nghiệm thu hoàn thành và bảng khối lượng</source>
        <translation>Final acceptance and table of work done</translation>
    </message>
    <message>
        <source>Nghiệm thu ngày {day}, đã {count} ngày chưa có hồ sơ quyết toán (hạn {limit} ngày)</source>
        <translation>Accepted on {day}, {count} days without settlement papers (limit {limit} days)</translation>
    </message>
    <message>
        <source>Nghỉ</source>
        <translation>Day off</translation>
    </message>
    <message>
        <source>Nghỉ bù 1/5/2027</source>
        <translation>In lieu of 1/5/2027</translation>
    </message>
    <message>
        <source>Nghỉ hoán đổi 2/1/2026</source>
        <translation>Swapped day off 2/1/2026</translation>
    </message>
    <message>
        <source>Nghỉ hoán đổi 2/5/2025</source>
        <translation>Swapped day off 2/5/2025</translation>
    </message>
    <message>
        <source>Nghỉ hoán đổi 29/4/2024</source>
        <translation>Swapped day off 29/4/2024</translation>
    </message>
    <message>
        <source>Nghỉ hoán đổi 31/8/2026</source>
        <translation>Swapped day off 31/8/2026</translation>
    </message>
    <message>
        <source>Nguyên liệu chính từ trong tỉnh</source>
        <translation>Main materials from the province</translation>
    </message>
    <message>
        <source>Nguyên liệu từ trong tỉnh chiếm bao nhiêu phần trăm giá trị?</source>
        <translation>What percentage of the materials' value comes from the province?</translation>
    </message>
    <message>
        <source>Nguồn vốn không quá</source>
        <translation>Capital at most</translation>
    </message>
    <message>
        <source>Ngành kinh doanh chính (mã VSIC) là gì?</source>
        <translation>What is the main industry (VSIC code)?</translation>
    </message>
    <message>
        <source>Ngành nghề bị loại trừ</source>
        <translation>Excluded industries</translation>
    </message>
    <message>
        <source>Ngành nghề ưu tiên: nhóm điểm b trước, nhóm điểm a sau</source>
        <translation>Priority industries: group of point b first, then point a</translation>
    </message>
    <message>
        <source>Ngày Chiến thắng 30/4</source>
        <translation>Victory Day 30/4</translation>
    </message>
    <message>
        <source>Ngày Quốc tế lao động 1/5</source>
        <translation>International Labour Day 1/5</translation>
    </message>
    <message>
        <source>Ngày cuối (ngày)</source>
        <translation>Last day (day)</translation>
    </message>
    <message>
        <source>Ngày cuối (tháng)</source>
        <translation>Last day (month)</translation>
    </message>
    <message>
        <source>Ngày nghỉ</source>
        <translation>Days off</translation>
    </message>
    <message>
        <source>Ngày, số ngày</source>
        <translation>Day, days</translation>
    </message>
    <message>
        <source>Ngưỡng</source>
        <translation>Threshold</translation>
    </message>
    <message>
        <source>Ngưỡng và thời hạn</source>
        <translation>Limits and periods</translation>
    </message>
    <message>
        <source>Ngừng đề án</source>
        <translation>Stop the project</translation>
    </message>
    <message>
        <source>Ngừng đề án (KCĐP)</source>
        <translation>Stop the project (local)</translation>
    </message>
    <message>
        <source>Ngừng đề án (nhà tài trợ)</source>
        <translation>Stop the project (donor)</translation>
    </message>
    <message>
        <source>Nhà tài trợ chấp thuận</source>
        <translation>Donor agrees</translation>
    </message>
    <message>
        <source>Nhà tài trợ thanh toán theo kết quả đã kiểm chứng</source>
        <translation>Donor pays by verified results</translation>
    </message>
    <message>
        <source>Nhà tài trợ thanh toán được bao nhiêu?</source>
        <translation>How much does the donor pay?</translation>
    </message>
    <message>
        <source>Nhóm ngành</source>
        <translation>Industry group</translation>
    </message>
    <message>
        <source>Nhận khiếu nại trong (ngày làm việc)</source>
        <translation>Complaints taken within (working days)</translation>
    </message>
    <message>
        <source>Nhắc trạm không gửi dữ liệu quá</source>
        <translation>Flag stations silent for over</translation>
    </message>
    <message>
        <source>Nông, lâm nghiệp, thủy sản</source>
        <translation>Agriculture, forestry, fishery</translation>
    </message>
    <message>
        <source>Năm so với năm kế hoạch</source>
        <translation>Year against plan year</translation>
    </message>
    <message>
        <source>Năm {year}: lao động tham gia BHXH, doanh thu hoặc nguồn vốn?</source>
        <translation>Year {year}: insured workers, revenue or capital?</translation>
    </message>
    <message>
        <source>Năng lực của đơn vị thực hiện, phối hợp và thụ hưởng</source>
        <translation>Capacity of the implementing, coordinating units and beneficiary</translation>
    </message>
    <message>
        <source>NĐ 45/2012 Đ.5.1</source>
        <translation>Decree 45/2012, Art. 5.1</translation>
    </message>
    <message>
        <source>Nơi sản xuất có thuộc địa bàn ưu tiên không?</source>
        <translation>Is the production place in a priority area?</translation>
    </message>
    <message>
        <source>Nơi sản xuất có trong làng nghề được UBND cấp tỉnh công nhận không?</source>
        <translation>Is the production place in a craft village recognised by the province?</translation>
    </message>
    <message>
        <source>Nơi sản xuất của {name} thuộc tỉnh cũ nào?</source>
        <translation>Which former province is the production site of {name} in?</translation>
    </message>
    <message>
        <source>Nơi sản xuất của {name} thuộc địa bàn ưu tiên nào?</source>
        <translation>Which priority area is the production site of {name} in?</translation>
    </message>
    <message>
        <source>Nơi sản xuất thuộc địa bàn ưu tiên nào?</source>
        <translation>Which priority area is the production place in?</translation>
    </message>
    <message>
        <source>Nơi sản xuất trong làng nghề được công nhận</source>
        <translation>Production in a recognised craft village</translation>
    </message>
    <message>
        <source>Nơi sản xuất ở xã, phường nào?</source>
        <translation>Which commune or ward is the production place in?</translation>
    </message>
    <message>
        <source>Nơi sản xuất: {place}</source>
        <translation>Production place: {place}</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Nội dung hỗ trợ</source>
        <translation>Contents of support</translation>
    </message>
    <message>
        <source>Nội dung khuyến công</source>
        <translation>Promotion content</translation>
    </message>
    <message>
        <source>Nội dung và ngành nghề thuộc hoạt động khuyến công</source>
        <translation>Content and industry belong to industrial promotion</translation>
    </message>
    <message>
        <source>Nội dung được lập đề án nhóm</source>
        <translation>Contents allowed for group projects</translation>
    </message>
    <message>
        <source>Nộp hồ sơ đề án</source>
        <translation>Submit project dossier</translation>
    </message>
    <message>
        <source>Nộp lại, về đúng cấp đã trả</source>
        <translation>Refund, to the level that paid</translation>
    </message>
    <message>
        <source>Nộp trả, hủy dự toán</source>
        <translation>Refund, cancel budget</translation>
    </message>
    <message>
        <source>Phiếu thẩm định cấp cơ sở (Mẫu 4a, 4b)</source>
        <translation>Local appraisal sheet (Forms 4a, 4b)</translation>
    </message>
    <message>
        <source>Phép thử</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Phê duyệt ngày {day}, đã {count} ngày chưa ký hợp đồng</source>
        <translation>Approved on {day}, {count} days without a signed contract</translation>
    </message>
    <message>
        <source>Phê duyệt nhiệm vụ (KCQG)</source>
        <translation>Task approval (national)</translation>
    </message>
    <message>
        <source>Phê duyệt nhiệm vụ (KCĐP)</source>
        <translation>Task approval (local)</translation>
    </message>
    <message>
        <source>Phê duyệt, giao kế hoạch (chương trình khác)</source>
        <translation>Approval, plan assigned (other programmes)</translation>
    </message>
    <message>
        <source>Phòng trưng bày, điểm giới thiệu sản phẩm</source>
        <translation>Showrooms, product display points</translation>
    </message>
    <message>
        <source>Phù hợp bốn nguyên tắc: chủ trương, quy hoạch; nội dung, ngành nghề và nguyên tắc kinh phí; chương trình của giai đoạn; văn bản hướng dẫn</source>
        <translation>Follows four principles: policy, planning; content, industry and funding principles; programme of the period; guiding papers</translation>
    </message>
    <message>
        <source>Phường</source>
        <translation>Ward</translation>
    </message>
    <message>
        <source>Phường của quận</source>
        <translation>Ward of an urban district</translation>
    </message>
    <message>
        <source>Phường của thành phố loại 1 (trừ phường mới chuyển từ xã chưa quá 5 năm)</source>
        <translation>Ward of a class 1 city (except wards made from communes within 5 years)</translation>
    </message>
    <message>
        <source>Phường của thành phố loại 2, loại 3</source>
        <translation>Ward of a class 2 or class 3 city</translation>
    </message>
    <message>
        <source>Phường của thành phố thuộc tỉnh chưa rõ loại đô thị</source>
        <translation>Ward of a provincial city of unknown class</translation>
    </message>
    <message>
        <source>Phường của thành phố trực thuộc trung ương</source>
        <translation>Ward of a centrally run city</translation>
    </message>
    <message>
        <source>Phường của thị xã</source>
        <translation>Ward of a town</translation>
    </message>
    <message>
        <source>Phường của tỉnh</source>
        <translation>Provincial ward</translation>
    </message>
    <message>
        <source>Phần còn lại sau nghiệm thu cơ sở</source>
        <translation>Rest after local acceptance</translation>
    </message>
    <message>
        <source>Quy chế sử dụng (nhãn hiệu tập thể)</source>
        <translation>Rules of use (collective mark)</translation>
    </message>
    <message>
        <source>Quy hoạch chi tiết cụm công nghiệp</source>
        <translation>Industrial cluster detailed planning</translation>
    </message>
    <message>
        <source>Quy mô</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Quy mô doanh nghiệp</source>
        <translation>Enterprise size</translation>
    </message>
    <message>
        <source>Quyết định cấp chứng chỉ, chứng nhận</source>
        <translation>Decision granting certificates</translation>
    </message>
    <message>
        <source>Quyết định ngừng</source>
        <translation>Decision to stop</translation>
    </message>
    <message>
        <source>Quyết định phê duyệt</source>
        <translation>Approval decision</translation>
    </message>
    <message>
        <source>Quyết định phê duyệt, giao kế hoạch</source>
        <translation>Decision to approve, assign plan</translation>
    </message>
    <message>
        <source>Quyết định thành lập Ban tổ chức, Ban giám khảo</source>
        <translation>Decision setting up organisers and jury</translation>
    </message>
    <message>
        <source>Quyết định thành lập, điều lệ</source>
        <translation>Founding decision, charter</translation>
    </message>
    <message>
        <source>Quyết định và danh sách giải</source>
        <translation>Decision and list of awards</translation>
    </message>
    <message>
        <source>Quá ngày kết thúc mà chưa nghiệm thu</source>
        <translation>Past the end date without acceptance</translation>
    </message>
    <message>
        <source>Quận</source>
        <translation>Urban district</translation>
    </message>
    <message>
        <source>Quốc khánh 2/9</source>
        <translation>National Day 2/9</translation>
    </message>
    <message>
        <source>Quốc khánh 2024</source>
        <translation>National Day 2024</translation>
    </message>
    <message>
        <source>Quốc khánh 2025</source>
        <translation>National Day 2025</translation>
    </message>
    <message>
        <source>Quốc khánh 2026</source>
        <translation>National Day 2026</translation>
    </message>
    <message>
        <source>Quốc khánh 2027 (dự kiến)</source>
        <translation>National Day 2027 (expected)</translation>
    </message>
    <message>
        <source>SXSH: số cơ sở được đánh giá</source>
        <translation>CP: establishments assessed</translation>
    </message>
    <message>
        <source>SXSH: số mô hình</source>
        <translation>CP: models</translation>
    </message>
    <message>
        <source>Sản phẩm này đăng ký hai lần trong kỳ</source>
        <translation>This product is entered twice in the round</translation>
    </message>
    <message>
        <source>Sản phẩm được công nhận tiêu biểu năm nào?</source>
        <translation>In which year was the product recognised as typical?</translation>
    </message>
    <message>
        <source>Sản xuất bằng lò, công nghệ nào? Ghi rõ ở sản phẩm chính ({excluded})</source>
        <translation>Which kiln or technology is used? State it with the main product ({excluded})</translation>
    </message>
    <message>
        <source>Sản xuất hàng xuất khẩu</source>
        <translation>Produces for export</translation>
    </message>
    <message>
        <source>Sắp hết hạn</source>
        <translation>Expiring soon</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Số lao động bình quân của năm trước?</source>
        <translation>Average number of workers last year?</translation>
    </message>
    <message>
        <source>Số liệu năm {year} trong mức của {size}</source>
        <translation>Figures of {year} within the limit of {size}</translation>
    </message>
    <message>
        <source>Số liệu năm {year} vượt mức của {size}</source>
        <translation>Figures of {year} above the limit of {size}</translation>
    </message>
    <message>
        <source>Số ngày</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Số năm một lần</source>
        <translation>Every (years)</translation>
    </message>
    <message>
        <source>Số thành viên hội đồng</source>
        <translation>Council members</translation>
    </message>
    <message>
        <source>Số tiền của đề án đã thống nhất giữa các nơi?</source>
        <translation>Do all places agree on the money of the project?</translation>
    </message>
    <message>
        <source>Số ảnh trong hồ sơ</source>
        <translation>Photos in the file</translation>
    </message>
    <message>
        <source>Sở thẩm định, trình UBND tỉnh</source>
        <translation>Department appraises, to People's Committee</translation>
    </message>
    <message>
        <source>Sở yêu cầu bổ sung hồ sơ</source>
        <translation>Department asks for more papers</translation>
    </message>
    <message>
        <source>Sở đăng ký với Cục</source>
        <translation>Department registers with Agency</translation>
    </message>
    <message>
        <source>Sở đăng ký với Cục sau thẩm định cơ sở</source>
        <translation>Department registers with Agency after local appraisal</translation>
    </message>
    <message>
        <source>Sử dụng nhiều lao động</source>
        <translation>Employs many workers</translation>
    </message>
    <message>
        <source>Sự đầy đủ của hồ sơ đề án</source>
        <translation>Completeness of the project dossier</translation>
    </message>
    <message>
        <source>Tham gia hội chợ, triển lãm trong nước</source>
        <translation>Taking part in domestic fairs, exhibitions</translation>
    </message>
    <message>
        <source>Tham quan, khảo sát ở nước ngoài (vé máy bay)</source>
        <translation>Study visits abroad (air fares)</translation>
    </message>
    <message>
        <source>Tham quan: số người</source>
        <translation>Study tours: people</translation>
    </message>
    <message>
        <source>Tham quan: số đoàn</source>
        <translation>Study tours: tours</translation>
    </message>
    <message>
        <source>Thanh lý hợp đồng</source>
        <translation>Contract closing</translation>
    </message>
    <message>
        <source>Thanh lý hợp đồng, lập hồ sơ quyết toán</source>
        <translation>Close contract, prepare settlement papers</translation>
    </message>
    <message>
        <source>Thanh lý thỏa thuận</source>
        <translation>Agreement closing</translation>
    </message>
    <message>
        <source>Thanh toán phần còn lại được chưa?</source>
        <translation>Can the rest be paid?</translation>
    </message>
    <message>
        <source>Thanh toán phần còn lại: còn thiếu giấy tờ</source>
        <translation>Payment of the rest: papers missing</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Thay đổi khác</source>
        <translation>Other change</translation>
    </message>
    <message>
        <source>Thay đổi khác (KCĐP)</source>
        <translation>Other change (local)</translation>
    </message>
    <message>
        <source>Thay đổi khác (nhà tài trợ)</source>
        <translation>Other change (donor)</translation>
    </message>
    <message>
        <source>Thay đổi máy móc, thông số</source>
        <translation>Change of machines, specification</translation>
    </message>
    <message>
        <source>Thay đổi máy móc, thông số (KCĐP)</source>
        <translation>Change of machines, specification (local)</translation>
    </message>
    <message>
        <source>Thay đổi máy móc, thông số (nhà tài trợ)</source>
        <translation>Change of machines, specification (donor)</translation>
    </message>
    <message>
        <source>Thay đổi máy móc, thông số (đề án nhóm)</source>
        <translation>Change of machines, specification (group project)</translation>
    </message>
    <message>
        <source>Thay đổi nội dung khuyến công</source>
        <translation>Change of promotion content</translation>
    </message>
    <message>
        <source>Thay đổi nội dung khuyến công (KCĐP)</source>
        <translation>Change of promotion content (local)</translation>
    </message>
    <message>
        <source>Thay đổi nội dung khuyến công (nhà tài trợ)</source>
        <translation>Change of promotion content (donor)</translation>
    </message>
    <message>
        <source>Thay đổi thời gian trong năm</source>
        <translation>Change of time within the year</translation>
    </message>
    <message>
        <source>Thay đổi thời gian trong năm (KCĐP)</source>
        <translation>Change of time within the year (local)</translation>
    </message>
    <message>
        <source>Thay đổi thời gian trong năm (nhà tài trợ)</source>
        <translation>Change of time within the year (donor)</translation>
    </message>
    <message>
        <source>Thay đổi đơn vị phối hợp</source>
        <translation>Change of coordinating unit</translation>
    </message>
    <message>
        <source>Thay đổi đơn vị phối hợp (KCĐP)</source>
        <translation>Change of coordinating unit (local)</translation>
    </message>
    <message>
        <source>Thay đổi đơn vị phối hợp (nhà tài trợ)</source>
        <translation>Change of coordinating unit (donor)</translation>
    </message>
    <message>
        <source>Thay đổi đơn vị phối hợp (đề án nhóm)</source>
        <translation>Change of coordinating unit (group project)</translation>
    </message>
    <message>
        <source>Thay đổi đơn vị thụ hưởng</source>
        <translation>Change of beneficiary</translation>
    </message>
    <message>
        <source>Thay đổi đơn vị thụ hưởng (KCĐP)</source>
        <translation>Change of beneficiary (local)</translation>
    </message>
    <message>
        <source>Thay đổi đơn vị thụ hưởng (nhà tài trợ)</source>
        <translation>Change of beneficiary (donor)</translation>
    </message>
    <message>
        <source>Thay đổi đơn vị thụ hưởng (đề án nhóm)</source>
        <translation>Change of beneficiary (group project)</translation>
    </message>
    <message>
        <source>Thay đổi địa điểm</source>
        <translation>Change of place</translation>
    </message>
    <message>
        <source>Thay đổi địa điểm (KCĐP)</source>
        <translation>Change of place (local)</translation>
    </message>
    <message>
        <source>Thay đổi địa điểm (nhà tài trợ)</source>
        <translation>Change of place (donor)</translation>
    </message>
    <message>
        <source>Thay đổi địa điểm (đề án nhóm)</source>
        <translation>Change of place (group project)</translation>
    </message>
    <message>
        <source>Theo dõi sau hỗ trợ trong</source>
        <translation>Follow-up after support for</translation>
    </message>
    <message>
        <source>Theo quy định của ngày phê duyệt {day}</source>
        <translation>By the rules of the approval day {day}</translation>
    </message>
    <message>
        <source>Theo quy định ngày {day}</source>
        <translation>By the rules of {day}</translation>
    </message>
    <message>
        <source>Theo thứ tự ưu tiên, đủ kinh phí</source>
        <translation>In order of priority, funds suffice</translation>
    </message>
    <message>
        <source>Thiếu {short} đồng: cần {wanted} đồng, chỉ còn {left} đồng</source>
        <translation>{short} dong short: {wanted} dong needed, only {left} dong left</translation>
    </message>
    <message>
        <source>Thuộc nhóm ngành nghề được hưởng</source>
        <translation>In an eligible industry group</translation>
    </message>
    <message>
        <source>Thuộc địa bàn</source>
        <translation>In the area</translation>
    </message>
    <message>
        <source>Thành lập doanh nghiệp</source>
        <translation>Founding of enterprises</translation>
    </message>
    <message>
        <source>Thành lập doanh nghiệp tại địa bàn khó khăn, đặc biệt khó khăn</source>
        <translation>Founding of enterprises in difficult and extremely difficult areas</translation>
    </message>
    <message>
        <source>Thành lập doanh nghiệp: Mẫu 3b trước khi tạm ứng</source>
        <translation>Founding of enterprises: Form 3b before an advance</translation>
    </message>
    <message>
        <source>Thành lập doanh nghiệp: nghiệm thu Mẫu 5b trước khi tạm ứng</source>
        <translation>Founding of enterprises: acceptance by Form 5b before an advance</translation>
    </message>
    <message>
        <source>Thành lập hội, hiệp hội ngành nghề (cấp vùng không quá 70 triệu)</source>
        <translation>Founding of trade associations (regional: at most 70 million)</translation>
    </message>
    <message>
        <source>Thành phố</source>
        <translation>City</translation>
    </message>
    <message>
        <source>Tháng</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Thông tin, tuyên truyền (theo hợp đồng, đấu thầu, giá được duyệt)</source>
        <translation>Information, publicity (by contract, tender, approved price)</translation>
    </message>
    <message>
        <source>Thù lao cộng tác viên</source>
        <translation>Collaborators' pay</translation>
    </message>
    <message>
        <source>Thương hiệu: số cơ sở lên sàn</source>
        <translation>Brands: establishments online</translation>
    </message>
    <message>
        <source>Thương hiệu: số mẫu mã, bao bì</source>
        <translation>Brands: designs, packaging</translation>
    </message>
    <message>
        <source>Thương hiệu: số nhãn hiệu</source>
        <translation>Brands: trademarks</translation>
    </message>
    <message>
        <source>Thương hiệu: số phòng, điểm</source>
        <translation>Brands: showrooms, points</translation>
    </message>
    <message>
        <source>Thương mại, dịch vụ</source>
        <translation>Trade, services</translation>
    </message>
    <message>
        <source>Thường vào năm</source>
        <translation>Usual years</translation>
    </message>
    <message>
        <source>Thẩm định cơ sở: không đạt</source>
        <translation>Local appraisal: failed</translation>
    </message>
    <message>
        <source>Thẩm định cơ sở: yêu cầu bổ sung</source>
        <translation>Local appraisal: more asked</translation>
    </message>
    <message>
        <source>Thẩm định cơ sở: đạt (KCQG)</source>
        <translation>Local appraisal: passed (national)</translation>
    </message>
    <message>
        <source>Thẩm định cơ sở: đạt (KCĐP)</source>
        <translation>Local appraisal: passed (local)</translation>
    </message>
    <message>
        <source>Thẩm định cấp Bộ: không đạt</source>
        <translation>Ministry appraisal: failed</translation>
    </message>
    <message>
        <source>Thẩm định cấp Bộ: yêu cầu bổ sung</source>
        <translation>Ministry appraisal: more asked</translation>
    </message>
    <message>
        <source>Thẩm định cấp Bộ: đạt</source>
        <translation>Ministry appraisal: passed</translation>
    </message>
    <message>
        <source>Thị trường và khả năng phát triển sản xuất</source>
        <translation>Market and prospects for production</translation>
    </message>
    <message>
        <source>Thị trấn</source>
        <translation>Township</translation>
    </message>
    <message>
        <source>Thị xã</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Thỏa thuận với nhà tài trợ</source>
        <translation>Agreement with the donor</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>Thứ bậc</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Thứ tự</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Thứ tự xét</source>
        <translation>Order of judging</translation>
    </message>
    <message>
        <source>Thứ tự {rank}</source>
        <translation>Rank {rank}</translation>
    </message>
    <message>
        <source>Tiêu chí khác</source>
        <translation>Other criteria</translation>
    </message>
    <message>
        <source>Tiêu chí thẩm định, xếp thứ tự</source>
        <translation>Criteria of appraisal, ranking</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Trong làng nghề</source>
        <translation>In craft village</translation>
    </message>
    <message>
        <source>Trình Bộ trưởng phê duyệt</source>
        <translation>Submit to the Minister for approval</translation>
    </message>
    <message>
        <source>Trình UBND tỉnh phê duyệt</source>
        <translation>To People's Committee for approval</translation>
    </message>
    <message>
        <source>Trình duyệt nhiệm vụ</source>
        <translation>Submit task for approval</translation>
    </message>
    <message>
        <source>Trùng hỗ trợ: {count} lần cần đối chiếu</source>
        <translation>Double support: {count} cases to check</translation>
    </message>
    <message>
        <source>Trước 1/7/2025 nơi sản xuất thuộc xã, phường nào?</source>
        <translation>Which commune or ward was the production place in before 1/7/2025?</translation>
    </message>
    <message>
        <source>Trước trạng thái</source>
        <translation>Before status</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Trạng thái ghi là “{state}”, nhưng bước cuối cùng đã ghi đưa tới “{last}”</source>
        <translation>The status says “{state}”, but the last recorded step led to “{last}”</translation>
    </message>
    <message>
        <source>Trả hồ sơ để bổ sung (KCQG)</source>
        <translation>Dossier returned for more (national)</translation>
    </message>
    <message>
        <source>Trả hồ sơ để bổ sung (KCĐP)</source>
        <translation>Dossier returned for more (local)</translation>
    </message>
    <message>
        <source>Trả lời trong (ngày làm việc)</source>
        <translation>Answered within (working days)</translation>
    </message>
    <message>
        <source>Trần</source>
        <translation>Ceiling</translation>
    </message>
    <message>
        <source>Trở lại thực hiện sau nghiệm thu</source>
        <translation>Back to implementation after acceptance</translation>
    </message>
    <message>
        <source>Trực tiếp sản xuất CN–TTCN</source>
        <translation>Direct industrial, craft production</translation>
    </message>
    <message>
        <source>Tuyên truyền: số bản tin, ấn phẩm</source>
        <translation>Publicity: bulletins, publications</translation>
    </message>
    <message>
        <source>Tuyên truyền: số chương trình</source>
        <translation>Publicity: programmes</translation>
    </message>
    <message>
        <source>Tuyên truyền: số tin, bài</source>
        <translation>Publicity: news, articles</translation>
    </message>
    <message>
        <source>Tuyên truyền: số trang thông tin, cơ sở dữ liệu</source>
        <translation>Publicity: websites, databases</translation>
    </message>
    <message>
        <source>Tuyên truyền: số tờ</source>
        <translation>Publicity: leaflets</translation>
    </message>
    <message>
        <source>Tài liệu</source>
        <translation>Materials</translation>
    </message>
    <message>
        <source>Tài liệu giới thiệu mô hình</source>
        <translation>Materials presenting the model</translation>
    </message>
    <message>
        <source>Tính cho</source>
        <translation>Counted per</translation>
    </message>
    <message>
        <source>Tính trên</source>
        <translation>Share of</translation>
    </message>
    <message>
        <source>Tính từ</source>
        <translation>Counted from</translation>
    </message>
    <message>
        <source>Tính từ bước</source>
        <translation>Counted from step</translation>
    </message>
    <message>
        <source>Tăng mức hỗ trợ</source>
        <translation>Increase of support</translation>
    </message>
    <message>
        <source>Tăng mức hỗ trợ (KCĐP)</source>
        <translation>Increase of support (local)</translation>
    </message>
    <message>
        <source>Tăng mức hỗ trợ (nhà tài trợ)</source>
        <translation>Increase of support (donor)</translation>
    </message>
    <message>
        <source>Tư vấn, trợ giúp cơ sở</source>
        <translation>Consulting, help</translation>
    </message>
    <message>
        <source>Tư vấn, đào tạo, tập huấn, hội nghị; tham quan; thương hiệu; hội, hiệp hội; cụm liên kết; đánh giá sản xuất sạch hơn</source>
        <translation>Consulting, training, conferences; study visits; brands; associations; linked clusters; cleaner production assessment</translation>
    </message>
    <message>
        <source>Tư vấn: giá trị hợp đồng</source>
        <translation>Consulting: contract value</translation>
    </message>
    <message>
        <source>Tư vấn: số cơ sở</source>
        <translation>Consulting: clients</translation>
    </message>
    <message>
        <source>Tư vấn: số hợp đồng</source>
        <translation>Consulting: contracts</translation>
    </message>
    <message>
        <source>Tạm dừng</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Tạm ứng lần đầu được chưa?</source>
        <translation>Can the first advance be paid?</translation>
    </message>
    <message>
        <source>Tạm ứng lần đầu: còn điều phải xem</source>
        <translation>First advance: points still to check</translation>
    </message>
    <message>
        <source>Tạm ứng, thanh toán</source>
        <translation>Advance, payment</translation>
    </message>
    <message>
        <source>Tập huấn, hội nghị, hội thảo (theo mức chi chung)</source>
        <translation>Training, conferences, seminars (by general spending norms)</translation>
    </message>
    <message>
        <source>Tết Bính Ngọ</source>
        <translation>Tet Binh Ngo</translation>
    </message>
    <message>
        <source>Tết Dương lịch</source>
        <translation>New Year's Day</translation>
    </message>
    <message>
        <source>Tết Giáp Thìn</source>
        <translation>Tet Giap Thin</translation>
    </message>
    <message>
        <source>Tết Đinh Mùi (dự kiến)</source>
        <translation>Tet Dinh Mui (expected)</translation>
    </message>
    <message>
        <source>Tết Ất Tỵ</source>
        <translation>Tet At Ty</translation>
    </message>
    <message>
        <source>Tỉnh</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Tổ chức hội chợ, triển lãm trong nước</source>
        <translation>Holding domestic fairs, exhibitions</translation>
    </message>
    <message>
        <source>Tổ chức: số cơ sở dữ liệu, trang thông tin</source>
        <translation>Organisation: databases, websites</translation>
    </message>
    <message>
        <source>Tổ chức: số cộng tác viên</source>
        <translation>Organisation: collaborators</translation>
    </message>
    <message>
        <source>Tổ chức: số đợt kiểm tra</source>
        <translation>Organisation: inspections</translation>
    </message>
    <message>
        <source>Tổ hợp tác</source>
        <translation>Cooperative group</translation>
    </message>
    <message>
        <source>Tổng mỗi tháng không quá</source>
        <translation>Monthly total at most</translation>
    </message>
    <message>
        <source>Tổng nguồn vốn năm {year}?</source>
        <translation>Total capital in {year}?</translation>
    </message>
    <message>
        <source>Tờ trình phê duyệt</source>
        <translation>Submission for approval</translation>
    </message>
    <message>
        <source>Từ không loại trừ</source>
        <translation>Clearing words</translation>
    </message>
    <message>
        <source>Từ loại trừ</source>
        <translation>Barring words</translation>
    </message>
    <message>
        <source>Từ ngành cấp 2</source>
        <translation>From level 2</translation>
    </message>
    <message>
        <source>Từ phải hỏi lại</source>
        <translation>Words to ask about</translation>
    </message>
    <message>
        <source>Từ trạng thái</source>
        <translation>From status</translation>
    </message>
    <message>
        <source>Tỷ lệ (%)</source>
        <translation>Share (%)</translation>
    </message>
    <message>
        <source>Tỷ lệ chi phí (%)</source>
        <translation>Share of cost (%)</translation>
    </message>
    <message>
        <source>Tỷ lệ hỗ trợ trên tổng kinh phí thấp hơn xếp trước</source>
        <translation>Lower share of support in total funds ranks first</translation>
    </message>
    <message>
        <source>UBND tỉnh phê duyệt, giao kế hoạch</source>
        <translation>People's Committee approves, assigns plan</translation>
    </message>
    <message>
        <source>Vào ngày này luật chưa có loại hình đó</source>
        <translation>The law had no such legal form on this day</translation>
    </message>
    <message>
        <source>Vào ngày này luật chưa có nhóm ngành nghề đó</source>
        <translation>The law had no such industry group on this day</translation>
    </message>
    <message>
        <source>Vào ngày này luật chưa có nội dung đó</source>
        <translation>The law of this day has no such content yet</translation>
    </message>
    <message>
        <source>Văn bản đề nghị hỗ trợ kèm hai cam kết</source>
        <translation>Request for support with both commitments</translation>
    </message>
    <message>
        <source>Văn hóa, thẩm mỹ</source>
        <translation>Culture, beauty</translation>
    </message>
    <message>
        <source>Vốn đối ứng chưa thể hiện</source>
        <translation>Own capital not shown yet</translation>
    </message>
    <message>
        <source>Vốn đối ứng mới thể hiện {shown} đồng trên {planned} đồng (cần từ {wanted} đồng lúc này)</source>
        <translation>Own capital shown: {shown} dong of {planned} dong (at least {wanted} dong needed now)</translation>
    </message>
    <message>
        <source>Xong trong năm ngân sách, tránh trả lại kinh phí</source>
        <translation>Done in the budget year, so that no funds are returned</translation>
    </message>
    <message>
        <source>Xác nhận đầu ra đạt chuẩn</source>
        <translation>Confirm output meets the standard</translation>
    </message>
    <message>
        <source>Xây dựng</source>
        <translation>Construction</translation>
    </message>
    <message>
        <source>Xây dựng, đăng ký thương hiệu, nhãn hiệu</source>
        <translation>Building, registering brands, trademarks</translation>
    </message>
    <message>
        <source>Xã</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Xã của thành phố trực thuộc trung ương</source>
        <translation>Commune of a centrally run city</translation>
    </message>
    <message>
        <source>Xã của tỉnh</source>
        <translation>Provincial commune</translation>
    </message>
    <message>
        <source>Xét riêng theo hiệu quả, tính cấp thiết: chọn hay không do người xét</source>
        <translation>Judged apart by effect and urgency: the reviewer decides whether to choose it</translation>
    </message>
    <message>
        <source>Xét theo</source>
        <translation>Judged by</translation>
    </message>
    <message>
        <source>Xếp quy mô DN</source>
        <translation>Size ranked</translation>
    </message>
    <message>
        <source>Xếp thứ tự ưu tiên thế nào?</source>
        <translation>How is the priority ranked?</translation>
    </message>
    <message>
        <source>Xử lý ô nhiễm tại cơ sở</source>
        <translation>Pollution control at establishments</translation>
    </message>
    <message>
        <source>Xử lý ô nhiễm tại cụm công nghiệp</source>
        <translation>Pollution control in industrial clusters</translation>
    </message>
    <message>
        <source>cam kết không trùng hỗ trợ</source>
        <translation>commitment: no double support</translation>
    </message>
    <message>
        <source>chưa biết loại hình của chủ đầu tư</source>
        <translation>legal form of the investor unknown</translation>
    </message>
    <message>
        <source>chưa biết loại hình của cơ sở</source>
        <translation>legal form of the establishment unknown</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>not there</translation>
    </message>
    <message>
        <source>chưa có dự toán theo nguồn</source>
        <translation>no budget by source</translation>
    </message>
    <message>
        <source>chưa có nội dung của năm đầu</source>
        <translation>no contents of the first year</translation>
    </message>
    <message>
        <source>chưa có tên đơn vị thụ hưởng</source>
        <translation>no beneficiary name</translation>
    </message>
    <message>
        <source>chưa có tổng kinh phí</source>
        <translation>no total funds</translation>
    </message>
    <message>
        <source>chưa ghi năm kết thúc sau năm đầu</source>
        <translation>no end year after the first year</translation>
    </message>
    <message>
        <source>chưa ghi “{field}”</source>
        <translation>“{field}” not entered</translation>
    </message>
    <message>
        <source>chưa nộp hồ sơ quyết toán</source>
        <translation>settlement papers not submitted</translation>
    </message>
    <message>
        <source>chưa đủ dữ liệu để biết có cần không</source>
        <translation>not enough data to tell whether needed</translation>
    </message>
    <message>
        <source>chậm nhất một ngày trong năm</source>
        <translation>by a day of the year</translation>
    </message>
    <message>
        <source>chậm nhất ngày {day}</source>
        <translation>by {day}</translation>
    </message>
    <message>
        <source>chẵn</source>
        <translation>even</translation>
    </message>
    <message>
        <source>chỉ các nội dung này</source>
        <translation>only these contents</translation>
    </message>
    <message>
        <source>chủ cơ sở</source>
        <translation>owner</translation>
    </message>
    <message>
        <source>chủ đầu tư không phải là doanh nghiệp</source>
        <translation>investor is not an enterprise</translation>
    </message>
    <message>
        <source>có</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>có số văn bản ở bước đã ghi</source>
        <translation>paper number in a recorded step</translation>
    </message>
    <message>
        <source>có số, ngày trong đề án</source>
        <translation>number, date in the project</translation>
    </message>
    <message>
        <source>có trong chương trình</source>
        <translation>in the program</translation>
    </message>
    <message>
        <source>có trong hồ sơ cơ sở</source>
        <translation>in the establishment's record</translation>
    </message>
    <message>
        <source>cơ sở chưa đăng ký kinh doanh</source>
        <translation>establishment has no business registration</translation>
    </message>
    <message>
        <source>cơ sở không phải lập bảng cân đối kế toán</source>
        <translation>establishment need not draw up a balance sheet</translation>
    </message>
    <message>
        <source>do cơ sở tự sản xuất</source>
        <translation>self-produced</translation>
    </message>
    <message>
        <source>dự toán chỉ có kinh phí khuyến công</source>
        <translation>budget has promotion funds only</translation>
    </message>
    <message>
        <source>giá trị hợp đồng</source>
        <translation>contract value</translation>
    </message>
    <message>
        <source>giải ngân chậm</source>
        <translation>slow disbursement</translation>
    </message>
    <message>
        <source>giấy tờ sắp hết hạn</source>
        <translation>papers about to expire</translation>
    </message>
    <message>
        <source>hết giá trị từ ngày {day}</source>
        <translation>expires on {day}</translation>
    </message>
    <message>
        <source>học viên có việc làm sau đào tạo</source>
        <translation>learners in work after training</translation>
    </message>
    <message>
        <source>hỗ trợ theo tỷ lệ, kê chứng từ của toàn bộ chi phí</source>
        <translation>support by share, vouchers of the whole cost listed</translation>
    </message>
    <message>
        <source>hỗ trợ {share} %</source>
        <translation>support {share} %</translation>
    </message>
    <message>
        <source>không</source>
        <translation>no</translation>
    </message>
    <message>
        <source>không có báo cáo tiến độ</source>
        <translation>no progress report</translation>
    </message>
    <message>
        <source>không do Cục nghiệm thu</source>
        <translation>not accepted by the Agency</translation>
    </message>
    <message>
        <source>không nghiệm thu theo Mẫu 5b</source>
        <translation>not accepted by Form 5b</translation>
    </message>
    <message>
        <source>không phải đề án điểm</source>
        <translation>not a key project</translation>
    </message>
    <message>
        <source>không sao chép, không vi phạm sở hữu trí tuệ</source>
        <translation>no copying, no breach of intellectual property</translation>
    </message>
    <message>
        <source>không thuộc diện ưu tiên</source>
        <translation>no priority</translation>
    </message>
    <message>
        <source>kinh phí chương trình của đề án</source>
        <translation>programme funds of the project</translation>
    </message>
    <message>
        <source>kinh phí chương trình trong năm</source>
        <translation>programme funds in the year</translation>
    </message>
    <message>
        <source>lý do đã ghi: {why}</source>
        <translation>recorded reason: {why}</translation>
    </message>
    <message>
        <source>lẻ</source>
        <translation>odd</translation>
    </message>
    <message>
        <source>mỗi cơ sở</source>
        <translation>establishment</translation>
    </message>
    <message>
        <source>mỗi hoạt động là một</source>
        <translation>one per activity</translation>
    </message>
    <message>
        <source>mỗi đề án</source>
        <translation>project</translation>
    </message>
    <message>
        <source>mới có bản sao, cần bản chính</source>
        <translation>only a copy, original needed</translation>
    </message>
    <message>
        <source>mới có {found} nội dung</source>
        <translation>only {found} contents so far</translation>
    </message>
    <message>
        <source>nghiệm thu theo mẫu khác</source>
        <translation>accepted by another form</translation>
    </message>
    <message>
        <source>ngành nghề</source>
        <translation>industry</translation>
    </message>
    <message>
        <source>người nhập ghi</source>
        <translation>stated by the user</translation>
    </message>
    <message>
        <source>nhánh phụ</source>
        <translation>side branch</translation>
    </message>
    <message>
        <source>năm kế hoạch</source>
        <translation>plan year</translation>
    </message>
    <message>
        <source>năm sau</source>
        <translation>next year</translation>
    </message>
    <message>
        <source>năm trước</source>
        <translation>previous year</translation>
    </message>
    <message>
        <source>năm đầu xác định đầy đủ</source>
        <translation>first year fully defined</translation>
    </message>
    <message>
        <source>nếu là DN nhỏ và vừa</source>
        <translation>if an SME</translation>
    </message>
    <message>
        <source>nội dung này không thuộc các nội dung được lập</source>
        <translation>this content is not one of those allowed</translation>
    </message>
    <message>
        <source>phê duyệt</source>
        <translation>approval</translation>
    </message>
    <message>
        <source>phải hỏi</source>
        <translation>ask</translation>
    </message>
    <message>
        <source>phải nêu tên</source>
        <translation>name to be stated</translation>
    </message>
    <message>
        <source>phần còn lại, sau nghiệm thu</source>
        <translation>rest, after acceptance</translation>
    </message>
    <message>
        <source>quyết toán</source>
        <translation>settlement</translation>
    </message>
    <message>
        <source>quá ngày kết thúc</source>
        <translation>past end date</translation>
    </message>
    <message>
        <source>rời khỏi đường</source>
        <translation>leaves the path</translation>
    </message>
    <message>
        <source>sản xuất được hàng loạt</source>
        <translation>can be mass-produced</translation>
    </message>
    <message>
        <source>sắp hết năm ngân sách</source>
        <translation>budget year about to end</translation>
    </message>
    <message>
        <source>số cơ sở tham gia</source>
        <translation>establishments taking part</translation>
    </message>
    <message>
        <source>số gian hàng</source>
        <translation>booths</translation>
    </message>
    <message>
        <source>số ngày làm việc sau một bước</source>
        <translation>working days after a step</translation>
    </message>
    <message>
        <source>số ngày sau một bước</source>
        <translation>days after a step</translation>
    </message>
    <message>
        <source>số người tham gia</source>
        <translation>participants</translation>
    </message>
    <message>
        <source>số năm không ít hơn</source>
        <translation>number of years, at least</translation>
    </message>
    <message>
        <source>số nội dung không ít hơn</source>
        <translation>number of contents, at least</translation>
    </message>
    <message>
        <source>thuộc nội dung khuyến công</source>
        <translation>is a promotion content</translation>
    </message>
    <message>
        <source>thẩm định</source>
        <translation>appraisal</translation>
    </message>
    <message>
        <source>thứ tự {order}</source>
        <translation>order {order}</translation>
    </message>
    <message>
        <source>trong {count} ngày làm việc từ ngày {first}: chậm nhất ngày {day}</source>
        <translation>within {count} working days from {first}: by {day}</translation>
    </message>
    <message>
        <source>trong {count} ngày từ ngày {first}: chậm nhất ngày {day}</source>
        <translation>within {count} days from {first}: by {day}</translation>
    </message>
    <message>
        <source>trước một ngày hằng tháng</source>
        <translation>before a day of each month</translation>
    </message>
    <message>
        <source>trước một ngày trong năm</source>
        <translation>before a day of the year</translation>
    </message>
    <message>
        <source>trước ngày {day}</source>
        <translation>before {day}</translation>
    </message>
    <message>
        <source>tạm ứng còn lại</source>
        <translation>remaining advance</translation>
    </message>
    <message>
        <source>tạm ứng lần đầu</source>
        <translation>first advance</translation>
    </message>
    <message>
        <source>tối đa {most} đồng</source>
        <translation>at most {most} dong</translation>
    </message>
    <message>
        <source>vốn đối ứng chưa thể hiện</source>
        <translation>own capital not shown yet</translation>
    </message>
    <message>
        <source>{area}: thứ tự {order}</source>
        <translation>{area}: rank {order}</translation>
    </message>
    <message>
        <source>{change}: chưa có quy định ai quyết định</source>
        <translation>{change}: no rule on who decides</translation>
    </message>
    <message>
        <source>{change}: {decider} quyết định</source>
        <translation>{change}: decided by {decider}</translation>
    </message>
    <message>
        <source>{city} khi đó là đô thị loại mấy?</source>
        <translation>Which class was {city} then?</translation>
    </message>
    <message>
        <source>{count} người chấm điểm</source>
        <translation>{count} people scoring</translation>
    </message>
    <message>
        <source>{count} người chấm điểm: phải là số lẻ</source>
        <translation>{count} people scoring: must be an odd number</translation>
    </message>
    <message>
        <source>{item}: {found} đã kiểm chứng × {price} đồng, được thanh toán {amount} đồng</source>
        <translation>{item}: {found} verified × {price} dong, {amount} dong payable</translation>
    </message>
    <message>
        <source>{label}: danh mục không ghi mức; theo dự toán được duyệt</source>
        <translation>{label}: the pack sets no rate; by the approved budget</translation>
    </message>
    <message>
        <source>{label}: không quá {ceiling} đồng</source>
        <translation>{label}: at most {ceiling} dong</translation>
    </message>
    <message>
        <source>{label}: không quá {ceiling} đồng cho {times} cơ sở</source>
        <translation>{label}: at most {ceiling} dong for {times} establishments</translation>
    </message>
    <message>
        <source>{label}: người thẩm định xét</source>
        <translation>{label}: for the appraiser to judge</translation>
    </message>
    <message>
        <source>{label}: trên {limit} %</source>
        <translation>{label}: over {limit} %</translation>
    </message>
    <message>
        <source>{label}: tạm ứng không quá {share} % của {base} đồng là {limit} đồng</source>
        <translation>{label}: advance at most {share} % of {base} dong, that is {limit} dong</translation>
    </message>
    <message>
        <source>{label}: tỉnh chưa ghi danh mục</source>
        <translation>{label}: no list from the province yet</translation>
    </message>
    <message>
        <source>{label}: từ {limit} lao động</source>
        <translation>{label}: from {limit} workers</translation>
    </message>
    <message>
        <source>{label}: {area} thứ tự {a}; {industry} thứ tự {b}; {owner} thứ tự {c}</source>
        <translation>{label}: {area} rank {a}; {industry} rank {b}; {owner} rank {c}</translation>
    </message>
    <message>
        <source>{label}: {gap}{more}</source>
        <translation>{label}: {gap}{more}</translation>
    </message>
    <message>
        <source>{label}: {mine}, đề án sau {theirs}</source>
        <translation>{label}: {mine}, next project {theirs}</translation>
    </message>
    <message>
        <source>{label}: {share} % của {cost} đồng là {part} đồng</source>
        <translation>{label}: {share} % of {cost} dong is {part} dong</translation>
    </message>
    <message>
        <source>{label}: {spent} đồng; không quá {share} % của {base} đồng là {most} đồng</source>
        <translation>{label}: {spent} dong; at most {share} % of {base} dong, that is {most} dong</translation>
    </message>
    <message>
        <source>{name} có cam kết chưa được hỗ trợ cùng nội dung chi không?</source>
        <translation>Has {name} committed that the same costs were not supported before?</translation>
    </message>
    <message>
        <source>{name} có cam kết đủ vốn đối ứng không?</source>
        <translation>Has {name} committed to enough own capital?</translation>
    </message>
    <message>
        <source>{name} là cơ sở nào trong danh bạ?</source>
        <translation>Which establishment in the bank is {name}?</translation>
    </message>
    <message>
        <source>{name}: cam kết đủ vốn đối ứng</source>
        <translation>{name}: committed to enough own capital</translation>
    </message>
    <message>
        <source>{name}: chưa có cam kết</source>
        <translation>{name}: no commitment yet</translation>
    </message>
    <message>
        <source>{name}: chưa có cam kết vốn đối ứng</source>
        <translation>{name}: no commitment on own capital yet</translation>
    </message>
    <message>
        <source>{name}: chưa có trong danh bạ cơ sở</source>
        <translation>{name}: not in the establishment bank yet</translation>
    </message>
    <message>
        <source>{name}: chưa ghi “{field}”</source>
        <translation>{name}: “{field}” not entered</translation>
    </message>
    <message>
        <source>{name}: chưa đủ dữ liệu để xét</source>
        <translation>{name}: not enough data to judge</translation>
    </message>
    <message>
        <source>{name}: dự toán cần {expected} đồng vốn của cơ sở, phiếu khảo sát ghi có {told} đồng</source>
        <translation>{name}: budget needs {expected} dong of the establishment's capital, the survey says it has {told} dong</translation>
    </message>
    <message>
        <source>{name}: không cam kết được</source>
        <translation>{name}: cannot commit</translation>
    </message>
    <message>
        <source>{name}: không cam kết đủ vốn đối ứng</source>
        <translation>{name}: no commitment to enough own capital</translation>
    </message>
    <message>
        <source>{name}: không đủ điều kiện</source>
        <translation>{name}: not eligible</translation>
    </message>
    <message>
        <source>{name}: năm {year} đề án “{title}” cùng nội dung chi, {amount} đồng, đã chi {paid} đồng</source>
        <translation>{name}: in {year} project “{title}” with the same cost item, {amount} dong, {paid} dong paid</translation>
    </message>
    <message>
        <source>{name}: nơi sản xuất không thuộc địa bàn được hỗ trợ</source>
        <translation>{name}: production site not in a supported area</translation>
    </message>
    <message>
        <source>{name}: phiếu khảo sát ghi năm {year} được hỗ trợ “{title}”, {amount} đồng: cần đối chiếu</source>
        <translation>{name}: the survey says support in {year} for “{title}”, {amount} dong: to be checked</translation>
    </message>
    <message>
        <source>{name}: đã cam kết</source>
        <translation>{name}: committed</translation>
    </message>
    <message>
        <source>{name}: đủ điều kiện</source>
        <translation>{name}: eligible</translation>
    </message>
    <message>
        <source>{step}: còn {days} ngày ({deadline})</source>
        <translation>{step}: {days} days left ({deadline})</translation>
    </message>
    <message>
        <source>{step}: hạn cuối hôm nay ({deadline})</source>
        <translation>{step}: due today ({deadline})</translation>
    </message>
    <message>
        <source>áp dụng sản xuất sạch hơn</source>
        <translation>use of cleaner production</translation>
    </message>
    <message>
        <source>áp dụng sản xuất sạch hơn, sản xuất và tiêu dùng bền vững</source>
        <translation>cleaner production, sustainable production and consumption</translation>
    </message>
    <message>
        <source>Điều chỉnh những gì?</source>
        <translation>What is to be adjusted?</translation>
    </message>
    <message>
        <source>Điều kiện của mọi hỗ trợ</source>
        <translation>Conditions of all support</translation>
    </message>
    <message>
        <source>Điểm bình quân không dưới</source>
        <translation>Average score not below</translation>
    </message>
    <message>
        <source>Điểm tối đa</source>
        <translation>Highest points</translation>
    </message>
    <message>
        <source>Đào tạo nghề, truyền nghề</source>
        <translation>Vocational training</translation>
    </message>
    <message>
        <source>Đào tạo nghề, truyền nghề (theo mức chi đào tạo nghề)</source>
        <translation>Vocational training (by vocational training norms)</translation>
    </message>
    <message>
        <source>Đánh giá sản xuất sạch hơn</source>
        <translation>Cleaner production assessment</translation>
    </message>
    <message>
        <source>Đã chi quá {over} đồng: phải nộp lại</source>
        <translation>Overpaid by {over} dong: must be refunded</translation>
    </message>
    <message>
        <source>Đã chi {paid} đồng, còn được tạm ứng {rest} đồng</source>
        <translation>Paid {paid} dong, {rest} dong may still be advanced</translation>
    </message>
    <message>
        <source>Đã hết hạn</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Đã ký hợp đồng mà không có báo cáo tiến độ</source>
        <translation>Contract signed without a progress report</translation>
    </message>
    <message>
        <source>Đã nghiệm thu mà chưa nộp hồ sơ quyết toán</source>
        <translation>Accepted without settlement papers submitted</translation>
    </message>
    <message>
        <source>Đã phê duyệt</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Đã phê duyệt mà chưa ký hợp đồng</source>
        <translation>Approved without a signed contract</translation>
    </message>
    <message>
        <source>Đã qua {passed} trong {whole} ngày mà mới giải ngân {paid} đồng; mức cần có {expected} đồng</source>
        <translation>{passed} of {whole} days gone, only {paid} dong disbursed; {expected} dong expected</translation>
    </message>
    <message>
        <source>Đã quá hạn {days} ngày: {step} ({deadline})</source>
        <translation>{days} days overdue: {step} ({deadline})</translation>
    </message>
    <message>
        <source>Đã thu hồi</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>Đã đầu tư hoặc cam kết đủ vốn sau khi trừ phần hỗ trợ</source>
        <translation>Invested or committed enough capital net of support</translation>
    </message>
    <message>
        <source>Đúng yêu cầu của loại đề án?</source>
        <translation>Meets the project type's rules?</translation>
    </message>
    <message>
        <source>Đăng ký danh mục với Sở (KCQG)</source>
        <translation>Register list with Department (national)</translation>
    </message>
    <message>
        <source>Đăng ký kế hoạch KCĐP với Sở</source>
        <translation>Register local plan with Department</translation>
    </message>
    <message>
        <source>Đăng ký ngoài thời gian nhận hồ sơ</source>
        <translation>Entered outside the time for files</translation>
    </message>
    <message>
        <source>Đăng ký với Sở (KCĐP)</source>
        <translation>Register with Department (local)</translation>
    </message>
    <message>
        <source>Đăng ký, nộp hồ sơ với Sở (KCQG)</source>
        <translation>Register, submit to Department (national)</translation>
    </message>
    <message>
        <source>Đơn giá của kết quả “{item}” là bao nhiêu?</source>
        <translation>What is the unit price of the result “{item}”?</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Đơn vị bổ sung hồ sơ</source>
        <translation>Unit completes the dossier</translation>
    </message>
    <message>
        <source>Đơn vị thụ hưởng đủ điều kiện, đúng ngành nghề</source>
        <translation>Beneficiary eligible, in the right industry</translation>
    </message>
    <message>
        <source>Đơn vị thực hiện có kinh nghiệm, năng lực hơn xếp trước</source>
        <translation>Implementing unit with more experience, capacity ranks first</translation>
    </message>
    <message>
        <source>Đơn vị thực hiện đề án</source>
        <translation>Implementing unit of the project</translation>
    </message>
    <message>
        <source>Đơn vị thực hiện đề án ở địa bàn khó khăn</source>
        <translation>Implementing unit in a difficult area</translation>
    </message>
    <message>
        <source>Đơn vị đăng ký với Sở</source>
        <translation>Unit registers with Department</translation>
    </message>
    <message>
        <source>Đưa ra thẩm định cấp cơ sở</source>
        <translation>Put to local appraisal</translation>
    </message>
    <message>
        <source>Đưa vào dự kiến</source>
        <translation>Put on the proposed list</translation>
    </message>
    <message>
        <source>Đường đi</source>
        <translation>Path</translation>
    </message>
    <message>
        <source>Được cấp có thẩm quyền phê duyệt</source>
        <translation>Approved by the competent level</translation>
    </message>
    <message>
        <source>Được hưởng riêng về: {what}</source>
        <translation>Eligible only for: {what}</translation>
    </message>
    <message>
        <source>Được thanh toán phần còn lại</source>
        <translation>Rest may be paid</translation>
    </message>
    <message>
        <source>Được tính</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>Được tạm ứng lần đầu</source>
        <translation>First advance may be paid</translation>
    </message>
    <message>
        <source>Đặc khu</source>
        <translation>Special zone</translation>
    </message>
    <message>
        <source>Đặc khu của thành phố trực thuộc trung ương</source>
        <translation>Special zone of a centrally run city</translation>
    </message>
    <message>
        <source>Đặc khu của tỉnh</source>
        <translation>Provincial special zone</translation>
    </message>
    <message>
        <source>Đến ngành cấp 2</source>
        <translation>To level 2</translation>
    </message>
    <message>
        <source>Đến trạng thái</source>
        <translation>To status</translation>
    </message>
    <message>
        <source>Đề nghị hỗ trợ bao nhiêu?</source>
        <translation>How much support is requested?</translation>
    </message>
    <message>
        <source>Đề nghị {asked} đồng: chỉ được khi áp dụng hệ số ưu tiên</source>
        <translation>Requested {asked} dong: only if the priority factor applies</translation>
    </message>
    <message>
        <source>Đề nghị {asked} đồng: trong mức</source>
        <translation>Requested {asked} dong: within the rate</translation>
    </message>
    <message>
        <source>Đề nghị {asked} đồng: vượt mức tối đa {over} đồng</source>
        <translation>Requested {asked} dong: {over} dong over the maximum</translation>
    </message>
    <message>
        <source>Đề nghị điều chỉnh</source>
        <translation>Request for adjustment</translation>
    </message>
    <message>
        <source>Đề án nhóm máy móc: nêu thông số kỹ thuật khi lập kế hoạch triển khai</source>
        <translation>Machine group project: state technical specification when the implementation plan is made</translation>
    </message>
    <message>
        <source>Đề án nhóm máy móc: nêu địa điểm, đơn vị thụ hưởng, loại máy khi thẩm định cấp Bộ</source>
        <translation>Machine group project: state place, beneficiary, machine type at Ministry appraisal</translation>
    </message>
    <message>
        <source>Đề án nhóm máy móc: nêu địa điểm, đơn vị thụ hưởng, loại máy trước khi phê duyệt</source>
        <translation>Machine group project: state place, beneficiary, machine type before approval</translation>
    </message>
    <message>
        <source>Đề án nhóm ứng dụng máy móc: đã nêu địa điểm, đơn vị thụ hưởng và loại máy</source>
        <translation>Machine group project: place, beneficiary and machine type stated</translation>
    </message>
    <message>
        <source>Đề án nhóm, đề án điểm</source>
        <translation>Group projects, key projects</translation>
    </message>
    <message>
        <source>Đề án nhóm: nêu đơn vị phối hợp, địa điểm, đơn vị thụ hưởng khi lập kế hoạch triển khai</source>
        <translation>Group project: state coordinating unit, place, beneficiary when the implementation plan is made</translation>
    </message>
    <message>
        <source>Đề án sản xuất sạch hơn không xếp thứ tự, xét theo hiệu quả và tính cấp thiết</source>
        <translation>Cleaner production projects are not ranked but judged by effect and urgency</translation>
    </message>
    <message>
        <source>Đề án thực hiện nội dung khuyến công nào?</source>
        <translation>Which promotion content does the project carry out?</translation>
    </message>
    <message>
        <source>Đề án tám phần</source>
        <translation>Eight-part project</translation>
    </message>
    <message>
        <source>Đề án điểm có từ hai nội dung</source>
        <translation>Key project has two or more contents</translation>
    </message>
    <message>
        <source>Đề án điểm thực hiện trên một năm</source>
        <translation>Key project runs over one year</translation>
    </message>
    <message>
        <source>Đề án điểm được xếp trước</source>
        <translation>Key projects rank first</translation>
    </message>
    <message>
        <source>Đề án điểm: nội dung năm thứ nhất đã xác định đầy đủ</source>
        <translation>Key project: contents of the first year fully defined</translation>
    </message>
    <message>
        <source>Đề án điểm: nội dung năm đầu xác định đầy đủ khi thẩm định cấp Bộ</source>
        <translation>Key project: contents of the first year fully defined at Ministry appraisal</translation>
    </message>
    <message>
        <source>Đề án điểm: so phần kinh phí của nội dung này với trần</source>
        <translation>Key project: compare the funds of this content with the ceiling</translation>
    </message>
    <message>
        <source>Đề án, nhiệm vụ</source>
        <translation>Project, task</translation>
    </message>
    <message>
        <source>Địa bàn trước, ngành nghề sau, rồi đến chủ cơ sở</source>
        <translation>Area first, then industry, then owner</translation>
    </message>
    <message>
        <source>Địa bàn được hưởng</source>
        <translation>Eligible areas</translation>
    </message>
    <message>
        <source>Địa bàn ưu tiên của từng xã</source>
        <translation>Priority areas of each commune</translation>
    </message>
    <message>
        <source>Địa bàn ưu tiên, thứ tự 1 đến 4</source>
        <translation>Priority areas, order 1 to 4</translation>
    </message>
    <message>
        <source>Đối tượng khác</source>
        <translation>Others eligible</translation>
    </message>
    <message>
        <source>Đủ giấy tờ</source>
        <translation>Papers complete</translation>
    </message>
    <message>
        <source>Đứng sau “{name}”, nơi kinh phí đã hết</source>
        <translation>Comes after “{name}”, where the funds ran out</translation>
    </message>
    <message>
        <source>đã có</source>
        <translation>there</translation>
    </message>
    <message>
        <source>đã duyệt mà chưa ký hợp đồng</source>
        <translation>approved without a signed contract</translation>
    </message>
    <message>
        <source>đã hoàn thành {count} đề án</source>
        <translation>{count} projects completed</translation>
    </message>
    <message>
        <source>đã lập trong chương trình, chưa đủ số và ngày</source>
        <translation>made in the program, number or date missing</translation>
    </message>
    <message>
        <source>đã được phê duyệt</source>
        <translation>already approved</translation>
    </message>
    <message>
        <source>đăng ký</source>
        <translation>registration</translation>
    </message>
    <message>
        <source>đơn vị không xuất hóa đơn cho Cục</source>
        <translation>unit issues no invoice to the Agency</translation>
    </message>
    <message>
        <source>đơn vị thụ hưởng đủ điều kiện</source>
        <translation>beneficiary eligible</translation>
    </message>
    <message>
        <source>đường chính</source>
        <translation>main path</translation>
    </message>
    <message>
        <source>đạt tiêu chuẩn, an toàn, môi trường</source>
        <translation>meets standards, safety, environment</translation>
    </message>
    <message>
        <source>đầu tư hạ tầng cụm công nghiệp</source>
        <translation>industrial cluster infrastructure</translation>
    </message>
    <message>
        <source>đề án không có đơn vị thụ hưởng riêng</source>
        <translation>project has no beneficiary of its own</translation>
    </message>
    <message>
        <source>đề án điểm</source>
        <translation>key project</translation>
    </message>
    <message>
        <source>địa bàn</source>
        <translation>area</translation>
    </message>
    <message>
        <source>đủ vốn sau khi trừ hỗ trợ</source>
        <translation>enough capital net of support</translation>
    </message>
    <message>
        <source>Ưu tiên</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Ưu tiên theo địa bàn, ngành nghề</source>
        <translation>Priority by area, industry</translation>
    </message>
    <message>
        <source>Ở địa bàn</source>
        <translation>In areas</translation>
    </message>
    <message>
        <source>Ứng dụng máy móc tiên tiến, chuyển giao công nghệ</source>
        <translation>Use of advanced machines, technology transfer</translation>
    </message>
    <message>
        <source>“{work}” chưa xác định đầy đủ</source>
        <translation>“{work}” is not fully defined</translation>
    </message>
</context>
<context>
    <name>ui</name>
    <message>
        <source>   Số thứ tự (không lưu)</source>
        <translation>   Row number (not saved)</translation>
    </message>
    <message>
        <source> (không tính {count} đã hủy)</source>
        <translation> ({count} cancelled not counted)</translation>
    </message>
    <message>
        <source> (tự tính)</source>
        <translation> (automatic)</translation>
    </message>
    <message>
        <source> Yêu cầu bổ sung thành việc phải làm của đề án.</source>
        <translation> What is asked for becomes work to do for the project.</translation>
    </message>
    <message>
        <source> hoặc </source>
        <translation> or </translation>
    </message>
    <message>
        <source> và {count} dòng khác</source>
        <translation> and {count} more lines</translation>
    </message>
    <message>
        <source> · {count} xã, phường chỉ có người này</source>
        <translation> · {count} communes with this person only</translation>
    </message>
    <message>
        <source> đồng</source>
        <translation> dong</translation>
    </message>
    <message>
        <source> — đã trả lời: {hamlets}</source>
        <translation> — answered: {hamlets}</translation>
    </message>
    <message>
        <source>% KH</source>
        <translation>% plan</translation>
    </message>
    <message>
        <source>% mục tiêu</source>
        <translation>% target</translation>
    </message>
    <message>
        <source>(chung)</source>
        <translation>(common)</translation>
    </message>
    <message>
        <source>(chưa chọn loại)</source>
        <translation>(no type chosen)</translation>
    </message>
    <message>
        <source>(chưa có trên máy này)</source>
        <translation>(not on this machine yet)</translation>
    </message>
    <message>
        <source>(chưa có tên)</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>(chưa ghi)</source>
        <translation>(not given)</translation>
    </message>
    <message>
        <source>(chưa giao cho ai)</source>
        <translation>(not assigned)</translation>
    </message>
    <message>
        <source>(chưa rõ xã, phường)</source>
        <translation>(commune unknown)</translation>
    </message>
    <message>
        <source>(chưa rõ)</source>
        <translation>(unknown)</translation>
    </message>
    <message>
        <source>(chọn tỉnh, thành phố)</source>
        <translation>(choose a province or city)</translation>
    </message>
    <message>
        <source>(giữ trong ghi chú)</source>
        <translation>(kept in the notes)</translation>
    </message>
    <message>
        <source>(như cũ)</source>
        <translation>(unchanged)</translation>
    </message>
    <message>
        <source>(trống)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>(xóa trắng)</source>
        <translation>(cleared)</translation>
    </message>
    <message>
        <source>(để trống)</source>
        <translation>(left empty)</translation>
    </message>
    <message>
        <source>, {count} dòng ẩn vẫn đọc</source>
        <translation>, {count} hidden rows still read</translation>
    </message>
    <message>
        <source>1 trước đó · 2 ở đây · 3 nơi kia · 4 viết mới · Shift: mọi bất đồng giống thế · ↑ ↓ chuyển · Ctrl+Z mở lại</source>
        <translation>1 before · 2 here · 3 there · 4 write new · Shift: all conflicts like it · ↑ ↓ move · Ctrl+Z reopen</translation>
    </message>
    <message>
        <source>1 đạt · 2 bổ sung · 3 không</source>
        <translation>1 pass · 2 more · 3 fail</translation>
    </message>
    <message>
        <source>1, 2 chọn cơ sở được giữ · Enter sang bảng, phím cách chọn giá trị · G gộp · K không trùng · Ctrl+Z</source>
        <translation>1, 2 pick the establishment kept · Enter goes to the table, Space picks a value · G merge · K not the same · Ctrl+Z</translation>
    </message>
    <message>
        <source>1. Bạn là ai?</source>
        <translation>1. Who are you?</translation>
    </message>
    <message>
        <source>2. Ở đâu?</source>
        <translation>2. Where?</translation>
    </message>
    <message>
        <source>3. Trung tâm của bạn</source>
        <translation>3. Your Centre</translation>
    </message>
    <message>
        <source>6 tháng</source>
        <translation>6 months</translation>
    </message>
    <message>
        <source>9 tháng</source>
        <translation>9 months</translation>
    </message>
    <message>
        <source>; chưa có trạm phụ trách: {names}</source>
        <translation>; no station in charge yet: {names}</translation>
    </message>
    <message>
        <source>; ngoài ra {count} sản phẩm tiềm năng</source>
        <translation>; also {count} potential products</translation>
    </message>
    <message>
        <source>; {count} bản ghi đã được dùng hoặc sửa tiếp, giữ nguyên</source>
        <translation>; {count} records were used or edited since, left as they are</translation>
    </message>
    <message>
        <source>; {count} dòng đã có từ trước</source>
        <translation>; {count} lines were there before</translation>
    </message>
    <message>
        <source>; {count} việc chưa có người, trạm của xã, phường nhận</source>
        <translation>; {count} tasks without a person, taken by the commune's station</translation>
    </message>
    <message>
        <source>Ai quyết định</source>
        <translation>Who decides</translation>
    </message>
    <message>
        <source>Ai đã sửa gì, lúc nào; hoàn tác</source>
        <translation>Who changed what, and when; undo</translation>
    </message>
    <message>
        <source>Alt+Enter: xuống dòng</source>
        <translation>Alt+Enter: new line</translation>
    </message>
    <message>
        <source>BQ</source>
        <translation>Avg</translation>
    </message>
    <message>
        <source>Biên nhận</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Biểu</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Biểu mới hơn</source>
        <translation>Newer form</translation>
    </message>
    <message>
        <source>Bàn giao</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Bàn giao địa bàn</source>
        <translation>Area handover</translation>
    </message>
    <message>
        <source>Bàn giao địa bàn…</source>
        <translation>Hand over area…</translation>
    </message>
    <message>
        <source>Báo cáo</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Báo cáo lỗi: {path}</source>
        <translation>Fault report: {path}</translation>
    </message>
    <message>
        <source>Báo cáo tiến độ tháng</source>
        <translation>Monthly progress report</translation>
    </message>
    <message>
        <source>Báo cáo đã phát hành</source>
        <translation>Issued reports</translation>
    </message>
    <message>
        <source>Bút toán chỉ ghi một lần; sai thì ghi bút toán điều chỉnh hoặc hoàn tác trong Lịch sử.</source>
        <translation>Entries are written once; if one is wrong, add an adjusting entry or undo it in History.</translation>
    </message>
    <message>
        <source>Bước</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Bước ghi nhầm: mở Lịch sử để hoàn tác.</source>
        <translation>Step recorded by mistake: open History to undo it.</translation>
    </message>
    <message>
        <source>Bước khác</source>
        <translation>Other step</translation>
    </message>
    <message>
        <source>Bước {here} trên {count}: {name}</source>
        <translation>Step {here} of {count}: {name}</translation>
    </message>
    <message>
        <source>Bản Word in đủ; bản PDF chưa in được: {what}</source>
        <translation>The Word file is complete; the PDF cannot print yet: {what}</translation>
    </message>
    <message>
        <source>Bản công bố</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Bản công bố là ảnh chụp dữ liệu, bỏ mọi mục cá nhân, niêm phong cho nơi có thẻ (Bộ, vùng). Hai tỉnh nhập làm một: gửi cho nhau toàn bộ nhật ký.</source>
        <translation>A publication is a snapshot of the data without any personal item, sealed for the holder of a card (ministry, region). When two provinces become one, they send each other the whole log.</translation>
    </message>
    <message>
        <source>Bản ghi</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Bản ghi chưa hợp lệ sau khi gộp, hoặc Trung tâm trả về</source>
        <translation>Records not valid after merging, or returned by the Centre</translation>
    </message>
    <message>
        <source>Bản ghi cần sửa sau khi gộp</source>
        <translation>Records to correct after merging</translation>
    </message>
    <message>
        <source>Bản ghi của chỉ tiêu</source>
        <translation>Records of the target</translation>
    </message>
    <message>
        <source>Bản ghi của số liệu</source>
        <translation>Records of the figure</translation>
    </message>
    <message>
        <source>Bản ghi này vừa được cập nhật từ nơi khác; khi lưu sẽ đối chiếu</source>
        <translation>This record was just updated from elsewhere; saving will compare the two</translation>
    </message>
    <message>
        <source>Bản ghi đã chọn</source>
        <translation>Selected records</translation>
    </message>
    <message>
        <source>Bản ghi đã có trong danh bạ</source>
        <translation>Record already in the bank</translation>
    </message>
    <message>
        <source>Bản ghi đã có trong danh bạ:</source>
        <translation>Record already in the bank:</translation>
    </message>
    <message>
        <source>Bản nháp {time} khác với bản vừa cập nhật ở: {names}. Xem lại rồi lưu.</source>
        <translation>The draft of {time} differs from the updated record in: {names}. Check, then save.</translation>
    </message>
    <message>
        <source>Bản nháp đang giữ</source>
        <translation>Drafts kept</translation>
    </message>
    <message>
        <source>Bản niêm phong không còn nguyên</source>
        <translation>Sealed copy no longer intact</translation>
    </message>
    <message>
        <source>Bản niêm phong: {why}.</source>
        <translation>Sealed copy: {why}.</translation>
    </message>
    <message>
        <source>Bản quét</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Bản sao</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Bản sao của mỗi gói ở lại máy này đến khi bên nhận gửi biên nhận. USB mất hay hỏng: gửi lại ra USB khác; bên nhận gặp hai lần cũng không nhập đôi.</source>
        <translation>A copy of each bundle stays on this machine until the receiver sends a receipt. USB stick lost or broken: send again on another one; a receiver who meets a bundle twice imports it once.</translation>
    </message>
    <message>
        <source>Bản sau</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Bản trước</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Bản {at} trong {count} bản; bản cuối: {name} ({day}).</source>
        <translation>Version {at} of {count}; the last: {name} ({day}).</translation>
    </message>
    <message>
        <source>Bản {version} của danh mục này đã có sẵn</source>
        <translation>Edition {version} of this list is already here</translation>
    </message>
    <message>
        <source>Bản điều chỉnh</source>
        <translation>Adjustments</translation>
    </message>
    <message>
        <source>Bản đầu</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Bản đồ cũ</source>
        <translation>Old map</translation>
    </message>
    <message>
        <source>Bản đồ xã, phường</source>
        <translation>Map of communes</translation>
    </message>
    <message>
        <source>Bản đồ xã, phường: {what}, đến {day}</source>
        <translation>Map of communes: {what}, to {day}</translation>
    </message>
    <message>
        <source>Bảng</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Bảng có tiêu đề này đã nhập lần trước: dùng lại cách gán của anh/chị.</source>
        <translation>A sheet with these heads was imported before: your column choices are used again.</translation>
    </message>
    <message>
        <source>Bảng của danh mục</source>
        <translation>Table of the pack</translation>
    </message>
    <message>
        <source>Bảng số liệu của báo cáo</source>
        <translation>Table of the report’s figures</translation>
    </message>
    <message>
        <source>Bảng thù lao</source>
        <translation>Pay sheet</translation>
    </message>
    <message>
        <source>Bảng tiến trình</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Bảng điểm</source>
        <translation>Score table</translation>
    </message>
    <message>
        <source>Bảng đã chép</source>
        <translation>Copied table</translation>
    </message>
    <message>
        <source>Bảng đề án</source>
        <translation>Project board</translation>
    </message>
    <message>
        <source>Bảng đề án theo giai đoạn</source>
        <translation>Project board by phase</translation>
    </message>
    <message>
        <source>Bấm nút ở trên để thêm: đề án, cơ sở, hợp đồng, số tiền đã biết được điền sẵn.</source>
        <translation>Press a button above to add: project, establishment, contract and known amounts are filled in.</translation>
    </message>
    <message>
        <source>Bấm số, máy ghi rồi sang người kế tiếp; 0 là bỏ trống.</source>
        <translation>Press a digit: it is recorded and the next person comes; 0 leaves it blank.</translation>
    </message>
    <message>
        <source>Bất đồng</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Bất đồng chờ quyết định</source>
        <translation>Conflicts to decide</translation>
    </message>
    <message>
        <source>Bất đồng cần quyết định: {form}</source>
        <translation>Conflicts to decide: {form}</translation>
    </message>
    <message>
        <source>Bất đồng: {count}</source>
        <translation>Conflicts: {count}</translation>
    </message>
    <message>
        <source>Bắt đầu làm việc</source>
        <translation>Start working</translation>
    </message>
    <message>
        <source>Bằng điểm với {count} sản phẩm khác</source>
        <translation>Tied with {count} other products</translation>
    </message>
    <message>
        <source>Bỏ bản nháp</source>
        <translation>Discard the draft</translation>
    </message>
    <message>
        <source>Bỏ chọn hết</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>Bỏ kết quả đã ghi</source>
        <translation>Clear recorded result</translation>
    </message>
    <message>
        <source>Bỏ lọc</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>Bỏ qua</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Bỏ qua đề án không đủ tiền, chọn đề án sau còn vừa</source>
        <translation>Skip a project short of funds, choose later ones that fit</translation>
    </message>
    <message>
        <source>Bỏ {what}</source>
        <translation>Remove {what}</translation>
    </message>
    <message>
        <source>Bỏ đánh dấu</source>
        <translation>Clear mark</translation>
    </message>
    <message>
        <source>Bổ sung</source>
        <translation>Supplement</translation>
    </message>
    <message>
        <source>Bổ sung kế hoạch…</source>
        <translation>Supplement plan…</translation>
    </message>
    <message>
        <source>Bộ CSV trong một tệp nén</source>
        <translation>CSV set in a zip file</translation>
    </message>
    <message>
        <source>Bộ hồ sơ: {name}</source>
        <translation>Dossier: {name}</translation>
    </message>
    <message>
        <source>CN</source>
        <translation>Su</translation>
    </message>
    <message>
        <source>Chi phí tính</source>
        <translation>Eligible cost</translation>
    </message>
    <message>
        <source>Chi tiết</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Chia</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Chia nguồn kinh phí</source>
        <translation>Split funds by source</translation>
    </message>
    <message>
        <source>Chia nguồn…</source>
        <translation>Split sources…</translation>
    </message>
    <message>
        <source>Chia theo số cơ sở trong danh bạ, các xã cùng huyện cũ đi liền nhau; không tính ai đang làm.</source>
        <translation>Split by establishments in the bank, communes of an old district together; whoever works there now is ignored.</translation>
    </message>
    <message>
        <source>Cho</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Cho nơi khác</source>
        <translation>For another office</translation>
    </message>
    <message>
        <source>Cho {phase}: {percent} %</source>
        <translation>For {phase}: {percent} %</translation>
    </message>
    <message>
        <source>Chuyển giữa hai nguồn…</source>
        <translation>Transfer between sources…</translation>
    </message>
    <message>
        <source>Chào bạn. Ba câu hỏi rồi bắt đầu.</source>
        <translation>Welcome. Three questions, then you start.</translation>
    </message>
    <message>
        <source>Chép (Ctrl+C)</source>
        <translation>Copy (Ctrl+C)</translation>
    </message>
    <message>
        <source>Chép bảng trong Excel rồi dán vào đây: mỗi năm một dòng (hoặc một cột), mỗi nguồn một cột.</source>
        <translation>Copy the table in Excel and paste it here: one row (or one column) per year, one column per source.</translation>
    </message>
    <message>
        <source>Chép bảng từ Excel, Word rồi bấm ({key})</source>
        <translation>Copy a table in Excel, Word; press ({key})</translation>
    </message>
    <message>
        <source>Chép lại các gói chưa có biên nhận ra USB hoặc thư mục này</source>
        <translation>Copy the bundles without a receipt to this USB stick or folder again</translation>
    </message>
    <message>
        <source>Chép số liệu đã chọn sang Excel</source>
        <translation>Copy selected figures to Excel</translation>
    </message>
    <message>
        <source>Chép tệp thẻ cho các trạm. Thẻ công khai, không chứa bí mật; trạm cần thẻ để gửi được gói.</source>
        <translation>Copy the card file to the stations. It is public and holds no secret; a station needs it to send bundles.</translation>
    </message>
    <message>
        <source>Chênh</source>
        <translation>Diff</translation>
    </message>
    <message>
        <source>Chênh lệch</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Chú thích</source>
        <translation>Caption</translation>
    </message>
    <message>
        <source>Chưa báo cáo {year}</source>
        <translation>{year} not reported</translation>
    </message>
    <message>
        <source>Chưa chấm xong</source>
        <translation>Not all judged</translation>
    </message>
    <message>
        <source>Chưa chọn được bản ghi nào, xin chọn trong danh sách</source>
        <translation>No record chosen yet, please choose from the list</translation>
    </message>
    <message>
        <source>Chưa có</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Chưa có báo cáo tiến độ nào</source>
        <translation>No progress reports yet</translation>
    </message>
    <message>
        <source>Chưa có bản ghi nào bị xóa</source>
        <translation>Nothing has been deleted</translation>
    </message>
    <message>
        <source>Chưa có bản sao lưu nào.</source>
        <translation>No backup yet.</translation>
    </message>
    <message>
        <source>Chưa có bảng thù lao nào</source>
        <translation>No pay sheet yet</translation>
    </message>
    <message>
        <source>Chưa có chương trình nào có chỉ tiêu</source>
        <translation>No programme has targets yet</translation>
    </message>
    <message>
        <source>Chưa có chương trình, kế hoạch nào</source>
        <translation>No programmes, plans yet</translation>
    </message>
    <message>
        <source>Chưa có chương trình, kế hoạch nào. Thêm ở trang Chương trình, kế hoạch.</source>
        <translation>No programmes, plans yet. Add them on the page Programmes, plans.</translation>
    </message>
    <message>
        <source>Chưa có câu trả lời nào</source>
        <translation>No answer yet</translation>
    </message>
    <message>
        <source>Chưa có cộng tác viên nào</source>
        <translation>No collaborators yet</translation>
    </message>
    <message>
        <source>Chưa có cụm công nghiệp nào</source>
        <translation>No industrial clusters yet</translation>
    </message>
    <message>
        <source>Chưa có giá trị nào để lọc.</source>
        <translation>No values to filter by yet.</translation>
    </message>
    <message>
        <source>Chưa có hoạt động nào</source>
        <translation>No activities yet</translation>
    </message>
    <message>
        <source>Chưa có hồ sơ nào</source>
        <translation>No dossiers yet</translation>
    </message>
    <message>
        <source>Chưa có hồ sơ nào ở phần này</source>
        <translation>No records in this part yet</translation>
    </message>
    <message>
        <source>Chưa có hợp đồng nào</source>
        <translation>No contracts yet</translation>
    </message>
    <message>
        <source>Chưa có khoản giải ngân nào</source>
        <translation>No disbursements yet</translation>
    </message>
    <message>
        <source>Chưa có kế hoạch nào</source>
        <translation>No plans yet</translation>
    </message>
    <message>
        <source>Chưa có kỳ bình chọn nào</source>
        <translation>No voting rounds yet</translation>
    </message>
    <message>
        <source>Chưa có kỳ bình chọn nào của cấp trên: lập kỳ đó trước.</source>
        <translation>No voting round of the higher level yet: create it first.</translation>
    </message>
    <message>
        <source>Chưa có làng nghề nào</source>
        <translation>No craft villages yet</translation>
    </message>
    <message>
        <source>Chưa có lần nghiệm thu nào</source>
        <translation>No acceptances yet</translation>
    </message>
    <message>
        <source>Chưa có lần theo dõi nào</source>
        <translation>No follow-ups yet</translation>
    </message>
    <message>
        <source>Chưa có lần thẩm định nào</source>
        <translation>No appraisals yet</translation>
    </message>
    <message>
        <source>Chưa có lịch sử</source>
        <translation>No history yet</translation>
    </message>
    <message>
        <source>Chưa có mức</source>
        <translation>No rate yet</translation>
    </message>
    <message>
        <source>Chưa có mức nào để tính cho người này.</source>
        <translation>No rate yet to count this person's pay.</translation>
    </message>
    <message>
        <source>Chưa có người</source>
        <translation>Nobody yet</translation>
    </message>
    <message>
        <source>Chưa có người phụ trách</source>
        <translation>Nobody in charge</translation>
    </message>
    <message>
        <source>Chưa có phiếu khảo sát nào</source>
        <translation>No survey sheets yet</translation>
    </message>
    <message>
        <source>Chưa có phiếu nào được nhập lại</source>
        <translation>No survey was typed again yet</translation>
    </message>
    <message>
        <source>Chưa có quyết toán nào</source>
        <translation>No settlements yet</translation>
    </message>
    <message>
        <source>Chưa có quyết định nào</source>
        <translation>No decision yet</translation>
    </message>
    <message>
        <source>Chưa có sản phẩm nào</source>
        <translation>No products yet</translation>
    </message>
    <message>
        <source>Chưa có sản phẩm nào trong kỳ</source>
        <translation>No products in the round yet</translation>
    </message>
    <message>
        <source>Chưa có số liệu nào</source>
        <translation>No figures yet</translation>
    </message>
    <message>
        <source>Chưa có thành viên chấm điểm: ghi hội đồng vào kỳ bình chọn.</source>
        <translation>No scoring members yet: put the council in the voting round.</translation>
    </message>
    <message>
        <source>Chưa có thẻ Trung tâm.</source>
        <translation>No centre card yet.</translation>
    </message>
    <message>
        <source>Chưa có thẻ Trung tâm. Nhận tệp .kccard từ Trung tâm rồi nhập ở đây để gửi được gói.</source>
        <translation>No centre card yet. Get the .kccard file from the Centre and load it here to send bundles.</translation>
    </message>
    <message>
        <source>Chưa có thẻ Trung tâm. Vào Thiết lập để nhập thẻ, sau đó gửi được.</source>
        <translation>No centre card yet. Load the card in Settings, then you can send.</translation>
    </message>
    <message>
        <source>Chưa có trong danh bạ.</source>
        <translation>Not in the bank yet.</translation>
    </message>
    <message>
        <source>Chưa có trạm nào. Trạm hiện ở đây khi gói đầu tiên của trạm được mở.</source>
        <translation>No stations yet. A station appears here when its first bundle is opened.</translation>
    </message>
    <message>
        <source>Chưa có tọa độ</source>
        <translation>No coordinates</translation>
    </message>
    <message>
        <source>Chưa có tọa độ, xếp theo huyện cũ</source>
        <translation>No coordinates, placed by old district</translation>
    </message>
    <message>
        <source>Chưa có điểm</source>
        <translation>No scores yet</translation>
    </message>
    <message>
        <source>Chưa có đề nghị nào</source>
        <translation>No requests yet</translation>
    </message>
    <message>
        <source>Chưa có đề án nào</source>
        <translation>No projects yet</translation>
    </message>
    <message>
        <source>Chưa có đề án nào được duyệt cho năm {year}.</source>
        <translation>No projects approved for {year} yet.</translation>
    </message>
    <message>
        <source>Chưa có đợt khảo sát nào</source>
        <translation>No campaign yet</translation>
    </message>
    <message>
        <source>Chưa có ở đây.</source>
        <translation>Not here yet.</translation>
    </message>
    <message>
        <source>Chưa cắm USB</source>
        <translation>No USB stick</translation>
    </message>
    <message>
        <source>Chưa duyệt</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Chưa ghi ai trong danh sách.</source>
        <translation>Nobody in the list yet.</translation>
    </message>
    <message>
        <source>Chưa ghi bước nào; bấm nút bước ở trên để ghi.</source>
        <translation>No steps yet; press a step button above to record one.</translation>
    </message>
    <message>
        <source>Chưa ghi gì. Bấm “Nhập” để ghi một lần, lấy lại được.</source>
        <translation>Nothing written yet. Press “Import” to write it; it can be taken back.</translation>
    </message>
    <message>
        <source>Chưa ghi gói nào.</source>
        <translation>No bundle written yet.</translation>
    </message>
    <message>
        <source>Chưa ghi loại</source>
        <translation>No type yet</translation>
    </message>
    <message>
        <source>Chưa ghi việc nào</source>
        <translation>Nothing in the journal yet</translation>
    </message>
    <message>
        <source>Chưa ghi xong</source>
        <translation>Unfinished</translation>
    </message>
    <message>
        <source>Chưa giao việc nào; địa bàn có {count} cơ sở trong danh bạ.</source>
        <translation>No work assigned yet; the area has {count} establishments in the bank.</translation>
    </message>
    <message>
        <source>Chưa gửi: {count}</source>
        <translation>Unsent: {count}</translation>
    </message>
    <message>
        <source>Chưa khảo sát lần nào; có trong danh bạ</source>
        <translation>Never surveyed; in the bank</translation>
    </message>
    <message>
        <source>Chưa lưu</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Chưa lưu · nháp đã giữ {time}</source>
        <translation>Not saved · draft kept {time}</translation>
    </message>
    <message>
        <source>Chưa lưu được: {count}.</source>
        <translation>Not saved: {count}.</translation>
    </message>
    <message>
        <source>Chưa lần nào xuất dữ liệu có mục cá nhân.</source>
        <translation>Data with personal items never exported yet.</translation>
    </message>
    <message>
        <source>Chưa mở bản ghi nào</source>
        <translation>No record is open</translation>
    </message>
    <message>
        <source>Chưa mở được cửa sổ thứ hai; dữ liệu tập ở {path}</source>
        <translation>The second window could not open; the practice data are in {path}</translation>
    </message>
    <message>
        <source>Chưa mở được dữ liệu</source>
        <translation>The data could not be opened</translation>
    </message>
    <message>
        <source>Chưa nhận bản công bố nào của Trung tâm khác.</source>
        <translation>No publication of another Centre received yet.</translation>
    </message>
    <message>
        <source>Chưa nhập gói nào.</source>
        <translation>No bundle imported yet.</translation>
    </message>
    <message>
        <source>Chưa phát hành báo cáo nào</source>
        <translation>No reports issued yet</translation>
    </message>
    <message>
        <source>Chưa phải nộp</source>
        <translation>Not due yet</translation>
    </message>
    <message>
        <source>Chưa rõ cấp quyết định</source>
        <translation>Deciding level unclear</translation>
    </message>
    <message>
        <source>Chưa rõ: {what}</source>
        <translation>Unclear: {what}</translation>
    </message>
    <message>
        <source>Chưa thấy USB. Cắm USB, hoặc chọn một thư mục để gửi.</source>
        <translation>No USB stick found. Plug one in, or choose a folder to send to.</translation>
    </message>
    <message>
        <source>Chưa thấy năm và nguồn. Bảng cần cột Năm và tiêu đề như KCQG, KCĐP, Kế hoạch, Thực hiện.</source>
        <translation>No year and source found. The table needs a column Nam (year) and headings such as KCQG, KCDP, Ke hoach, Thuc hien.</translation>
    </message>
    <message>
        <source>Chưa vào đề án</source>
        <translation>Not in project</translation>
    </message>
    <message>
        <source>Chưa xác minh</source>
        <translation>Unverified</translation>
    </message>
    <message>
        <source>Chưa xác minh: {how}</source>
        <translation>Unverified: {how}</translation>
    </message>
    <message>
        <source>Chưa xếp tổ</source>
        <translation>Not in a team</translation>
    </message>
    <message>
        <source>Chưa đủ dữ liệu</source>
        <translation>Not enough data</translation>
    </message>
    <message>
        <source>Chưa đủ điều kiện:</source>
        <translation>Not eligible yet:</translation>
    </message>
    <message>
        <source>Chương trình</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Chương trình dùng:</source>
        <translation>The program uses:</translation>
    </message>
    <message>
        <source>Chương trình gặp lỗi</source>
        <translation>The program met a fault</translation>
    </message>
    <message>
        <source>Chương trình hỗ trợ</source>
        <translation>Support programme</translation>
    </message>
    <message>
        <source>Chương trình không mở, không xóa gì trên đó; gói vẫn gửi, nhận bình thường. Hãy quét USB.</source>
        <translation>The program opens and deletes nothing on it; bundles are sent and received as usual. Please scan the USB stick.</translation>
    </message>
    <message>
        <source>Chương trình này chưa ghi chỉ tiêu nào.</source>
        <translation>This programme has no targets yet.</translation>
    </message>
    <message>
        <source>Chương trình đọc tiêu đề và nội dung từng cột để đoán; sửa chỗ chưa đúng. Cột để trống vào ghi chú.</source>
        <translation>The program reads each column's head and content to guess; correct what is wrong. Columns left empty go to the notes.</translation>
    </message>
    <message>
        <source>Chương trình, kế hoạch</source>
        <translation>Programmes, plans</translation>
    </message>
    <message>
        <source>Chấm của ai, sản phẩm nào</source>
        <translation>Whose scores, which product</translation>
    </message>
    <message>
        <source>Chấm tiêu chí</source>
        <translation>Judge criteria</translation>
    </message>
    <message>
        <source>Chấm {count} tiêu chí</source>
        <translation>Judge {count} criteria</translation>
    </message>
    <message>
        <source>Chấm, công nhận</source>
        <translation>Score, recognise</translation>
    </message>
    <message>
        <source>Chỉ có trên máy này. Gửi lên USB để Trung tâm nhận được.</source>
        <translation>Only on this machine. Send it to USB so that the Centre can receive it.</translation>
    </message>
    <message>
        <source>Chỉ hiện một lần. Tệp {file} không mở được nếu thiếu các từ này. Giữ tệp và tờ giấy ở hai nơi khác nhau, ngoài máy này; ai có cả hai thì làm được Trung tâm.</source>
        <translation>Shown only once. The file {file} cannot be opened without these words. Keep the file and the paper in two different places, away from this machine; whoever has both can act as the Centre.</translation>
    </message>
    <message>
        <source>Chỉ mang biên nhận và thông báo: không có bản ghi nào mới hay thay đổi.</source>
        <translation>It brings only receipts and notices: no record is new or changed.</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Chỉ tiêu cả đợt</source>
        <translation>Campaign quota</translation>
    </message>
    <message>
        <source>Chỉ tiêu của xã, phường đang chọn</source>
        <translation>Quota of the chosen communes</translation>
    </message>
    <message>
        <source>Chỉ tiêu đã đạt</source>
        <translation>Targets reached</translation>
    </message>
    <message>
        <source>Chỉ tiêu, kinh phí</source>
        <translation>Targets, money</translation>
    </message>
    <message>
        <source>Chỉ tính</source>
        <translation>Only count</translation>
    </message>
    <message>
        <source>Chỉ xem</source>
        <translation>Look only</translation>
    </message>
    <message>
        <source>Chỉ xã, phường chưa có cộng tác viên</source>
        <translation>Only communes without a collaborator</translation>
    </message>
    <message>
        <source>Chỉ {count} xã, phường chưa có cộng tác viên</source>
        <translation>Only {count} communes without a collaborator</translation>
    </message>
    <message>
        <source>Chỉ đọc {most} dòng đầu; còn {count} dòng chưa lấy.</source>
        <translation>Only the first {most} lines were read; {count} lines were not taken.</translation>
    </message>
    <message>
        <source>Chỉ ở đây</source>
        <translation>Only here</translation>
    </message>
    <message>
        <source>Chọn</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Chọn USB hoặc thư mục</source>
        <translation>Choose a USB stick or a folder</translation>
    </message>
    <message>
        <source>Chọn USB hoặc thư mục để gửi trước.</source>
        <translation>First choose a USB stick or a folder to send to.</translation>
    </message>
    <message>
        <source>Chọn các tệp gói</source>
        <translation>Choose the bundle files</translation>
    </message>
    <message>
        <source>Chọn cách nào cũng không mất và không ghi đè gì, ở đây cũng như ở máy kia.</source>
        <translation>Whatever you choose, nothing is lost or overwritten, neither here nor on the other machine.</translation>
    </message>
    <message>
        <source>Chọn cơ sở, giao việc</source>
        <translation>Choose establishments, assign</translation>
    </message>
    <message>
        <source>Chọn cơ sở, giao việc…</source>
        <translation>Choose establishments, assign…</translation>
    </message>
    <message>
        <source>Chọn cột</source>
        <translation>Choose columns</translation>
    </message>
    <message>
        <source>Chọn giá trị cần thay…</source>
        <translation>Choose the value to replace…</translation>
    </message>
    <message>
        <source>Chọn gói danh mục do Trung tâm ký</source>
        <translation>Choose a reference pack signed by the Centre</translation>
    </message>
    <message>
        <source>Chọn hết</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>Chọn một dòng để xem từng mục.</source>
        <translation>Choose a row to see its items.</translation>
    </message>
    <message>
        <source>Chọn một dòng ở danh sách, hoặc bấm {keys} để thêm mới.</source>
        <translation>Choose a row of the list, or press {keys} to add a new one.</translation>
    </message>
    <message>
        <source>Chọn một xã, phường trên bản đồ hoặc trong danh sách.</source>
        <translation>Choose a commune on the map or in the list.</translation>
    </message>
    <message>
        <source>Chọn một đề án để xem vì sao cần chú ý.</source>
        <translation>Choose a project to see why it needs attention.</translation>
    </message>
    <message>
        <source>Chọn một đề án để xem vì sao đứng ở vị trí đó.</source>
        <translation>Choose a project to see why it stands there.</translation>
    </message>
    <message>
        <source>Chọn nơi ghi…</source>
        <translation>Choose place…</translation>
    </message>
    <message>
        <source>Chọn riêng</source>
        <translation>Choose apart</translation>
    </message>
    <message>
        <source>Chọn thư mục</source>
        <translation>Choose a folder</translation>
    </message>
    <message>
        <source>Chọn thẻ Trung tâm</source>
        <translation>Choose the centre card</translation>
    </message>
    <message>
        <source>Chọn thẻ của Trung tâm kia</source>
        <translation>Choose the card of the other Centre</translation>
    </message>
    <message>
        <source>Chọn thẻ của máy kia</source>
        <translation>Choose the card of the other machine</translation>
    </message>
    <message>
        <source>Chọn thẻ của nơi nhận bản công bố</source>
        <translation>Choose the card of the receiver of the publication</translation>
    </message>
    <message>
        <source>Chọn tệp có bảng các năm</source>
        <translation>Choose file of years’ table</translation>
    </message>
    <message>
        <source>Chọn tệp khôi phục</source>
        <translation>Choose the recovery file</translation>
    </message>
    <message>
        <source>Chọn tệp thẻ…</source>
        <translation>Choose the card…</translation>
    </message>
    <message>
        <source>Chọn tệp để nhập</source>
        <translation>Choose a file to import</translation>
    </message>
    <message>
        <source>Chọn tệp…</source>
        <translation>Choose files…</translation>
    </message>
    <message>
        <source>Chọn {some} trong {all} đề án: {taken}; còn {left}.</source>
        <translation>{some} of {all} projects chosen: {taken}; {left} left.</translation>
    </message>
    <message>
        <source>Chọn đề xuất</source>
        <translation>Pick suggested</translation>
    </message>
    <message>
        <source>Chọn địa bàn, thời gian, cơ sở; rồi giao việc cho cộng tác viên.</source>
        <translation>Choose area, time and establishments; then assign the work.</translation>
    </message>
    <message>
        <source>Chọn, vừa tiền</source>
        <translation>Chosen, fits</translation>
    </message>
    <message>
        <source>Chốt đến hết ngày</source>
        <translation>Cut-off date</translation>
    </message>
    <message>
        <source>Chỗ khác nhau</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>Chờ biên nhận</source>
        <translation>Waiting for receipt</translation>
    </message>
    <message>
        <source>Chờ biên nhận: {count}</source>
        <translation>Waiting for receipt: {count}</translation>
    </message>
    <message>
        <source>Chờ cho xong</source>
        <translation>Wait until done</translation>
    </message>
    <message>
        <source>Chờ quyết định</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>Chờ xác nhận</source>
        <translation>Unconfirmed</translation>
    </message>
    <message>
        <source>Chứng chỉ…</source>
        <translation>Certificates…</translation>
    </message>
    <message>
        <source>Chứng nhận còn hiệu lực</source>
        <translation>Valid certificates</translation>
    </message>
    <message>
        <source>Chứng từ</source>
        <translation>Voucher</translation>
    </message>
    <message>
        <source>Chữ cũ</source>
        <translation>Old fonts</translation>
    </message>
    <message>
        <source>Chữ cũ trước và sau khi đổi</source>
        <translation>Old-font text before and after</translation>
    </message>
    <message>
        <source>Ctrl+S hoặc Ctrl+Enter</source>
        <translation>Ctrl+S or Ctrl+Enter</translation>
    </message>
    <message>
        <source>Cài gói danh mục…</source>
        <translation>Install a reference pack…</translation>
    </message>
    <message>
        <source>Các báo cáo</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Các bản ghi</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Các cặp nghi trùng</source>
        <translation>Suspected duplicates</translation>
    </message>
    <message>
        <source>Các dòng của tệp</source>
        <translation>Rows of the file</translation>
    </message>
    <message>
        <source>Các dòng đang chọn chưa có nhu cầu nào được ghi.</source>
        <translation>The chosen rows have no recorded needs.</translation>
    </message>
    <message>
        <source>Các giai đoạn của đề án</source>
        <translation>Phases of the project</translation>
    </message>
    <message>
        <source>Các lần nhập từ Excel</source>
        <translation>Imports from Excel</translation>
    </message>
    <message>
        <source>Các lần nhập từ Excel…</source>
        <translation>Imports from Excel…</translation>
    </message>
    <message>
        <source>Các nguồn vượt thành tiền {money}</source>
        <translation>The sources exceed the amount by {money}</translation>
    </message>
    <message>
        <source>Các năm</source>
        <translation>Years</translation>
    </message>
    <message>
        <source>Các trường dùng được</source>
        <translation>Usable fields</translation>
    </message>
    <message>
        <source>Các trạm</source>
        <translation>Stations</translation>
    </message>
    <message>
        <source>Các xã, phường</source>
        <translation>Communes</translation>
    </message>
    <message>
        <source>Các đề án chọn riêng vượt kinh phí {over}.</source>
        <translation>The projects chosen apart exceed the funds by {over}.</translation>
    </message>
    <message>
        <source>Các đề án đang chọn không có bước nào làm chung được.</source>
        <translation>The chosen projects have no step in common.</translation>
    </message>
    <message>
        <source>Cách ly</source>
        <translation>Quarantined</translation>
    </message>
    <message>
        <source>Cách ly {count}</source>
        <translation>Quarantined: {count}</translation>
    </message>
    <message>
        <source>Cách nhau bằng dấu cách; viết hoa hay thường đều được.</source>
        <translation>Separate them by spaces; capitals or small letters both work.</translation>
    </message>
    <message>
        <source>Cách tính</source>
        <translation>How it is computed</translation>
    </message>
    <message>
        <source>Cây</source>
        <translation>Tree</translation>
    </message>
    <message>
        <source>Cây mạng lưới</source>
        <translation>Network tree</translation>
    </message>
    <message>
        <source>Còn</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Còn biểu chưa lưu</source>
        <translation>Forms not saved</translation>
    </message>
    <message>
        <source>Còn hiệu lực</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Còn lại</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Còn thiếu</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Còn {count} ngày nhiệm kỳ</source>
        <translation>{count} days of term left</translation>
    </message>
    <message>
        <source>Còn {count} người chưa ghi</source>
        <translation>{count} people left to record</translation>
    </message>
    <message>
        <source>Còn ô ghi chưa đọc được; sửa rồi so sánh.</source>
        <translation>Some fields cannot be read; correct, then compare.</translation>
    </message>
    <message>
        <source>Còn được chi</source>
        <translation>Still payable</translation>
    </message>
    <message>
        <source>Có</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Có bản ghi khác cùng mã số thuế. Vẫn nhận; hãy xem có phải một cơ sở không.</source>
        <translation>Another record has the same tax code. Accepted all the same; check whether they are one establishment.</translation>
    </message>
    <message>
        <source>Có bất đồng</source>
        <translation>In conflict</translation>
    </message>
    <message>
        <source>Có dấu hiệu mã độc ({names}): không mở tệp lạ, hãy quét USB.</source>
        <translation>Signs of malware ({names}): do not open unknown files, scan the USB stick.</translation>
    </message>
    <message>
        <source>Có giá trị đến</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Có giấy còn hiệu lực trong năm, chưa ghi báo cáo kết quả hằng năm.</source>
        <translation>Has a certificate valid in the year, yearly result report not noted.</translation>
    </message>
    <message>
        <source>Có mục cá nhân</source>
        <translation>Personal items</translation>
    </message>
    <message>
        <source>Có mức chưa xác minh.</source>
        <translation>Some rates are unverified.</translation>
    </message>
    <message>
        <source>Có thể đã có:</source>
        <translation>Perhaps known:</translation>
    </message>
    <message>
        <source>Có trong báo cáo</source>
        <translation>In reports</translation>
    </message>
    <message>
        <source>Có trong bản công bố của Trung tâm, không kèm dữ liệu cá nhân.</source>
        <translation>Part of a publication of the Centre, without personal data.</translation>
    </message>
    <message>
        <source>Có {count} biểu đang nhập dở. Nội dung đã được giữ trong bản nháp và còn nguyên khi mở lại.</source>
        <translation>Forms not finished: {count}. Their content is kept as drafts and will be there when you open again.</translation>
    </message>
    <message>
        <source>Có {count} chỗ hỏng: {first}</source>
        <translation>Damaged places: {count}: {first}</translation>
    </message>
    <message>
        <source>Công bố và Trung tâm khác</source>
        <translation>Publications and other Centres</translation>
    </message>
    <message>
        <source>Công bố…</source>
        <translation>Publish…</translation>
    </message>
    <message>
        <source>Công nhận</source>
        <translation>Recognise</translation>
    </message>
    <message>
        <source>Cùng kỳ, đến {day}</source>
        <translation>Same period, to {day}</translation>
    </message>
    <message>
        <source>Cùng một người ghi trên hai máy. Enter: lấy giá trị ghi sau.</source>
        <translation>The same person wrote on two machines. Enter: take the value written later.</translation>
    </message>
    <message>
        <source>Căn cứ</source>
        <translation>Grounds</translation>
    </message>
    <message>
        <source>Căn cứ: {clauses}</source>
        <translation>Basis: {clauses}</translation>
    </message>
    <message>
        <source>Cơ sở</source>
        <translation>Establishments</translation>
    </message>
    <message>
        <source>Cơ sở chọn được</source>
        <translation>Establishments</translation>
    </message>
    <message>
        <source>Cơ sở công nghiệp nông thôn</source>
        <translation>Rural industrial establishments</translation>
    </message>
    <message>
        <source>Cơ sở rút hồ sơ</source>
        <translation>Withdrawn by maker</translation>
    </message>
    <message>
        <source>Cơ sở trong danh bạ</source>
        <translation>Establishments in bank</translation>
    </message>
    <message>
        <source>Cả bộ dạng Word vào thư mục…</source>
        <translation>Whole set as Word to a folder…</translation>
    </message>
    <message>
        <source>Cả bộ, có mục lục ({count})…</source>
        <translation>Whole set, with contents ({count})…</translation>
    </message>
    <message>
        <source>Cả danh bạ, năm {year}</source>
        <translation>Whole bank, year {year}</translation>
    </message>
    <message>
        <source>Cả hai sai</source>
        <translation>Both wrong</translation>
    </message>
    <message>
        <source>Cả hồ sơ: {percent} %</source>
        <translation>Whole dossier: {percent} %</translation>
    </message>
    <message>
        <source>Cả hội đồng</source>
        <translation>Whole council</translation>
    </message>
    <message>
        <source>Cả năm</source>
        <translation>Whole year</translation>
    </message>
    <message>
        <source>Cả đợt</source>
        <translation>Campaign</translation>
    </message>
    <message>
        <source>Cấp</source>
        <translation>Award</translation>
    </message>
    <message>
        <source>Cấp cho</source>
        <translation>Give to</translation>
    </message>
    <message>
        <source>Cấp chứng nhận…</source>
        <translation>Issue certificates…</translation>
    </message>
    <message>
        <source>Cấp giấy chứng nhận cho {count} sản phẩm</source>
        <translation>Issue certificates for {count} products</translation>
    </message>
    <message>
        <source>Cấp quyết định: {who}</source>
        <translation>Decided by: {who}</translation>
    </message>
    <message>
        <source>Cấp số</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Cấp số chứng chỉ</source>
        <translation>Number certificates</translation>
    </message>
    <message>
        <source>Cấp số chứng chỉ theo dãy</source>
        <translation>Number certificates in a run</translation>
    </message>
    <message>
        <source>Cần cho</source>
        <translation>Needed for</translation>
    </message>
    <message>
        <source>Cần cho bước này</source>
        <translation>Needed for this step</translation>
    </message>
    <message>
        <source>Cần chú ý</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Cần ghi số tiền và ngày.</source>
        <translation>Amount and date are needed.</translation>
    </message>
    <message>
        <source>Cần sửa</source>
        <translation>To correct</translation>
    </message>
    <message>
        <source>Cần xem</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>Cần xem {count}</source>
        <translation>To check: {count}</translation>
    </message>
    <message>
        <source>Cần xác minh</source>
        <translation>To be verified</translation>
    </message>
    <message>
        <source>Cần đến theo dõi</source>
        <translation>Follow-up visits due</translation>
    </message>
    <message>
        <source>Cập nhật</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Cắm USB rồi bấm “Tìm gói”. Gói được nhận ra theo nội dung, không theo tên tệp.</source>
        <translation>Plug in a USB stick, then press “Find bundles”. Bundles are known by their content, not by their file name.</translation>
    </message>
    <message>
        <source>Cắm USB rồi gửi; bấm để xem các bản ghi.</source>
        <translation>Plug in a USB stick and send; click to see the records.</translation>
    </message>
    <message>
        <source>Cặp đã quyết định nằm ở “Đã quyết định” và lấy lại được.</source>
        <translation>Decided pairs are under “Decided” and can be taken back.</translation>
    </message>
    <message>
        <source>Cộng theo loại hoạt động</source>
        <translation>Totals by type of activity</translation>
    </message>
    <message>
        <source>Cộng tác viên</source>
        <translation>Collaborators</translation>
    </message>
    <message>
        <source>Cộng tác viên đến hạn</source>
        <translation>Collaborators' terms ending</translation>
    </message>
    <message>
        <source>Cộng tác viên, trạm</source>
        <translation>Collaborator, station</translation>
    </message>
    <message>
        <source>Cộng {count} hoạt động · {people} người · đã chi {spent}</source>
        <translation>Total {count} activities · {people} people · {spent} spent</translation>
    </message>
    <message>
        <source>Cột</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Cột của trang tính</source>
        <translation>Columns of the sheet</translation>
    </message>
    <message>
        <source>Cột hiện trong danh sách</source>
        <translation>Columns of the list</translation>
    </message>
    <message>
        <source>Cột {letter} vào mục</source>
        <translation>Column {letter} goes to</translation>
    </message>
    <message>
        <source>Cỡ</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Cỡ của vòng tròn</source>
        <translation>Circle size</translation>
    </message>
    <message>
        <source>Cỡ tệp</source>
        <translation>File size</translation>
    </message>
    <message>
        <source>Cỡ: {what}</source>
        <translation>Size: {what}</translation>
    </message>
    <message>
        <source>Cụm công nghiệp</source>
        <translation>Industrial clusters</translation>
    </message>
    <message>
        <source>Của</source>
        <translation>Of</translation>
    </message>
    <message>
        <source>Cửa sổ sẵn sàng trong giây lát.</source>
        <translation>The window is ready in a moment.</translation>
    </message>
    <message>
        <source>Danh bạ</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Danh bạ chưa có cơ sở nào</source>
        <translation>The bank has no establishments yet</translation>
    </message>
    <message>
        <source>Danh bạ đã thay đổi từ lần tìm này.</source>
        <translation>The bank has changed since this search.</translation>
    </message>
    <message>
        <source>Danh mục ghi: {value}</source>
        <translation>Pack says: {value}</translation>
    </message>
    <message>
        <source>Danh mục không có dòng này: quy định chưa có tác dụng.</source>
        <translation>The pack has no such row: the rule has no effect yet.</translation>
    </message>
    <message>
        <source>Danh sách</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Danh sách chọn</source>
        <translation>List of choices</translation>
    </message>
    <message>
        <source>Danh sách cơ sở cần khảo sát</source>
        <translation>Establishments to survey</translation>
    </message>
    <message>
        <source>Danh sách cộng tác viên</source>
        <translation>List of collaborators</translation>
    </message>
    <message>
        <source>Danh sách ký nhận</source>
        <translation>Signature sheet</translation>
    </message>
    <message>
        <source>Danh sách mở {count} bản ghi đầu, còn {more} bản ghi.</source>
        <translation>The list opens the first {count} records; {more} more.</translation>
    </message>
    <message>
        <source>Danh sách người tham gia</source>
        <translation>List of participants</translation>
    </message>
    <message>
        <source>Danh sách phím tắt</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Diễn biến</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Diễn biến của đề án</source>
        <translation>Project history</translation>
    </message>
    <message>
        <source>Doanh thu</source>
        <translation>Revenue</translation>
    </message>
    <message>
        <source>Duyệt</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Duyệt thù lao tháng {month:02}/{year}?</source>
        <translation>Approve the pay of {month:02}/{year}?</translation>
    </message>
    <message>
        <source>Duyệt…</source>
        <translation>Approve…</translation>
    </message>
    <message>
        <source>Dán bảng các năm…</source>
        <translation>Paste years’ table…</translation>
    </message>
    <message>
        <source>Dán bảng số liệu các năm</source>
        <translation>Paste a table of years’ figures</translation>
    </message>
    <message>
        <source>Dán danh sách</source>
        <translation>Paste list</translation>
    </message>
    <message>
        <source>Dán danh sách người vừa chép từ Excel, Word</source>
        <translation>Paste a list of people copied from Excel, Word</translation>
    </message>
    <message>
        <source>Dòng</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Dòng cách ly</source>
        <translation>Quarantined lines</translation>
    </message>
    <message>
        <source>Dòng của báo cáo theo</source>
        <translation>Report lines by</translation>
    </message>
    <message>
        <source>Dòng của bảng</source>
        <translation>Table lines</translation>
    </message>
    <message>
        <source>Dòng dữ liệu</source>
        <translation>Data rows</translation>
    </message>
    <message>
        <source>Dòng khác</source>
        <translation>Other rows</translation>
    </message>
    <message>
        <source>Dòng thu gọn trong danh sách (28 điểm ảnh)</source>
        <translation>Compact rows in lists (28 pixels)</translation>
    </message>
    <message>
        <source>Dòng {row}, cột {column}: không đọc được “{cell}”.</source>
        <translation>Row {row}, column {column}: cannot read “{cell}”.</translation>
    </message>
    <message>
        <source>Dòng {row}, cột {column}: năm và nguồn này đã có ở trên, không lấy “{cell}”.</source>
        <translation>Line {row}, column {column}: this year and source stand above already, “{cell}” was not taken.</translation>
    </message>
    <message>
        <source>Dòng đang chọn, giao đợt này</source>
        <translation>Selected line, this batch</translation>
    </message>
    <message>
        <source>Dùng làm máy thêm</source>
        <translation>Use as additional</translation>
    </message>
    <message>
        <source>Dùng thay máy cũ</source>
        <translation>Use as replacement</translation>
    </message>
    <message>
        <source>Dạng</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Dấu hiệu</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Dừng việc đang làm rồi đóng chương trình? Phần chưa xong không để lại dữ liệu dở dang.</source>
        <translation>Stop the work and close the program? The unfinished part leaves nothing half-done.</translation>
    </message>
    <message>
        <source>Dừng và đóng</source>
        <translation>Stop and close</translation>
    </message>
    <message>
        <source>Dữ liệu cho Sở</source>
        <translation>Data for Dept</translation>
    </message>
    <message>
        <source>Dữ liệu cá nhân</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>Dữ liệu có chỗ hỏng</source>
        <translation>Some data are damaged</translation>
    </message>
    <message>
        <source>Dữ liệu nguyên vẹn: mọi bản ghi khớp với nhật ký.</source>
        <translation>The data are whole: every record agrees with the log.</translation>
    </message>
    <message>
        <source>Dữ liệu này được chép từ máy khác đến</source>
        <translation>These data were copied from another machine</translation>
    </message>
    <message>
        <source>Dữ liệu tham chiếu</source>
        <translation>Reference data</translation>
    </message>
    <message>
        <source>Dữ liệu trên máy vẫn nguyên.</source>
        <translation>The data on this machine are unchanged.</translation>
    </message>
    <message>
        <source>Dự kiến kỳ tới</source>
        <translation>Next period forecast</translation>
    </message>
    <message>
        <source>Dự toán theo nguồn</source>
        <translation>Budget by source</translation>
    </message>
    <message>
        <source>Dự toán {planned}</source>
        <translation>Budget {planned}</translation>
    </message>
    <message>
        <source>Dự toán {planned}, đã chi {spent}</source>
        <translation>Budget {planned}, spent {spent}</translation>
    </message>
    <message>
        <source>Enter hoặc bấm đúp để mở bản ghi.</source>
        <translation>Enter or double-click to open the record.</translation>
    </message>
    <message>
        <source>Enter: ghi và sang dòng sau</source>
        <translation>Enter: save and next row</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Excel, PDF…</source>
        <translation>Excel, PDF…</translation>
    </message>
    <message>
        <source>Excel, mỗi biểu một trang tính</source>
        <translation>Excel, one sheet per table</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Ghi biên nhận cho các trạm</source>
        <translation>Write receipts for the stations</translation>
    </message>
    <message>
        <source>Ghi bước chung</source>
        <translation>Record shared step</translation>
    </message>
    <message>
        <source>Ghi bước này</source>
        <translation>Record this step</translation>
    </message>
    <message>
        <source>Ghi bản công bố, không có dữ liệu cá nhân</source>
        <translation>Write a publication, without personal data</translation>
    </message>
    <message>
        <source>Ghi bởi: {author}</source>
        <translation>Recorded by: {author}</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Ghi chương trình 5 năm, kế hoạch năm với chỉ tiêu của nó; số đã đạt được tính từ hoạt động, nghiệm thu và đề án.</source>
        <translation>Record the 5-year programme, the year plan with its targets; what is reached is counted from activities, acceptance and projects.</translation>
    </message>
    <message>
        <source>Ghi chương trình giai đoạn, kế hoạch năm và từng lần điều chỉnh; bản cũ được giữ.</source>
        <translation>Record the period’s programme, the year plan and each adjustment; old versions are kept.</translation>
    </message>
    <message>
        <source>Ghi cấp quyết định</source>
        <translation>Record deciding level</translation>
    </message>
    <message>
        <source>Ghi giá trị này</source>
        <translation>Write this value</translation>
    </message>
    <message>
        <source>Ghi giá trị này (Enter)</source>
        <translation>Keep this value (Enter)</translation>
    </message>
    <message>
        <source>Ghi giải, ghi nhận…</source>
        <translation>Record prize, note…</translation>
    </message>
    <message>
        <source>Ghi khoản đã chi</source>
        <translation>Note a payment</translation>
    </message>
    <message>
        <source>Ghi kết luận này</source>
        <translation>Record this conclusion</translation>
    </message>
    <message>
        <source>Ghi kết quả</source>
        <translation>Save result</translation>
    </message>
    <message>
        <source>Ghi lúc</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>Ghi lý do  F7</source>
        <translation>Give reason  F7</translation>
    </message>
    <message>
        <source>Ghi lý do của cảnh báo</source>
        <translation>Give a warning's reason</translation>
    </message>
    <message>
        <source>Ghi lại mười hai từ này</source>
        <translation>Write down these twelve words</translation>
    </message>
    <message>
        <source>Ghi mức tối đa vào đề án; phần còn lại là vốn đối ứng</source>
        <translation>Record the maximum in the project; the rest is own capital</translation>
    </message>
    <message>
        <source>Ghi như “2,5 tỷ” hoặc “800tr”</source>
        <translation>Write like “2,5 ty” or “800tr”</translation>
    </message>
    <message>
        <source>Ghi nhật ký</source>
        <translation>Add to journal</translation>
    </message>
    <message>
        <source>Ghi thành tệp Word</source>
        <translation>Write as Word file</translation>
    </message>
    <message>
        <source>Ghi thẻ Trung tâm</source>
        <translation>Save the centre card</translation>
    </message>
    <message>
        <source>Ghi thẻ máy này</source>
        <translation>Save the card of this machine</translation>
    </message>
    <message>
        <source>Ghi thẻ máy này…</source>
        <translation>Save this machine’s card…</translation>
    </message>
    <message>
        <source>Ghi thẻ ra tệp…</source>
        <translation>Save the card…</translation>
    </message>
    <message>
        <source>Ghi tệp khôi phục</source>
        <translation>Save the recovery file</translation>
    </message>
    <message>
        <source>Ghi việc</source>
        <translation>Add an entry</translation>
    </message>
    <message>
        <source>Ghi vào danh sách</source>
        <translation>Add to the list</translation>
    </message>
    <message>
        <source>Ghi {count} bút toán, cộng {sum}. Bút toán đã ghi không sửa; sai thì hoàn tác cả lần duyệt, phiếu duyệt muộn được tính bù ở lần duyệt sau.</source>
        <translation>{count} entries will be written, {sum} in total. Written entries are not edited; if wrong, undo the whole approval. Surveys approved late are paid next time.</translation>
    </message>
    <message>
        <source>Ghi đã báo cáo</source>
        <translation>Note as reported</translation>
    </message>
    <message>
        <source>Ghi đã chi</source>
        <translation>Note as paid</translation>
    </message>
    <message>
        <source>Ghi đã chi…</source>
        <translation>Note as paid…</translation>
    </message>
    <message>
        <source>Ghi đè</source>
        <translation>Overwrite</translation>
    </message>
    <message>
        <source>Gia hạn, hoặc bàn giao địa bàn cho người khác.</source>
        <translation>Extend the term, or hand the area over to somebody else.</translation>
    </message>
    <message>
        <source>Giao</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Giao cho</source>
        <translation>Assign to</translation>
    </message>
    <message>
        <source>Giao diện</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Giao hết cho người này</source>
        <translation>Give all to this person</translation>
    </message>
    <message>
        <source>Giao kế hoạch</source>
        <translation>Assigned plan</translation>
    </message>
    <message>
        <source>Giao kế hoạch theo đợt</source>
        <translation>Assign plan in batches</translation>
    </message>
    <message>
        <source>Giao kế hoạch theo đợt, năm {year}</source>
        <translation>Assign plan in batches, year {year}</translation>
    </message>
    <message>
        <source>Giao theo đợt…</source>
        <translation>Assign a batch…</translation>
    </message>
    <message>
        <source>Giao việc</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Giao xã, phường đang chọn cho</source>
        <translation>Assign chosen communes to</translation>
    </message>
    <message>
        <source>Giao đợt này</source>
        <translation>This batch</translation>
    </message>
    <message>
        <source>Giá trị viết mới chỉ áp dụng cho {count} bất đồng có cùng các giá trị.</source>
        <translation>A newly written value applies only to conflicts with the same values ({count}).</translation>
    </message>
    <message>
        <source>Giải ngân</source>
        <translation>Disbursement</translation>
    </message>
    <message>
        <source>Giải, ghi nhận</source>
        <translation>Prize, note</translation>
    </message>
    <message>
        <source>Giải, ghi nhận của {count} hồ sơ</source>
        <translation>Prize, note of {count} dossiers</translation>
    </message>
    <message>
        <source>Giấy chứng nhận</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>Giấy chứng nhận sản phẩm</source>
        <translation>Product certificates</translation>
    </message>
    <message>
        <source>Giấy chứng nhận {number}, có giá trị đến {day} · {maker}</source>
        <translation>Certificate {number}, valid to {day} · {maker}</translation>
    </message>
    <message>
        <source>Giấy phép</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Giấy tờ của hồ sơ</source>
        <translation>Papers of the dossier</translation>
    </message>
    <message>
        <source>Giống nhau {score}/100</source>
        <translation>Likeness {score}/100</translation>
    </message>
    <message>
        <source>Giới thiệu</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Giờ ghi trên máy gửi chạy sai. Vẫn nhận; thứ tự không dựa vào đồng hồ.</source>
        <translation>The clock of the sending machine was wrong. Accepted all the same; the order does not rest on clocks.</translation>
    </message>
    <message>
        <source>Giữ Ctrl hoặc Shift để chọn thêm dòng; chọn một dòng để mở lại biểu.</source>
        <translation>Hold Ctrl or Shift to select more rows; choose one row to open its form again.</translation>
    </message>
    <message>
        <source>Giữ cơ sở này (phím {key})</source>
        <translation>Keep this one (key {key})</translation>
    </message>
    <message>
        <source>Giữ tờ này và tệp ở hai nơi khác nhau, ngoài máy.</source>
        <translation>Keep this sheet and the file in two different places, away from the computer.</translation>
    </message>
    <message>
        <source>Gói</source>
        <translation>Bundle</translation>
    </message>
    <message>
        <source>Gói của nơi này vào cách ly. Xác nhận lại rồi bấm “Thử lại phần cách ly” ở Gói đã nhận.</source>
        <translation>Bundles from here go to quarantine. Confirm it again, then press “Retry the quarantined part” under Bundles received.</translation>
    </message>
    <message>
        <source>Gói của nơi này được nhận. Sáu từ và mã để đối chiếu khi cần.</source>
        <translation>Bundles from here are accepted. The six words and the code are for comparing when needed.</translation>
    </message>
    <message>
        <source>Gói đã gửi</source>
        <translation>Bundles sent</translation>
    </message>
    <message>
        <source>Gói đã nhận</source>
        <translation>Bundles received</translation>
    </message>
    <message>
        <source>Gõ số hoặc lý do</source>
        <translation>Type number or reason</translation>
    </message>
    <message>
        <source>Gõ số đầu tiên; các số sau tăng dần.</source>
        <translation>Type the first number; the rest count up.</translation>
    </message>
    <message>
        <source>Gõ để lọc, không cần dấu</source>
        <translation>Type to filter, no accents needed</translation>
    </message>
    <message>
        <source>Gõ để tìm, ↓ mở danh sách</source>
        <translation>Type to find, ↓ opens the list</translation>
    </message>
    <message>
        <source>Gắn bản quét</source>
        <translation>Attach scan</translation>
    </message>
    <message>
        <source>Gắn bản quét…</source>
        <translation>Attach scan…</translation>
    </message>
    <message>
        <source>Gắn phiếu vào “{name}”</source>
        <translation>Tie the survey to “{name}”</translation>
    </message>
    <message>
        <source>Gọi điện cho Trung tâm kia: họ đọc sáu từ ở Thiết lập của họ (hoặc quét mã). Khớp cả sáu từ mới xác nhận; không khớp thì đây không phải Trung tâm ấy.</source>
        <translation>Telephone the other Centre: they read out the six words in their Settings (or scan the code). Confirm only if all six match; if not, this is not that Centre.</translation>
    </message>
    <message>
        <source>Gọi điện cho trạm: trạm đọc sáu từ ở Thiết lập của họ (hoặc quét mã). Khớp cả sáu từ mới xác nhận; không khớp thì đây không phải máy của trạm.</source>
        <translation>Call the station: it reads out the six words in its Settings (or the code is scanned). Confirm only if all six agree; if not, this is not the station’s machine.</translation>
    </message>
    <message>
        <source>Gồm cả (đã gộp vào đây):</source>
        <translation>Also (merged into this one):</translation>
    </message>
    <message>
        <source>Gộp, giữ cơ sở {number} (G)</source>
        <translation>Merge, keep number {number} (G)</translation>
    </message>
    <message>
        <source>Gỡ khỏi bản ghi</source>
        <translation>Remove from record</translation>
    </message>
    <message>
        <source>Gửi</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Gửi cho</source>
        <translation>Sent to</translation>
    </message>
    <message>
        <source>Gửi cho Trung tâm khác…</source>
        <translation>Send to another Centre…</translation>
    </message>
    <message>
        <source>Gửi cho các trạm</source>
        <translation>Send to the stations</translation>
    </message>
    <message>
        <source>Gửi cho máy khác…</source>
        <translation>Send to another machine…</translation>
    </message>
    <message>
        <source>Gửi cấp trên…</source>
        <translation>Send upward…</translation>
    </message>
    <message>
        <source>Gửi lên Trung tâm</source>
        <translation>Send to the Centre</translation>
    </message>
    <message>
        <source>Gửi lên USB</source>
        <translation>Send to USB</translation>
    </message>
    <message>
        <source>Gửi lại</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Gửi lại gói này</source>
        <translation>Send this bundle again</translation>
    </message>
    <message>
        <source>Gửi lại {count} gói</source>
        <translation>Send bundles again: {count}</translation>
    </message>
    <message>
        <source>Gửi ngay</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Gửi và nhận</source>
        <translation>Send and receive</translation>
    </message>
    <message>
        <source>Gửi {count} hồ sơ lên cấp trên</source>
        <translation>Send {count} dossiers upward</translation>
    </message>
    <message>
        <source>Gửi – nhận</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Hai cơ sở khác nhau: không nhắc nữa</source>
        <translation>Two establishments: do not ask again</translation>
    </message>
    <message>
        <source>Hai máy cùng làm việc, mỗi máy một danh tính; dữ liệu gộp lại khi gửi – nhận.</source>
        <translation>Both machines work on, each with its own identity; their data merge at each exchange.</translation>
    </message>
    <message>
        <source>Hai nơi ghi khác nhau mà không thấy nhau: giữ cả hai, chờ người quyết định.</source>
        <translation>Two places wrote different values without seeing each other: both are kept until a person decides.</translation>
    </message>
    <message>
        <source>Hai nơi ghi khác nhau; quyết định lần lượt bằng bàn phím.</source>
        <translation>Two places wrote different values; decide one after another with the keyboard.</translation>
    </message>
    <message>
        <source>Hiện danh sách</source>
        <translation>Show list</translation>
    </message>
    <message>
        <source>Hiện, ẩn danh sách (Alt+D)</source>
        <translation>Show, hide list (Alt+D)</translation>
    </message>
    <message>
        <source>Hiện, ẩn danh sách đề án</source>
        <translation>Show, hide the list of projects</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Hoàn tác, làm lại trong phiếu</source>
        <translation>Undo, redo in the form</translation>
    </message>
    <message>
        <source>Hoạt động</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>Hoạt động khuyến công</source>
        <translation>Promotion activities</translation>
    </message>
    <message>
        <source>Hoặc thả tệp .docx vào trang này</source>
        <translation>Or drop a .docx file on this page</translation>
    </message>
    <message>
        <source>Huyện cũ</source>
        <translation>Old district</translation>
    </message>
    <message>
        <source>Huyện, quận (cũ)</source>
        <translation>District (old)</translation>
    </message>
    <message>
        <source>Hàng chờ nhập</source>
        <translation>Import queue</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Hôm nay tính lại vẫn đúng như bản đã phát hành</source>
        <translation>Today’s calculation still matches the issued copy</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Hạn trong</source>
        <translation>Due within</translation>
    </message>
    <message>
        <source>Hạn {day}, {left}</source>
        <translation>Due {day}, {left}</translation>
    </message>
    <message>
        <source>Hạng</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Hạng {rank} trong nhóm</source>
        <translation>Rank {rank} in its group</translation>
    </message>
    <message>
        <source>Hết danh sách</source>
        <translation>End of list</translation>
    </message>
    <message>
        <source>Hết hạn</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Hết hạn trong thời gian báo trước của quy định.</source>
        <translation>Expires within the rule’s notice period.</translation>
    </message>
    <message>
        <source>Hết hạn, thu hồi</source>
        <translation>Expired, revoked</translation>
    </message>
    <message>
        <source>Hết tiền</source>
        <translation>No funds left</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Hồ sơ</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Hồ sơ bình chọn</source>
        <translation>Voting dossiers</translation>
    </message>
    <message>
        <source>Hồ sơ của đề án</source>
        <translation>Project records</translation>
    </message>
    <message>
        <source>Hồ sơ khác</source>
        <translation>More records</translation>
    </message>
    <message>
        <source>Hồ sơ không hợp lệ</source>
        <translation>Invalid dossier</translation>
    </message>
    <message>
        <source>Hồ sơ xem cạnh đề án</source>
        <translation>Record shown beside the project</translation>
    </message>
    <message>
        <source>Hồ sơ đăng ký bình chọn</source>
        <translation>Voting registration dossier</translation>
    </message>
    <message>
        <source>Hồ sơ đủ</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Hồ sơ: {count} điều cần xem</source>
        <translation>Dossier: {count} things to check</translation>
    </message>
    <message>
        <source>Hỗ trợ</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Hỗ trợ {support} trên tổng {total}.</source>
        <translation>Support {support} of {total} in total.</translation>
    </message>
    <message>
        <source>Hỗ trợ: {money}</source>
        <translation>Support: {money}</translation>
    </message>
    <message>
        <source>Hội đồng: {count} điều cần xem</source>
        <translation>Council: {count} things to check</translation>
    </message>
    <message>
        <source>Hợp đồng</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Hợp đồng {value}, đã thu {received}</source>
        <translation>Contract {value}, received {received}</translation>
    </message>
    <message>
        <source>Hợp đồng, phụ lục</source>
        <translation>Contracts, annexes</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Hủy dự toán, nộp trả…</source>
        <translation>Cancel budget, return…</translation>
    </message>
    <message>
        <source>In chung</source>
        <translation>Print together</translation>
    </message>
    <message>
        <source>In danh sách ký nhận…</source>
        <translation>Print signature sheet…</translation>
    </message>
    <message>
        <source>In danh sách…</source>
        <translation>Print list…</translation>
    </message>
    <message>
        <source>In giấy tờ</source>
        <translation>Print papers</translation>
    </message>
    <message>
        <source>In mẫu</source>
        <translation>Print form</translation>
    </message>
    <message>
        <source>In phiếu khảo sát</source>
        <translation>Print survey</translation>
    </message>
    <message>
        <source>In phiếu trắng…</source>
        <translation>Print blank form…</translation>
    </message>
    <message>
        <source>In phiếu để ghi…</source>
        <translation>Print form to fill…</translation>
    </message>
    <message>
        <source>In phiếu…</source>
        <translation>Print survey…</translation>
    </message>
    <message>
        <source>In ra giấy…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>In sổ cấp chứng chỉ…</source>
        <translation>Print certificate book…</translation>
    </message>
    <message>
        <source>In thẻ…</source>
        <translation>Print card…</translation>
    </message>
    <message>
        <source>In trang thông tin</source>
        <translation>Print fact sheet</translation>
    </message>
    <message>
        <source>In…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>KCQG TH</source>
        <translation>Nat. done</translation>
    </message>
    <message>
        <source>KCQG giao</source>
        <translation>Nat. plan</translation>
    </message>
    <message>
        <source>KCQG ĐC</source>
        <translation>Nat. adj</translation>
    </message>
    <message>
        <source>KCĐP TH</source>
        <translation>Local done</translation>
    </message>
    <message>
        <source>KCĐP giao</source>
        <translation>Local plan</translation>
    </message>
    <message>
        <source>KCĐP ĐC</source>
        <translation>Local adj</translation>
    </message>
    <message>
        <source>KH giao</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>KH điều chỉnh</source>
        <translation>Adjusted</translation>
    </message>
    <message>
        <source>Khi phát hành</source>
        <translation>When issued</translation>
    </message>
    <message>
        <source>Khi tiêu đề không ghi</source>
        <translation>If no heading says</translation>
    </message>
    <message>
        <source>Khuyến công</source>
        <translation>Khuyen Cong</translation>
    </message>
    <message>
        <source>Khác</source>
        <translation>Differ</translation>
    </message>
    <message>
        <source>Khác nhận định của cộng tác viên</source>
        <translation>Differs from the collaborator's view</translation>
    </message>
    <message>
        <source>Khóa</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Khóa của Trung tâm không có ở đây: thẻ sẽ đổi, trừ khi khôi phục bằng tệp khôi phục khóa sau khi mở.</source>
        <translation>The Centre’s key is not here: its card will change, unless it is recovered from the key recovery file after opening.</translation>
    </message>
    <message>
        <source>Khôi phục</source>
        <translation>Recover</translation>
    </message>
    <message>
        <source>Khôi phục từ tệp…</source>
        <translation>Recover from a file…</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Không ai đến hạn trong thời gian này.</source>
        <translation>Nobody's term ends in this time.</translation>
    </message>
    <message>
        <source>Không bao giờ nghi cặp này nữa</source>
        <translation>Never suspect this pair again</translation>
    </message>
    <message>
        <source>Không còn</source>
        <translation>Gone</translation>
    </message>
    <message>
        <source>Không còn bất đồng nào</source>
        <translation>No conflicts left</translation>
    </message>
    <message>
        <source>Không còn cặp nào nghi trùng</source>
        <translation>No suspected duplicates left</translation>
    </message>
    <message>
        <source>Không còn mẫu báo cáo này</source>
        <translation>This report template is gone</translation>
    </message>
    <message>
        <source>Không có bản ghi nào đứng sau số này.</source>
        <translation>No records stand behind this figure.</translation>
    </message>
    <message>
        <source>Không có cơ sở nào cần đến theo dõi lúc này.</source>
        <translation>No establishments due for a follow-up now.</translation>
    </message>
    <message>
        <source>Không có giấy tờ nào ở đây.</source>
        <translation>No papers here.</translation>
    </message>
    <message>
        <source>Không có gì chờ xử lý.</source>
        <translation>Nothing is waiting.</translation>
    </message>
    <message>
        <source>Không có gì mới để ghi.</source>
        <translation>Nothing new to write.</translation>
    </message>
    <message>
        <source>Không có gì thay đổi</source>
        <translation>Nothing changed</translation>
    </message>
    <message>
        <source>Không có gói mới: những gói cho nơi này đã nhập rồi.</source>
        <translation>No new bundles: those meant for this office are imported already.</translation>
    </message>
    <message>
        <source>Không có gói nào trên {place}.</source>
        <translation>No bundle on {place}.</translation>
    </message>
    <message>
        <source>Không có kết quả</source>
        <translation>No results</translation>
    </message>
    <message>
        <source>Không có mục cá nhân</source>
        <translation>No personal items</translation>
    </message>
    <message>
        <source>Không có phiếu nào chờ nhập lại. Tỷ lệ đặt ở từng đợt khảo sát, tính trên phiếu đã nộp.</source>
        <translation>No surveys wait to be typed again. The share is set in each campaign, counted on surveys handed in.</translation>
    </message>
    <message>
        <source>Không có sản phẩm được công nhận nào chưa có giấy chứng nhận.</source>
        <translation>No recognised product is without a certificate.</translation>
    </message>
    <message>
        <source>Không có trường nào như vậy</source>
        <translation>No such field</translation>
    </message>
    <message>
        <source>Không có trạm nào chờ xác nhận.</source>
        <translation>No stations to confirm.</translation>
    </message>
    <message>
        <source>Không có việc nào</source>
        <translation>No tasks</translation>
    </message>
    <message>
        <source>Không có việc nào được giao</source>
        <translation>No assigned work</translation>
    </message>
    <message>
        <source>Không có việc nào đến hạn trong thời gian này.</source>
        <translation>No work due in this time.</translation>
    </message>
    <message>
        <source>Không có đề án nào cần chú ý.</source>
        <translation>No projects need attention.</translation>
    </message>
    <message>
        <source>Không có đề án nào của năm và chương trình này chờ xét chọn.</source>
        <translation>No projects of this year and programme await selection.</translation>
    </message>
    <message>
        <source>Không cần</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>Không cần…</source>
        <translation>Not needed…</translation>
    </message>
    <message>
        <source>Không ghi được báo cáo lỗi.</source>
        <translation>The fault report could not be written.</translation>
    </message>
    <message>
        <source>Không hợp lệ sau khi gộp</source>
        <translation>Not valid after merging</translation>
    </message>
    <message>
        <source>Không lấy cột: {names}.</source>
        <translation>Columns not taken: {names}.</translation>
    </message>
    <message>
        <source>Không lấy: {value} ({who}, {time})</source>
        <translation>Not taken: {value} ({who}, {time})</translation>
    </message>
    <message>
        <source>Không mất gì: giữ đủ cả hai. Máy bị nhân đôi sẽ nhận lệnh mang danh tính mới ở gói gửi xuống tới.</source>
        <translation>Nothing is lost: both are kept in full. The duplicated machine is told to take a new identity in the next bundle sent down.</translation>
    </message>
    <message>
        <source>Không mở được ảnh này</source>
        <translation>This photo cannot be opened</translation>
    </message>
    <message>
        <source>Không nhập; trả lại kèm lý do để sửa.</source>
        <translation>Not imported; returned with the reason.</translation>
    </message>
    <message>
        <source>Không phải gói</source>
        <translation>Not a bundle</translation>
    </message>
    <message>
        <source>Không thấy “{query}”. Thử ít chữ hơn, hoặc một phần số điện thoại, mã số.</source>
        <translation>“{query}” not found. Try fewer letters, or part of a phone number or code.</translation>
    </message>
    <message>
        <source>Không trùng</source>
        <translation>Not the same</translation>
    </message>
    <message>
        <source>Không trùng (K)</source>
        <translation>Not the same (K)</translation>
    </message>
    <message>
        <source>Không đính kèm được {count} tệp.</source>
        <translation>{count} files could not be attached.</translation>
    </message>
    <message>
        <source>Không đọc lại được gói (USB đã rút?).</source>
        <translation>The bundle could not be read again (USB stick unplugged?).</translation>
    </message>
    <message>
        <source>Không đổi</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Không đủ điều kiện</source>
        <translation>Not eligible</translation>
    </message>
    <message>
        <source>Khảo sát</source>
        <translation>Surveys</translation>
    </message>
    <message>
        <source>Khảo sát lần trước: {day}</source>
        <translation>Last survey: {day}</translation>
    </message>
    <message>
        <source>Khảo sát mới</source>
        <translation>New survey</translation>
    </message>
    <message>
        <source>Khảo sát theo xã, phường</source>
        <translation>Surveys by commune</translation>
    </message>
    <message>
        <source>Khắp chương trình</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Khối lượng</source>
        <translation>Work done</translation>
    </message>
    <message>
        <source>Khớp, xác nhận</source>
        <translation>They agree, confirm</translation>
    </message>
    <message>
        <source>Kinh phí</source>
        <translation>Funds</translation>
    </message>
    <message>
        <source>Kinh phí hỗ trợ</source>
        <translation>Support funds</translation>
    </message>
    <message>
        <source>Kinh phí hỗ trợ: đã duyệt, nếu chưa thì đề nghị; theo nơi của đơn vị thụ hưởng.</source>
        <translation>Support: approved, otherwise requested; by the beneficiary’s place.</translation>
    </message>
    <message>
        <source>Kinh phí khuyến công các năm</source>
        <translation>Promotion funding by year</translation>
    </message>
    <message>
        <source>Kinh phí khuyến công năm {year}</source>
        <translation>Promotion funding {year}</translation>
    </message>
    <message>
        <source>Kinh phí năm</source>
        <translation>Year funding</translation>
    </message>
    <message>
        <source>Kinh phí, như 2,5 tỷ</source>
        <translation>Funds, like 2,5 ty</translation>
    </message>
    <message>
        <source>Kiểm tra dữ liệu</source>
        <translation>Check the data</translation>
    </message>
    <message>
        <source>Kiểm tra trước khi nhập</source>
        <translation>Check before import</translation>
    </message>
    <message>
        <source>Kiểu chữ</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>Kéo thả ảnh, PDF vào đây hoặc dán bằng Ctrl+V</source>
        <translation>Drop photos, PDF here or paste with Ctrl+V</translation>
    </message>
    <message>
        <source>Kế hoạch</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Kế hoạch giao</source>
        <translation>Plans assigned</translation>
    </message>
    <message>
        <source>Kế hoạch năm</source>
        <translation>Year plan</translation>
    </message>
    <message>
        <source>Kế hoạch triển khai</source>
        <translation>Implementation plan</translation>
    </message>
    <message>
        <source>Kế hoạch và thực hiện kinh phí</source>
        <translation>Planned and executed funding</translation>
    </message>
    <message>
        <source>Kế hoạch và thực hiện năm {year}</source>
        <translation>Plan and execution {year}</translation>
    </message>
    <message>
        <source>Kế hoạch – kinh phí</source>
        <translation>Plans – funding</translation>
    </message>
    <message>
        <source>Kết luận</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>Kết luận thẩm định: {result}?</source>
        <translation>Conclude the appraisal: {result}?</translation>
    </message>
    <message>
        <source>Kết luận vào đề án…</source>
        <translation>Conclude into project…</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Kết quả của mạng lưới</source>
        <translation>Network results</translation>
    </message>
    <message>
        <source>Kết quả nhập</source>
        <translation>Import result</translation>
    </message>
    <message>
        <source>Kết quả sau hỗ trợ</source>
        <translation>Results after support</translation>
    </message>
    <message>
        <source>Kết quả được tính: {results}</source>
        <translation>Counted results: {results}</translation>
    </message>
    <message>
        <source>Kết thúc</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Kết thúc đợt</source>
        <translation>End campaign</translation>
    </message>
    <message>
        <source>Kết thúc đợt khảo sát?</source>
        <translation>End the campaign?</translation>
    </message>
    <message>
        <source>Kết thúc đợt…</source>
        <translation>End campaign…</translation>
    </message>
    <message>
        <source>Kỳ bình chọn</source>
        <translation>Voting round</translation>
    </message>
    <message>
        <source>Kỳ bình chọn sản phẩm</source>
        <translation>Product voting rounds</translation>
    </message>
    <message>
        <source>Lao động</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Loại hoạt động</source>
        <translation>Activity type</translation>
    </message>
    <message>
        <source>Loại ra</source>
        <translation>Exclude</translation>
    </message>
    <message>
        <source>Là gì</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>Làm lại một lần nữa. Nếu lỗi lặp lại, chép tệp báo cáo vào USB và gửi cho Trung tâm.</source>
        <translation>Try once more. If it happens again, copy the report to a USB stick and send it to the Centre.</translation>
    </message>
    <message>
        <source>Làm phiếu</source>
        <translation>Fill survey</translation>
    </message>
    <message>
        <source>Làm phiếu theo dõi</source>
        <translation>New follow-up sheet</translation>
    </message>
    <message>
        <source>Làm tiếp</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Làm tiếp ở đây</source>
        <translation>Go on here</translation>
    </message>
    <message>
        <source>Làm tiếp: {who}</source>
        <translation>Next: {who}</translation>
    </message>
    <message>
        <source>Làng nghề</source>
        <translation>Craft villages</translation>
    </message>
    <message>
        <source>Làng nghề, nghề truyền thống</source>
        <translation>Craft villages, old crafts</translation>
    </message>
    <message>
        <source>Lên đúng USB hoặc thư mục này</source>
        <translation>To this very USB stick or folder</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Lý do của người xét</source>
        <translation>Reviewer's reason</translation>
    </message>
    <message>
        <source>Lý do, cần xem</source>
        <translation>Reasons, to check</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Lưu Word…</source>
        <translation>Save Word…</translation>
    </message>
    <message>
        <source>Lưu báo cáo</source>
        <translation>Save report</translation>
    </message>
    <message>
        <source>Lưu báo cáo thành tệp {kind}</source>
        <translation>Save report as a {kind} file</translation>
    </message>
    <message>
        <source>Lưu bản này</source>
        <translation>Save this copy</translation>
    </message>
    <message>
        <source>Lưu bản trình chiếu</source>
        <translation>Save slides</translation>
    </message>
    <message>
        <source>Lưu bản trình chiếu…</source>
        <translation>Save slides…</translation>
    </message>
    <message>
        <source>Lưu bản đã phát hành</source>
        <translation>Save issued copy</translation>
    </message>
    <message>
        <source>Lưu bản đã phát hành…</source>
        <translation>Save issued copy…</translation>
    </message>
    <message>
        <source>Lưu bản đồ</source>
        <translation>Save map</translation>
    </message>
    <message>
        <source>Lưu bảng tính có đánh dấu dòng bị từ chối</source>
        <translation>Save the sheet with refused rows marked</translation>
    </message>
    <message>
        <source>Lưu câu trả lời</source>
        <translation>Save answers</translation>
    </message>
    <message>
        <source>Lưu phiếu thẩm định trước khi kết luận.</source>
        <translation>Save the appraisal sheet before concluding.</translation>
    </message>
    <message>
        <source>Lưu phiếu trước khi trả lại.</source>
        <translation>Save the survey, then return it.</translation>
    </message>
    <message>
        <source>Lưu phiếu trước rồi mới gửi câu trả lời.</source>
        <translation>Save the survey first, then send the answers.</translation>
    </message>
    <message>
        <source>Lưu ra tệp</source>
        <translation>Save to file</translation>
    </message>
    <message>
        <source>Lưu ra tệp…</source>
        <translation>Save to file…</translation>
    </message>
    <message>
        <source>Lưu thành Số liệu lịch sử: báo cáo cộng vào và ghi rõ; lấy lại được ngay sau đó.</source>
        <translation>Saved as Historic figures: reports add them and say so; can be taken back right after.</translation>
    </message>
    <message>
        <source>Lưu thêm số liệu của năm đã có?</source>
        <translation>Add to a year with figures?</translation>
    </message>
    <message>
        <source>Lưu trang in (PDF)…</source>
        <translation>Save printed page (PDF)…</translation>
    </message>
    <message>
        <source>Lưu tên</source>
        <translation>Save the names</translation>
    </message>
    <message>
        <source>Lưu {count} số liệu</source>
        <translation>Save {count} figures</translation>
    </message>
    <message>
        <source>Lưu đợt khảo sát trước khi giao việc.</source>
        <translation>Save the campaign before assigning work.</translation>
    </message>
    <message>
        <source>Lưu ảnh (PNG)…</source>
        <translation>Save picture (PNG)…</translation>
    </message>
    <message>
        <source>Lưu; phiếu mới thì sang phiếu tiếp theo</source>
        <translation>Save; a new survey goes on to the next one</translation>
    </message>
    <message>
        <source>Lấy cả khối  Ctrl+Shift+D</source>
        <translation>Take the block  Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>Lấy giá trị lần trước (Ctrl+Shift+D: lấy cả khối)</source>
        <translation>Take the last value (Ctrl+Shift+D: the whole block)</translation>
    </message>
    <message>
        <source>Lấy lại</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>Lấy lại lần nhập này</source>
        <translation>Take back this import</translation>
    </message>
    <message>
        <source>Lấy lại một lần nhập: bản ghi nó tạo bị xóa, mục nó sửa trở về như trước; việc làm sau đó được giữ.</source>
        <translation>Take back an import: records it created are deleted, fields it changed return to what they were; later work is kept.</translation>
    </message>
    <message>
        <source>Lấy lại phần mới hơn từ sổ ghi rồi làm việc như thường. Máy mang danh tính mới để không trùng số.</source>
        <translation>Bring back what is newer from the journal, then work as usual. The machine takes a new identity so that no number is used twice.</translation>
    </message>
    <message>
        <source>Lấy lại quyết định gộp: bản ghi này lại đứng riêng</source>
        <translation>Take back the merge: this record stands alone again</translation>
    </message>
    <message>
        <source>Lấy lại quyết định gộp: cơ sở đó lại đứng riêng</source>
        <translation>Take back the merge: that establishment stands alone again</translation>
    </message>
    <message>
        <source>Lấy mẫu ra để sửa…</source>
        <translation>Take template out to edit…</translation>
    </message>
    <message>
        <source>Lấy mức này</source>
        <translation>Take this rate</translation>
    </message>
    <message>
        <source>Lấy người từ tệp Excel, CSV…</source>
        <translation>People from Excel, CSV file…</translation>
    </message>
    <message>
        <source>Lấy từ</source>
        <translation>Taken from</translation>
    </message>
    <message>
        <source>Lấy từ tệp Excel…</source>
        <translation>From an Excel file…</translation>
    </message>
    <message>
        <source>Lần</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>Lần sau</source>
        <translation>Second</translation>
    </message>
    <message>
        <source>Lần sau đúng</source>
        <translation>Second right</translation>
    </message>
    <message>
        <source>Lần trước</source>
        <translation>Last time</translation>
    </message>
    <message>
        <source>Lần trước chương trình dừng đột ngột. Dữ liệu đã lưu và bản nháp vẫn còn; báo cáo lỗi đã được giữ lại.</source>
        <translation>Last time the program stopped suddenly. What was saved and the drafts are still there; a fault report was kept.</translation>
    </message>
    <message>
        <source>Lần xuất có mục cá nhân được ghi lại: ai, lúc nào, vì sao. Bỏ mục cá nhân khi không thật cần.</source>
        <translation>Each export with personal items is logged: who, when, why. Leave them out unless really needed.</translation>
    </message>
    <message>
        <source>Lần đầu</source>
        <translation>First</translation>
    </message>
    <message>
        <source>Lần đầu đúng</source>
        <translation>First right</translation>
    </message>
    <message>
        <source>Lập báo cáo</source>
        <translation>New report</translation>
    </message>
    <message>
        <source>Lập bản điều chỉnh</source>
        <translation>Make adjustment</translation>
    </message>
    <message>
        <source>Lập bảng tháng từ quy định của tỉnh và việc đã làm.</source>
        <translation>Make the sheet of a month from the province's rules and the work done.</translation>
    </message>
    <message>
        <source>Lập kế hoạch triển khai</source>
        <translation>New implementation plan</translation>
    </message>
    <message>
        <source>Lập kỳ bình chọn</source>
        <translation>New voting round</translation>
    </message>
    <message>
        <source>Lập kỳ bình chọn với hội đồng và các thành viên chấm điểm, rồi đưa sản phẩm đăng ký vào.</source>
        <translation>Create a voting round with its council and scoring members, then add the registered products.</translation>
    </message>
    <message>
        <source>Lập kỳ bình chọn, hội đồng; nhận hồ sơ; chấm điểm độc lập; công nhận.</source>
        <translation>Create rounds, council; receive dossiers; score independently; recognise.</translation>
    </message>
    <message>
        <source>Lập lớp, hoạt động từ kế hoạch</source>
        <translation>Classes, activities from plan</translation>
    </message>
    <message>
        <source>Lập phiếu khảo sát</source>
        <translation>New survey sheet</translation>
    </message>
    <message>
        <source>Lập quyết toán</source>
        <translation>New settlement</translation>
    </message>
    <message>
        <source>Lập từ kỳ bình chọn, ở trang Chấm, công nhận.</source>
        <translation>Created from a voting round, on the page Score, recognise.</translation>
    </message>
    <message>
        <source>Lập từ {form}.</source>
        <translation>Made from {form}.</translation>
    </message>
    <message>
        <source>Lập đề nghị</source>
        <translation>New request</translation>
    </message>
    <message>
        <source>Lập đề án</source>
        <translation>New project</translation>
    </message>
    <message>
        <source>Lập đề án cho cơ sở này</source>
        <translation>New project for this establishment</translation>
    </message>
    <message>
        <source>Lập đề án từ các dòng này…</source>
        <translation>New project from these rows…</translation>
    </message>
    <message>
        <source>Lập đề án từ các nhu cầu</source>
        <translation>New project from needs</translation>
    </message>
    <message>
        <source>Lập đợt</source>
        <translation>New campaign</translation>
    </message>
    <message>
        <source>Lệnh</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Lịch</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Lịch sử</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Lọc</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Lọc theo</source>
        <translation>Filter by</translation>
    </message>
    <message>
        <source>Lọc theo biểu</source>
        <translation>Filter by form</translation>
    </message>
    <message>
        <source>Lọc theo mục</source>
        <translation>Filter by item</translation>
    </message>
    <message>
        <source>Lọc theo nơi ghi</source>
        <translation>Filter by place of writing</translation>
    </message>
    <message>
        <source>Lớp học, hội chợ, hội nghị, tư vấn, tuyên truyền…; mỗi hoạt động tính theo đơn vị của nội dung.</source>
        <translation>Classes, fairs, conferences, consulting, publicity…; each activity counts in the unit of its content.</translation>
    </message>
    <message>
        <source>Lời văn của số liệu</source>
        <translation>Figures in words</translation>
    </message>
    <message>
        <source>Máy chưa làm được việc này</source>
        <translation>The machine could not do this</translation>
    </message>
    <message>
        <source>Máy còn dùng</source>
        <translation>Machines in use</translation>
    </message>
    <message>
        <source>Máy cũ không dùng nữa, máy này thay thế.</source>
        <translation>The old machine is no longer used, this one replaces it.</translation>
    </message>
    <message>
        <source>Máy gửi chưa có xác nhận của Trung tâm: máy ấy cần gửi – nhận với Trung tâm một lần trước.</source>
        <translation>The sending computer is not confirmed by the centre: it must exchange with the centre once before.</translation>
    </message>
    <message>
        <source>Máy gửi dùng bản biểu mới hơn. Phần chưa hiểu được giữ nguyên, hiện ra sau khi cập nhật chương trình.</source>
        <translation>The sending machine uses a newer version of the form. What is not understood yet is kept as it is and shows once the program is updated.</translation>
    </message>
    <message>
        <source>Máy khác của trạm</source>
        <translation>Other machine of the station</translation>
    </message>
    <message>
        <source>Máy này là máy thêm</source>
        <translation>This is an additional machine</translation>
    </message>
    <message>
        <source>Máy này làm tiếp Trung tâm {name}</source>
        <translation>This machine goes on as the Centre {name}</translation>
    </message>
    <message>
        <source>Máy này nay có danh tính riêng. Không có gì bị ghi đè.</source>
        <translation>This machine now has an identity of its own. Nothing was overwritten.</translation>
    </message>
    <message>
        <source>Máy này đã được máy khác của trạm làm tiếp; gói cũ của nó vẫn được nhận.</source>
        <translation>Another machine of the station took over from this one; its old bundles are still accepted.</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Mã QR của khóa</source>
        <translation>QR code of the key</translation>
    </message>
    <message>
        <source>Mã trạm</source>
        <translation>Station code</translation>
    </message>
    <message>
        <source>Mũi tên: chọn · Enter: mở · Esc: đóng</source>
        <translation>Arrows: choose · Enter: open · Esc: close</translation>
    </message>
    <message>
        <source>Mười hai từ</source>
        <translation>Twelve words</translation>
    </message>
    <message>
        <source>Mười hai từ khôi phục</source>
        <translation>Twelve recovery words</translation>
    </message>
    <message>
        <source>Mạng lưới</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Mạng lưới cộng tác viên</source>
        <translation>Collaborator network</translation>
    </message>
    <message>
        <source>Mẫu</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Mẫu của cơ quan cho “{title}” sẽ bị bỏ. Còn cần nó thì bấm Để nguyên rồi lấy mẫu ra trước.</source>
        <translation>The office template for “{title}” will be dropped. If still needed, press Leave as it is and take it out first.</translation>
    </message>
    <message>
        <source>Mẫu văn bản</source>
        <translation>Document templates</translation>
    </message>
    <message>
        <source>Mẫu đang dùng vẫn như cũ.</source>
        <translation>The template in use stays as it was.</translation>
    </message>
    <message>
        <source>Mọi biểu</source>
        <translation>All forms</translation>
    </message>
    <message>
        <source>Mọi dấu hiệu ({count})</source>
        <translation>All signs ({count})</translation>
    </message>
    <message>
        <source>Mọi mục</source>
        <translation>All items</translation>
    </message>
    <message>
        <source>Mọi nguồn</source>
        <translation>All sources</translation>
    </message>
    <message>
        <source>Mọi người (đánh lại số)</source>
        <translation>Everyone (renumber)</translation>
    </message>
    <message>
        <source>Mọi nơi</source>
        <translation>All places</translation>
    </message>
    <message>
        <source>Mọi nơi đang ghi như nhau. Bất đồng mới hiện ở đây sau mỗi lần nhập gói.</source>
        <translation>All places agree. New conflicts show here after each import of bundles.</translation>
    </message>
    <message>
        <source>Mọi sản phẩm trong danh mục đã có trong kỳ này.</source>
        <translation>Every listed product is already in this round.</translation>
    </message>
    <message>
        <source>Mọi thứ lưu trên máy này và làm việc không cần mạng. Đổi lại được trong Thiết lập.</source>
        <translation>Everything is kept on this machine and works without a network. You can change it in Settings.</translation>
    </message>
    <message>
        <source>Mọi đợt khảo sát</source>
        <translation>All campaigns</translation>
    </message>
    <message>
        <source>Mỗi dòng một câu hỏi. Câu hỏi xuống trạm ở gói gửi tới, câu trả lời lên theo phiếu.</source>
        <translation>One question a line. Questions go to the station in the next bundle, answers come back with the survey.</translation>
    </message>
    <message>
        <source>Mỗi dòng đánh dấu thành một bút toán gắn với đề án; quyết định ghi một lần cho cả đợt.</source>
        <translation>Each marked line becomes one entry tied to its project; the decision is written once for the batch.</translation>
    </message>
    <message>
        <source>Mỗi lần lưu sẽ để lại một dòng ở đây.</source>
        <translation>Each save leaves a line here.</translation>
    </message>
    <message>
        <source>Mỗi người {low}–{high} cơ sở, trung bình {mean}; nhiều nhất {most} xã, phường.</source>
        <translation>{low}–{high} establishments each, {mean} on average; at most {most} communes.</translation>
    </message>
    <message>
        <source>Mỗi nhóm thành một cộng tác viên “Dự kiến” với các xã của nhóm, chưa tính là có người phụ trách. Khi chọn được người, mở hồ sơ ghi tên và đổi tình trạng. Lấy lại được ngay sau đó.</source>
        <translation>Each group becomes an “Intended” collaborator with the group’s communes, not yet counted as in charge. Once someone is chosen, open the dossier, enter the name and change the status. Can be taken back right after.</translation>
    </message>
    <message>
        <source>Mỗi nơi ghi đúng, gộp lại chưa đúng, hoặc Trung tâm trả về, hỏi thêm.</source>
        <translation>Correct at each place, not correct together, or returned or queried by the Centre.</translation>
    </message>
    <message>
        <source>Mỗi nơi ghi đúng, gộp lại thì chưa đúng. Vẫn nhận và ghi thành việc cần làm.</source>
        <translation>Correct at each place, not correct together. Accepted all the same and noted as a task.</translation>
    </message>
    <message>
        <source>Mỗi thay đổi ghi rõ văn bản, ngày hiệu lực và đi theo USB tới các trạm.</source>
        <translation>Each change names its legal text and day, and travels to the stations by USB.</translation>
    </message>
    <message>
        <source>Mỗi trạm một gói: biên nhận và những sửa đổi của Trung tâm. Gói được ký, mã hóa riêng cho từng trạm.</source>
        <translation>One bundle per station: receipts and the corrections of the Centre. Each is signed, and encrypted for its station alone.</translation>
    </message>
    <message>
        <source>Mỗi đơn vị thụ hưởng một bản.</source>
        <translation>One for each beneficiary.</translation>
    </message>
    <message>
        <source>Mỗi đề án được ghi bước “Trình phê duyệt” hôm nay; tổng hỗ trợ {money}. Lấy lại được ngay sau đó.</source>
        <translation>The step “Submit for approval” is recorded today for each project; total support {money}. Can be taken back right after.</translation>
    </message>
    <message>
        <source>Một nơi đã xóa, nơi kia còn sửa mà chưa biết. Chưa quyết định thì bản ghi vẫn còn.</source>
        <translation>One place deleted it while the other, not knowing, still edited it. Until decided, the record stays.</translation>
    </message>
    <message>
        <source>Một phần phiếu được người khác nhập lại từ giấy để biết tỷ lệ sai.</source>
        <translation>Somebody else types a share of the sheets again, to know how many faults there are.</translation>
    </message>
    <message>
        <source>Một tỉnh bịa trong cửa sổ riêng khung đỏ: thử mọi việc, không đụng đến dữ liệu thật.</source>
        <translation>An invented province in a window of its own with a red frame: try anything, real data are not touched.</translation>
    </message>
    <message>
        <source>Một văn bản cho nhiều đề án chọn trong danh sách.</source>
        <translation>One paper for several projects chosen in the list.</translation>
    </message>
    <message>
        <source>Mới</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Mới có</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Mới có một bản; bấm “Lập bản điều chỉnh” để sửa mà bản cũ vẫn còn.</source>
        <translation>Only one version yet; press “Make adjustment” to edit while the old one stays.</translation>
    </message>
    <message>
        <source>Mới mở rộng sản xuất</source>
        <translation>Production just expanded</translation>
    </message>
    <message>
        <source>Mới thu hẹp sản xuất</source>
        <translation>Production just cut back</translation>
    </message>
    <message>
        <source>Mới, chưa lưu</source>
        <translation>New, not saved</translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Mở báo cáo</source>
        <translation>Open the report</translation>
    </message>
    <message>
        <source>Mở báo cáo có số này</source>
        <translation>Open this figure’s report</translation>
    </message>
    <message>
        <source>Mở báo cáo hôm nay</source>
        <translation>Open today’s report</translation>
    </message>
    <message>
        <source>Mở bản ghi</source>
        <translation>Open the record</translation>
    </message>
    <message>
        <source>Mở bản ghi của dòng</source>
        <translation>Open the line’s records</translation>
    </message>
    <message>
        <source>Mở chương trình</source>
        <translation>Open programme</translation>
    </message>
    <message>
        <source>Mở cơ sở</source>
        <translation>Open establishment</translation>
    </message>
    <message>
        <source>Mở cơ sở 1</source>
        <translation>Establishment 1</translation>
    </message>
    <message>
        <source>Mở cơ sở 2</source>
        <translation>Establishment 2</translation>
    </message>
    <message>
        <source>Mở cơ sở này</source>
        <translation>Open this one</translation>
    </message>
    <message>
        <source>Mở danh sách</source>
        <translation>Open list</translation>
    </message>
    <message>
        <source>Mở danh sách, mở lịch</source>
        <translation>Open the list or the calendar</translation>
    </message>
    <message>
        <source>Mở danh sách, riêng một dòng của bảng</source>
        <translation>Open list, alone in a table row</translation>
    </message>
    <message>
        <source>Mở danh sách, riêng một đoạn</source>
        <translation>Open list, alone in a paragraph</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open record</translation>
    </message>
    <message>
        <source>Mở hồ sơ, gia hạn</source>
        <translation>Open dossier, extend</translation>
    </message>
    <message>
        <source>Mở kỳ bình chọn</source>
        <translation>Open voting round</translation>
    </message>
    <message>
        <source>Mở kỳ bình chọn: hội đồng, các ngày, quyết định</source>
        <translation>Open the voting round: council, days, decisions</translation>
    </message>
    <message>
        <source>Mở lại</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Mở lại bất đồng</source>
        <translation>Conflict reopened</translation>
    </message>
    <message>
        <source>Mở lại bất đồng vừa quyết định (Ctrl+Z)</source>
        <translation>Reopen the conflict just decided (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Mở một cơ sở rồi bấm “Khảo sát mới” để phiếu có sẵn thông tin đã biết.</source>
        <translation>Open an establishment and press “New survey”: the sheet then holds what is known.</translation>
    </message>
    <message>
        <source>Mở một phiếu khảo sát rồi bấm “Lập đề án”, hoặc nhập danh sách từ Excel.</source>
        <translation>Open a survey sheet and press “New project”, or import a list from Excel.</translation>
    </message>
    <message>
        <source>Mở một phiếu khảo sát rồi bấm “Lập đề án”: số liệu của phiếu được lấy sang, không nhập lại.</source>
        <translation>Open a survey and press “New project”: the figures of the survey are taken over, nothing is typed again.</translation>
    </message>
    <message>
        <source>Mở người phụ trách</source>
        <translation>Open person in charge</translation>
    </message>
    <message>
        <source>Mở phiếu</source>
        <translation>Open survey</translation>
    </message>
    <message>
        <source>Mở sản phẩm hoặc kỳ bình chọn rồi thêm hồ sơ từ đó.</source>
        <translation>Open a product or voting round and add the dossier there.</translation>
    </message>
    <message>
        <source>Mở tệp dòng bị từ chối</source>
        <translation>Open file of refused rows</translation>
    </message>
    <message>
        <source>Mở tỉnh tập</source>
        <translation>Open the practice province</translation>
    </message>
    <message>
        <source>Mở từng phần của đề án</source>
        <translation>Open a part of the project</translation>
    </message>
    <message>
        <source>Mở việc rồi bấm Làm phiếu.</source>
        <translation>Open the work, then press Fill survey.</translation>
    </message>
    <message>
        <source>Mở {section}</source>
        <translation>Open {section}</translation>
    </message>
    <message>
        <source>Mở đề án</source>
        <translation>Open project</translation>
    </message>
    <message>
        <source>Mở đề án rồi thêm từ đó để không phải nhập lại điều đã có.</source>
        <translation>Open the project and add from there, so that nothing known is typed again.</translation>
    </message>
    <message>
        <source>Mở để xem và in, không ghi gì. Lần mở sau chương trình hỏi lại.</source>
        <translation>Opens for looking and printing, writes nothing. The program asks again next time.</translation>
    </message>
    <message>
        <source>Mở: {kind}</source>
        <translation>Open: {kind}</translation>
    </message>
    <message>
        <source>Mục</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Mục của phiếu</source>
        <translation>Field of the survey</translation>
    </message>
    <message>
        <source>Mục này do Trung tâm quyết định; quyết định sẽ về trong gói của Trung tâm.</source>
        <translation>The Centre decides this item; the decision will come in a bundle of the Centre.</translation>
    </message>
    <message>
        <source>Mục tiêu</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Mức chắc chắn</source>
        <translation>Certainty</translation>
    </message>
    <message>
        <source>Mức hỗ trợ</source>
        <translation>Support rate</translation>
    </message>
    <message>
        <source>Mức hỗ trợ theo quy định</source>
        <translation>Support rate by the rules</translation>
    </message>
    <message>
        <source>Nghi trùng</source>
        <translation>Possible double</translation>
    </message>
    <message>
        <source>Nghiệm thu</source>
        <translation>Acceptance</translation>
    </message>
    <message>
        <source>Ngoài địa bàn</source>
        <translation>Outside the area</translation>
    </message>
    <message>
        <source>Nguồn</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Nguồn khác</source>
        <translation>Other sources</translation>
    </message>
    <message>
        <source>Nguồn kinh phí</source>
        <translation>Funding source</translation>
    </message>
    <message>
        <source>Nguồn tin</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Nguồn, nội dung, năm</source>
        <translation>Source, content, year</translation>
    </message>
    <message>
        <source>Nguồn, nội dung, nơi</source>
        <translation>Source, content, place</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Ngày 25</source>
        <translation>Day 25</translation>
    </message>
    <message>
        <source>Ngày chi</source>
        <translation>Paid on</translation>
    </message>
    <message>
        <source>Ngày cấp</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>Ngày gửi</source>
        <translation>Date sent</translation>
    </message>
    <message>
        <source>Ngày ký</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>Ngày nộp lại</source>
        <translation>Date returned</translation>
    </message>
    <message>
        <source>Ngày phát hành</source>
        <translation>Date issued</translation>
    </message>
    <message>
        <source>Ngày quyết định</source>
        <translation>Decision date</translation>
    </message>
    <message>
        <source>Ngày tính</source>
        <translation>Counted on</translation>
    </message>
    <message>
        <source>Ngày văn bản</source>
        <translation>Paper date</translation>
    </message>
    <message>
        <source>Ngày xem</source>
        <translation>Date viewed</translation>
    </message>
    <message>
        <source>Ngày {day}: {was}. Nay: {now}</source>
        <translation>On {day}: {was}. Now: {now}</translation>
    </message>
    <message>
        <source>Ngôn ngữ</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Người</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Người chưa có số</source>
        <translation>People without number</translation>
    </message>
    <message>
        <source>Người dùng</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Người dùng: {name}</source>
        <translation>User: {name}</translation>
    </message>
    <message>
        <source>Người làm</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>Người nhập lần đầu</source>
        <translation>First typist</translation>
    </message>
    <message>
        <source>Người này thôi làm cộng tác viên</source>
        <translation>No longer a collaborator</translation>
    </message>
    <message>
        <source>Người phụ trách</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>Người phụ trách xã, phường</source>
        <translation>In charge of the commune</translation>
    </message>
    <message>
        <source>Người đã ký danh sách, chưa có số</source>
        <translation>Signed the list, no number yet</translation>
    </message>
    <message>
        <source>Người, xã, phường</source>
        <translation>Person, commune</translation>
    </message>
    <message>
        <source>Nhiều người</source>
        <translation>Several people</translation>
    </message>
    <message>
        <source>Nhiều người ghi khác nhau. Bấm (hoặc F9) để chọn một.</source>
        <translation>People wrote different values. Click (or F9) to choose one.</translation>
    </message>
    <message>
        <source>Nhiệm kỳ hết trong</source>
        <translation>Term ends within</translation>
    </message>
    <message>
        <source>Nhu cầu</source>
        <translation>Needs</translation>
    </message>
    <message>
        <source>Nhu cầu hỗ trợ theo nội dung</source>
        <translation>Support needs by content</translation>
    </message>
    <message>
        <source>Nhà tài trợ trả {due} theo kết quả đã kiểm chứng</source>
        <translation>Donor pays {due} for verified results</translation>
    </message>
    <message>
        <source>Nháp</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Nháp đã giữ {time}</source>
        <translation>Draft kept {time}</translation>
    </message>
    <message>
        <source>Nháp: {count}</source>
        <translation>Drafts: {count}</translation>
    </message>
    <message>
        <source>Nhóm</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Nhóm ngành</source>
        <translation>Industry group</translation>
    </message>
    <message>
        <source>Nhận</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Nhận mẫu đã sửa…</source>
        <translation>Accept edited template…</translation>
    </message>
    <message>
        <source>Nhận một phần</source>
        <translation>Partly received</translation>
    </message>
    <message>
        <source>Nhận phiếu</source>
        <translation>Accept survey</translation>
    </message>
    <message>
        <source>Nhận ra</source>
        <translation>Recognised</translation>
    </message>
    <message>
        <source>Nhận từ Trung tâm</source>
        <translation>Receive from the Centre</translation>
    </message>
    <message>
        <source>Nhận từ các trạm</source>
        <translation>Receive from the stations</translation>
    </message>
    <message>
        <source>Nhập</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Nhập gói</source>
        <translation>Import bundles</translation>
    </message>
    <message>
        <source>Nhập kinh phí để biết đề án nào đủ tiền.</source>
        <translation>Give the funds to see which projects they cover.</translation>
    </message>
    <message>
        <source>Nhập lúc</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>Nhập lại phiếu này</source>
        <translation>Re-enter this survey</translation>
    </message>
    <message>
        <source>Nhập lại tiếp</source>
        <translation>Resume re-entry</translation>
    </message>
    <message>
        <source>Nhập lại đối chiếu</source>
        <translation>Typed again</translation>
    </message>
    <message>
        <source>Nhập lần đầu</source>
        <translation>First entry</translation>
    </message>
    <message>
        <source>Nhập mười hai từ của tệp khôi phục</source>
        <translation>Type the twelve words of the recovery file</translation>
    </message>
    <message>
        <source>Nhập thẻ…</source>
        <translation>Load a card…</translation>
    </message>
    <message>
        <source>Nhập tiếp</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Nhập từ Excel</source>
        <translation>Import from Excel</translation>
    </message>
    <message>
        <source>Nhập từ Excel…</source>
        <translation>Import from Excel…</translation>
    </message>
    <message>
        <source>Nhập từ phiếu giấy; không xem lần nhập đầu.</source>
        <translation>Entered from the paper survey, without seeing the first entry.</translation>
    </message>
    <message>
        <source>Nhập từng chứng từ giải ngân hoặc thu hồi; báo cáo tự cộng.</source>
        <translation>Record each voucher of disbursement or recovery; the report adds them up.</translation>
    </message>
    <message>
        <source>Nhập từng quyết định giao, bổ sung hoặc điều chỉnh giảm kinh phí.</source>
        <translation>Record each decision that assigns, supplements or reduces funds.</translation>
    </message>
    <message>
        <source>Nhập {count} dòng</source>
        <translation>Import {count} rows</translation>
    </message>
    <message>
        <source>Nhập {count} gói</source>
        <translation>Import bundles: {count}</translation>
    </message>
    <message>
        <source>Nhập {file}</source>
        <translation>Import {file}</translation>
    </message>
    <message>
        <source>Nhật ký</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Nhật ký cộng tác viên</source>
        <translation>Collaborators' journal</translation>
    </message>
    <message>
        <source>Nhớ câu trả lời cho thôn, tổ, đường</source>
        <translation>Remember the answer for hamlet, street</translation>
    </message>
    <message>
        <source>Những gì đã lưu vẫn nguyên; nội dung đang nhập được giữ trong bản nháp.</source>
        <translation>What was saved is unchanged; what you were entering is kept as a draft.</translation>
    </message>
    <message>
        <source>Nên có trước khi làm:</source>
        <translation>Should be there first:</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Năm báo cáo</source>
        <translation>Report year</translation>
    </message>
    <message>
        <source>Năm kế hoạch</source>
        <translation>Plan year</translation>
    </message>
    <message>
        <source>Năm nay</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>Năm {year}: tổng ghi {stated}, cộng các nguồn được {computed}; lưu các nguồn, không lưu tổng.</source>
        <translation>Year {year}: total says {stated}, the sources add up to {computed}; the sources are saved, not the total.</translation>
    </message>
    <message>
        <source>Năm {year}: {figures}</source>
        <translation>Year {year}: {figures}</translation>
    </message>
    <message>
        <source>Nơi gửi</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Nơi gửi chưa được xác nhận: đối chiếu sáu từ, xác nhận, rồi nhập.</source>
        <translation>The sender is not confirmed: compare the six words, confirm, then merge.</translation>
    </message>
    <message>
        <source>Nơi kia: {name}</source>
        <translation>There: {name}</translation>
    </message>
    <message>
        <source>Nền</source>
        <translation>Background</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Nội dung chi</source>
        <translation>Cost item</translation>
    </message>
    <message>
        <source>Nội dung giữ nguyên.</source>
        <translation>The content stays as it is.</translation>
    </message>
    <message>
        <source>Nội dung, tình trạng</source>
        <translation>Content, state</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Phiên bản</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Phiếu</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Phiếu chấm điểm của {count} sản phẩm đã đánh dấu</source>
        <translation>Score sheets of {count} marked products</translation>
    </message>
    <message>
        <source>Phiếu chấm điểm của {who}</source>
        <translation>Score sheet of {who}</translation>
    </message>
    <message>
        <source>Phiếu chấm điểm trống, mọi thành viên</source>
        <translation>Blank score sheets, all members</translation>
    </message>
    <message>
        <source>Phiếu chấm điểm đã nhập, mọi thành viên</source>
        <translation>Typed score sheets, all members</translation>
    </message>
    <message>
        <source>Phiếu cần nhập lại</source>
        <translation>Surveys to re-enter</translation>
    </message>
    <message>
        <source>Phiếu khảo sát</source>
        <translation>Survey sheets</translation>
    </message>
    <message>
        <source>Phiếu khảo sát trắng</source>
        <translation>Blank survey</translation>
    </message>
    <message>
        <source>Phiếu khảo sát được tính tự động; ở đây ghi các việc khác.</source>
        <translation>Surveys are counted by themselves; other work is noted here.</translation>
    </message>
    <message>
        <source>Phiếu khảo sát, cơ sở ở cạnh đề án (Alt+P)</source>
        <translation>Survey, establishment beside the project (Alt+P)</translation>
    </message>
    <message>
        <source>Phiếu này do chính máy này nhập; cần người khác nhập lại.</source>
        <translation>This survey was entered on this machine; someone else must re-enter it.</translation>
    </message>
    <message>
        <source>Phiếu này đang được nhập lại, chưa so sánh.</source>
        <translation>This survey is being re-entered, not compared yet.</translation>
    </message>
    <message>
        <source>Phiếu đã nộp chờ nhận</source>
        <translation>Surveys awaiting acceptance</translation>
    </message>
    <message>
        <source>Phím G</source>
        <translation>Key G</translation>
    </message>
    <message>
        <source>Phím số, Enter hoặc bấm: chọn · Tab: thôn, đường · Esc: để sau</source>
        <translation>Number key, Enter or click: choose · Tab: hamlet, street · Esc: later</translation>
    </message>
    <message>
        <source>Phím {key}</source>
        <translation>Key {key}</translation>
    </message>
    <message>
        <source>Phương án</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Phương án mạng lưới cộng tác viên</source>
        <translation>Collaborator network plan</translation>
    </message>
    <message>
        <source>Phần</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Phần mới hơn vẫn nguyên trong sổ ghi, ngoài thư mục dữ liệu. Chọn cách nào cũng không mất gì.</source>
        <translation>What is newer is safe in the journal, outside the data folder. Whatever you choose, nothing is lost.</translation>
    </message>
    <message>
        <source>Phần thiếu nằm ở gói khác của trạm; lần gửi tới trạm tự gửi lại.</source>
        <translation>The missing part is in another bundle of the station; the station sends it again by itself next time.</translation>
    </message>
    <message>
        <source>Phần trăm là mức tăng ở giữa (trung vị) của các cơ sở có đủ số liệu trước và sau; trong ngoặc là số cơ sở đó.</source>
        <translation>The percentage is the middle growth (median) of establishments with full figures before and after; in brackets, the number of those establishments.</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Quay lại nhập tiếp</source>
        <translation>Back to the forms</translation>
    </message>
    <message>
        <source>Quy định của tỉnh</source>
        <translation>Provincial rules</translation>
    </message>
    <message>
        <source>Quy định này thay giá trị nào của danh mục?</source>
        <translation>Which value of the pack does this rule replace?</translation>
    </message>
    <message>
        <source>Quyết toán</source>
        <translation>Settlement</translation>
    </message>
    <message>
        <source>Quyết định</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Quyết định bất đồng</source>
        <translation>Decide conflicts</translation>
    </message>
    <message>
        <source>Quyết định khác</source>
        <translation>More decisions</translation>
    </message>
    <message>
        <source>Quyết định những chỗ hai nơi ghi khác nhau</source>
        <translation>Decide where two places wrote different values</translation>
    </message>
    <message>
        <source>Quyết định trùng, không trùng</source>
        <translation>Decisions on duplicates</translation>
    </message>
    <message>
        <source>Quyết định ở trang Nghi trùng; ở đây xem lại và lấy lại được.</source>
        <translation>Decided on the page of suspects; here they are seen and taken back.</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Quý này</source>
        <translation>This quarter</translation>
    </message>
    <message>
        <source>Rút lại</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Rút lại lần nhập này?</source>
        <translation>Withdraw this import?</translation>
    </message>
    <message>
        <source>Rút lại…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>Rồi dán vào chỗ cần in trong Word</source>
        <translation>Then paste it in Word where it is to print</translation>
    </message>
    <message>
        <source>Sai</source>
        <translation>Wrong</translation>
    </message>
    <message>
        <source>Sang chương trình</source>
        <translation>To programme</translation>
    </message>
    <message>
        <source>Sang khối sau, khối trước</source>
        <translation>To the next, previous block</translation>
    </message>
    <message>
        <source>Sang nguồn</source>
        <translation>To source</translation>
    </message>
    <message>
        <source>Sang năm kế hoạch</source>
        <translation>To plan year</translation>
    </message>
    <message>
        <source>Sang vùng kế tiếp</source>
        <translation>To the next pane</translation>
    </message>
    <message>
        <source>Sang ô kế tiếp (Shift+Enter: về ô trước)</source>
        <translation>To the next field (Shift+Enter: to the previous one)</translation>
    </message>
    <message>
        <source>Sao lưu gần nhất: {time}</source>
        <translation>Last backup: {time}</translation>
    </message>
    <message>
        <source>Sao lưu ngay</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Sao lưu và kiểm tra</source>
        <translation>Backup and checks</translation>
    </message>
    <message>
        <source>Sau (Ctrl+PgDn)</source>
        <translation>Next (Ctrl+PgDn)</translation>
    </message>
    <message>
        <source>Sau bước này: {state}</source>
        <translation>After this step: {state}</translation>
    </message>
    <message>
        <source>Sau hỗ trợ</source>
        <translation>After support</translation>
    </message>
    <message>
        <source>Sau khi nhập gói của {name}</source>
        <translation>After importing a bundle of {name}</translation>
    </message>
    <message>
        <source>Sau mỗi lần nhập, bản ghi chưa hợp lệ khi gộp lại và câu hỏi của Trung tâm sẽ hiện ở đây.</source>
        <translation>After each import, records not valid once merged and questions from the Centre appear here.</translation>
    </message>
    <message>
        <source>Sau tên trường thêm được |money (1.234.567), |words (số tiền bằng chữ), |day (05/09/2026), |long_day (ngày 05 tháng 9…), |upper (CHỮ HOA). Danh sách lặp cả đoạn: thay tr bằng p; lặp trong một đoạn: bỏ tr.</source>
        <translation>After a field name you can add |money (1.234.567), |words (amount in words), |day (05/09/2026), |long_day (day 05 month 9…), |upper (CAPITALS). For a list that repeats a whole paragraph, replace tr by p; to repeat within a paragraph, drop tr.</translation>
    </message>
    <message>
        <source>Sau đó</source>
        <translation>Then</translation>
    </message>
    <message>
        <source>Sau đề án này còn {left}.</source>
        <translation>{left} left after this project.</translation>
    </message>
    <message>
        <source>So sánh</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>So sánh hai bản</source>
        <translation>Compare two versions</translation>
    </message>
    <message>
        <source>So sánh hai cơ sở</source>
        <translation>Compare two establishments</translation>
    </message>
    <message>
        <source>So sánh {name}</source>
        <translation>Compare {name}</translation>
    </message>
    <message>
        <source>So với bản đã phát hành</source>
        <translation>Against the issued copy</translation>
    </message>
    <message>
        <source>Suy ra</source>
        <translation>Inferred</translation>
    </message>
    <message>
        <source>Sáng</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Sáu từ</source>
        <translation>Six words</translation>
    </message>
    <message>
        <source>Sáu từ của Trung tâm…</source>
        <translation>Six words of the Centre…</translation>
    </message>
    <message>
        <source>Sáu từ của máy này</source>
        <translation>Six check words</translation>
    </message>
    <message>
        <source>Sáu từ và mã QR…</source>
        <translation>Six words and QR code…</translation>
    </message>
    <message>
        <source>Sáu từ: {words}</source>
        <translation>Six words: {words}</translation>
    </message>
    <message>
        <source>Sản lượng</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>Sản phẩm</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Sản phẩm chưa đăng ký</source>
        <translation>Unregistered products</translation>
    </message>
    <message>
        <source>Sản phẩm tiêu biểu, đặc thù</source>
        <translation>Typical, specialty products</translation>
    </message>
    <message>
        <source>Sản phẩm đặc thù: {count}</source>
        <translation>Specialty products: {count}</translation>
    </message>
    <message>
        <source>Sắp hết hạn</source>
        <translation>Expiring</translation>
    </message>
    <message>
        <source>Sắp tới</source>
        <translation>Upcoming</translation>
    </message>
    <message>
        <source>Sắp đến hạn</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>Sẽ ghi</source>
        <translation>Will write</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Số chứng từ</source>
        <translation>Voucher number</translation>
    </message>
    <message>
        <source>Số cơ sở</source>
        <translation>Establishments</translation>
    </message>
    <message>
        <source>Số giao đợt này của dòng đang chọn</source>
        <translation>This batch for the selected line</translation>
    </message>
    <message>
        <source>Số giấy chứng nhận</source>
        <translation>Certificate number</translation>
    </message>
    <message>
        <source>Số khác với hôm nay</source>
        <translation>Figures unlike today’s</translation>
    </message>
    <message>
        <source>Số liệu</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Số liệu bịa, khung đỏ, không gửi đi đâu</source>
        <translation>Invented figures, red frame, sent nowhere</translation>
    </message>
    <message>
        <source>Số liệu các năm trước khi dùng chương trình: gõ từng dòng hoặc nhập từ Excel; báo cáo ghi rõ nguồn.</source>
        <translation>Figures of years before the program was used: type line by line or import from Excel; reports name the source.</translation>
    </message>
    <message>
        <source>Số liệu của phiếu được lấy sang; nhiều đơn vị cùng một nội dung thành đề án nhóm.</source>
        <translation>The figures of the survey are taken over; several units with the same content become a group project.</translation>
    </message>
    <message>
        <source>Số liệu lịch sử</source>
        <translation>Historic figures</translation>
    </message>
    <message>
        <source>Số liệu từ {first} đến {last}: {done} trong {all} đề án đã báo cáo.</source>
        <translation>Figures from {first} to {last}: {done} of {all} projects reported.</translation>
    </message>
    <message>
        <source>Số liệu từ đâu ra, gồm những bản ghi nào</source>
        <translation>Where the figure comes from, which records</translation>
    </message>
    <message>
        <source>Số liệu đến ngày {day}</source>
        <translation>Figures to {day}</translation>
    </message>
    <message>
        <source>Số liệu đọc được</source>
        <translation>Figures read</translation>
    </message>
    <message>
        <source>Số ngày tới</source>
        <translation>Days ahead</translation>
    </message>
    <message>
        <source>Số người</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Số quyết định</source>
        <translation>Decision no</translation>
    </message>
    <message>
        <source>Số tiền</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Số tiền (đồng)</source>
        <translation>Amount (dong)</translation>
    </message>
    <message>
        <source>Số tiền không âm</source>
        <translation>Amount not below zero</translation>
    </message>
    <message>
        <source>Số tiền liên quan: {money}</source>
        <translation>Amount at stake: {money}</translation>
    </message>
    <message>
        <source>Số tiền, đồng</source>
        <translation>Amount, dong</translation>
    </message>
    <message>
        <source>Số văn bản</source>
        <translation>Paper number</translation>
    </message>
    <message>
        <source>Số văn bản, chứng từ</source>
        <translation>Paper, voucher no</translation>
    </message>
    <message>
        <source>Số xã, phường</source>
        <translation>Communes</translation>
    </message>
    <message>
        <source>Số {number} ngày {day}</source>
        <translation>No. {number} of {day}</translation>
    </message>
    <message>
        <source>Số đầu tiên</source>
        <translation>First number</translation>
    </message>
    <message>
        <source>Số, ký hiệu</source>
        <translation>Number, code</translation>
    </message>
    <message>
        <source>Số, ngày</source>
        <translation>Number, date</translation>
    </message>
    <message>
        <source>Sổ cấp chứng chỉ</source>
        <translation>Certificate book</translation>
    </message>
    <message>
        <source>Sổ ghi của dữ liệu này không còn trên máy</source>
        <translation>The journal of these data is no longer on this machine</translation>
    </message>
    <message>
        <source>Sổ ghi dự phòng không ghi được: xem dung lượng, quyền ghi của ổ đĩa</source>
        <translation>The spare journal cannot be written: check free space and write permission of the disk</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Sửa bằng Word, rồi nhận lại bằng nút hoặc thả tệp .docx vào trang này; mẫu sai không được nhận.</source>
        <translation>Edit in Word, then take it back with the button or drop the .docx file on this page; a faulty template is not accepted.</translation>
    </message>
    <message>
        <source>Sửa dữ liệu</source>
        <translation>Repair the data</translation>
    </message>
    <message>
        <source>Sửa quy định</source>
        <translation>Edit rule</translation>
    </message>
    <message>
        <source>T2</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>T3</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>T4</source>
        <translation>We</translation>
    </message>
    <message>
        <source>T5</source>
        <translation>Th</translation>
    </message>
    <message>
        <source>T6</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>T7</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>TC{number} ≤ {most}</source>
        <translation>C{number} ≤ {most}</translation>
    </message>
    <message>
        <source>TT</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Thanh lý, quyết toán</source>
        <translation>Contract closing, settlement</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Thay đổi Trung tâm chưa nhận</source>
        <translation>Changes the Centre has not received</translation>
    </message>
    <message>
        <source>Theo chương trình</source>
        <translation>By programme</translation>
    </message>
    <message>
        <source>Theo dõi sau hỗ trợ</source>
        <translation>Follow-up after support</translation>
    </message>
    <message>
        <source>Theo dõi đề án</source>
        <translation>Project follow-up</translation>
    </message>
    <message>
        <source>Theo loại</source>
        <translation>By type</translation>
    </message>
    <message>
        <source>Theo máy</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Theo mục</source>
        <translation>By field</translation>
    </message>
    <message>
        <source>Theo nguồn thứ cấp</source>
        <translation>From a secondary source</translation>
    </message>
    <message>
        <source>Theo ngành nghề</source>
        <translation>By industry</translation>
    </message>
    <message>
        <source>Theo người</source>
        <translation>By person</translation>
    </message>
    <message>
        <source>Theo người nhập</source>
        <translation>By typist</translation>
    </message>
    <message>
        <source>Theo năm</source>
        <translation>By year</translation>
    </message>
    <message>
        <source>Theo quy định ngày {day}</source>
        <translation>By the rules of {day}</translation>
    </message>
    <message>
        <source>Theo thứ tự</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>Theo văn bản</source>
        <translation>Legal paper</translation>
    </message>
    <message>
        <source>Theo văn bản, nguồn</source>
        <translation>By paper, source</translation>
    </message>
    <message>
        <source>Theo xã, phường</source>
        <translation>By commune</translation>
    </message>
    <message>
        <source>Theo {what}</source>
        <translation>By {what}</translation>
    </message>
    <message>
        <source>Theo đề án</source>
        <translation>By project</translation>
    </message>
    <message>
        <source>Thiết lập</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Thiết lập chung</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Thiếu so với chỉ tiêu thì giao tìm cơ sở mới</source>
        <translation>If below target, assign finding new establishments</translation>
    </message>
    <message>
        <source>Thiếu tiền</source>
        <translation>Short of funds</translation>
    </message>
    <message>
        <source>Thiếu {count} mục để kết luận</source>
        <translation>{count} items missing to conclude</translation>
    </message>
    <message>
        <source>Thu gọn</source>
        <translation>Collapse</translation>
    </message>
    <message>
        <source>Thu hồi</source>
        <translation>Revoke</translation>
    </message>
    <message>
        <source>Thu hồi máy này…</source>
        <translation>Revoke this machine…</translation>
    </message>
    <message>
        <source>Thu hồi quyền gửi của máy này?</source>
        <translation>Revoke this machine’s right to send?</translation>
    </message>
    <message>
        <source>Thu hồi quyền gửi của trạm?</source>
        <translation>Revoke the station’s right to send?</translation>
    </message>
    <message>
        <source>Thu hồi tiền đã chi…</source>
        <translation>Recover spent money…</translation>
    </message>
    <message>
        <source>Thu hồi trạm…</source>
        <translation>Revoke the station…</translation>
    </message>
    <message>
        <source>Thu nhập</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>Thành tiền</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Thành viên</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Thành viên hội đồng</source>
        <translation>Council members</translation>
    </message>
    <message>
        <source>Tháng</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Tháng này</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Tháng sau</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>Tháng trước</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>Tháng {month}, {year}</source>
        <translation>{month} / {year}</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Thêm báo cáo</source>
        <translation>New report</translation>
    </message>
    <message>
        <source>Thêm báo cáo tiến độ</source>
        <translation>Add progress report</translation>
    </message>
    <message>
        <source>Thêm bản ghi mới</source>
        <translation>Add a new record</translation>
    </message>
    <message>
        <source>Thêm chương trình</source>
        <translation>Add programme</translation>
    </message>
    <message>
        <source>Thêm chương trình, kế hoạch</source>
        <translation>Add programme, plan</translation>
    </message>
    <message>
        <source>Thêm câu trả lời</source>
        <translation>Add an answer</translation>
    </message>
    <message>
        <source>Thêm cơ sở</source>
        <translation>Add an establishment</translation>
    </message>
    <message>
        <source>Thêm cộng tác viên</source>
        <translation>Add a collaborator</translation>
    </message>
    <message>
        <source>Thêm cụm công nghiệp</source>
        <translation>Add cluster</translation>
    </message>
    <message>
        <source>Thêm dòng</source>
        <translation>Add a row</translation>
    </message>
    <message>
        <source>Thêm dòng kết quả cho mỗi chỉ tiêu của loại này</source>
        <translation>Add a result row for each indicator of this type</translation>
    </message>
    <message>
        <source>Thêm giải ngân</source>
        <translation>Add a disbursement</translation>
    </message>
    <message>
        <source>Thêm hoạt động</source>
        <translation>Add activity</translation>
    </message>
    <message>
        <source>Thêm hồ sơ</source>
        <translation>Add dossier</translation>
    </message>
    <message>
        <source>Thêm hợp đồng</source>
        <translation>Add contract</translation>
    </message>
    <message>
        <source>Thêm khác</source>
        <translation>Add other</translation>
    </message>
    <message>
        <source>Thêm kế hoạch</source>
        <translation>Add a plan</translation>
    </message>
    <message>
        <source>Thêm kỳ bình chọn</source>
        <translation>Add voting round</translation>
    </message>
    <message>
        <source>Thêm làng nghề</source>
        <translation>Add craft village</translation>
    </message>
    <message>
        <source>Thêm lần nhập lại</source>
        <translation>Add a second typing</translation>
    </message>
    <message>
        <source>Thêm lần theo dõi</source>
        <translation>Add follow-up</translation>
    </message>
    <message>
        <source>Thêm nghiệm thu</source>
        <translation>Add acceptance</translation>
    </message>
    <message>
        <source>Thêm người cho xã này</source>
        <translation>Add a person here</translation>
    </message>
    <message>
        <source>Thêm nhiều tệp gói từ bất cứ thư mục nào vào hàng chờ</source>
        <translation>Add bundle files from any folder to the queue</translation>
    </message>
    <message>
        <source>Thêm phiếu thẩm định</source>
        <translation>Add appraisal sheet</translation>
    </message>
    <message>
        <source>Thêm quy định</source>
        <translation>Add a rule</translation>
    </message>
    <message>
        <source>Thêm quyết định</source>
        <translation>Add a decision</translation>
    </message>
    <message>
        <source>Thêm sản phẩm</source>
        <translation>Add product</translation>
    </message>
    <message>
        <source>Thêm sản phẩm của cơ sở cùng ảnh và giấy chứng nhận đã có.</source>
        <translation>Add the establishment’s products with photos and certificates they have.</translation>
    </message>
    <message>
        <source>Thêm sản phẩm…</source>
        <translation>Add products…</translation>
    </message>
    <message>
        <source>Thêm số liệu</source>
        <translation>Add figure</translation>
    </message>
    <message>
        <source>Thêm tệp…</source>
        <translation>Add file…</translation>
    </message>
    <message>
        <source>Thêm từng bản ghi, hoặc nhập cả danh sách đang có trong tệp Excel.</source>
        <translation>Add records one by one, or import a whole list from an Excel file.</translation>
    </message>
    <message>
        <source>Thêm từng cụm, hoặc nhập cả danh sách từ Excel.</source>
        <translation>Add clusters one by one, or import a list from Excel.</translation>
    </message>
    <message>
        <source>Thêm từng làng nghề, hoặc nhập cả danh sách từ Excel.</source>
        <translation>Add craft villages one by one, or import a list from Excel.</translation>
    </message>
    <message>
        <source>Thêm {form}</source>
        <translation>Add: {form}</translation>
    </message>
    <message>
        <source>Thêm đề nghị</source>
        <translation>Add request</translation>
    </message>
    <message>
        <source>Thêm đề án</source>
        <translation>Add a project</translation>
    </message>
    <message>
        <source>Thêm ảnh, tệp</source>
        <translation>Add a file</translation>
    </message>
    <message>
        <source>Thôi (Esc)</source>
        <translation>Cancel (Esc)</translation>
    </message>
    <message>
        <source>Thôn, tổ, đường: ghi để lần sau khỏi hỏi</source>
        <translation>Hamlet, street: enter it to skip this question next time</translation>
    </message>
    <message>
        <source>Thông tin cơ sở</source>
        <translation>About establishment</translation>
    </message>
    <message>
        <source>Thông tin cộng tác viên</source>
        <translation>About collaborator</translation>
    </message>
    <message>
        <source>Thông tin {place}</source>
        <translation>About {place}</translation>
    </message>
    <message>
        <source>Thù lao</source>
        <translation>Pay</translation>
    </message>
    <message>
        <source>Thù lao cộng tác viên</source>
        <translation>Collaborators' pay</translation>
    </message>
    <message>
        <source>Thù lao tháng</source>
        <translation>Monthly pay</translation>
    </message>
    <message>
        <source>Thù lao tháng {month:02}/{year}</source>
        <translation>Pay for {month:02}/{year}</translation>
    </message>
    <message>
        <source>Thư 20 MB</source>
        <translation>Mail 20 MB</translation>
    </message>
    <message>
        <source>Thư mục khác…</source>
        <translation>Another folder…</translation>
    </message>
    <message>
        <source>Thư mục sổ ghi của “{name}” đã bị xóa hoặc hỏng, nên không chắc đây là bản mới nhất.</source>
        <translation>The journal folder of “{name}” was deleted or damaged, so it is not certain that this is the latest version.</translation>
    </message>
    <message>
        <source>Thư mục {name}</source>
        <translation>Folder {name}</translation>
    </message>
    <message>
        <source>Thư mục để ghi các giấy tờ</source>
        <translation>Folder for the papers</translation>
    </message>
    <message>
        <source>Thư điện tử (20 MB)</source>
        <translation>E-mail (20 MB)</translation>
    </message>
    <message>
        <source>Thả vào đây để gắn vào giấy tờ đang chọn</source>
        <translation>Drop here to attach to the chosen paper</translation>
    </message>
    <message>
        <source>Thẩm định</source>
        <translation>Appraisal</translation>
    </message>
    <message>
        <source>Thẩm định đề án</source>
        <translation>Project appraisal</translation>
    </message>
    <message>
        <source>Thẻ Trung tâm</source>
        <translation>Centre card</translation>
    </message>
    <message>
        <source>Thẻ Trung tâm…</source>
        <translation>Centre card…</translation>
    </message>
    <message>
        <source>Thẻ cộng tác viên</source>
        <translation>Collaborator card</translation>
    </message>
    <message>
        <source>Thẻ của {name}, sáu từ: {words}. Gói gửi đi chỉ Trung tâm này mở được.</source>
        <translation>Card of {name}, six words: {words}. Only this Centre can open the bundles sent.</translation>
    </message>
    <message>
        <source>Thẻ số {serial}. Chưa có tệp khôi phục: mất máy này là mất khóa của Trung tâm.</source>
        <translation>Card no. {serial}. No recovery file yet: if this machine is lost, so is the Centre’s key.</translation>
    </message>
    <message>
        <source>Thẻ số {serial}. Đã có tệp khôi phục: giữ tệp và mười hai từ ở hai nơi, ngoài máy này.</source>
        <translation>Card no. {serial}. There is a recovery file: keep the file and the twelve words in two places, away from this machine.</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Retry</translation>
    </message>
    <message>
        <source>Thử lại mọi gói</source>
        <translation>Retry all bundles</translation>
    </message>
    <message>
        <source>Thử lại phần cách ly</source>
        <translation>Retry the quarantined part</translation>
    </message>
    <message>
        <source>Thử lại phần cách ly của tất cả các gói, sau khi cập nhật hay xác nhận</source>
        <translation>Retry what is in quarantine from all bundles, after an update or a confirmation</translation>
    </message>
    <message>
        <source>Thử ít chữ hơn hoặc bỏ bớt điều kiện lọc.</source>
        <translation>Try fewer letters or fewer filters.</translation>
    </message>
    <message>
        <source>Thực hiện</source>
        <translation>Executed</translation>
    </message>
    <message>
        <source>Thực hiện cộng dồn</source>
        <translation>Executed to date</translation>
    </message>
    <message>
        <source>Thực hiện, giải ngân</source>
        <translation>Execution, disbursement</translation>
    </message>
    <message>
        <source>Thực hành</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>Thực hành với tỉnh bịa</source>
        <translation>Practise in an invented province</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Tiêu chí thẩm định</source>
        <translation>Appraisal criteria</translation>
    </message>
    <message>
        <source>Tiêu đề trong tệp</source>
        <translation>Heading in the file</translation>
    </message>
    <message>
        <source>Tiêu đề ở dòng</source>
        <translation>Header row</translation>
    </message>
    <message>
        <source>Tiến độ</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Tiến độ tháng</source>
        <translation>Monthly progress</translation>
    </message>
    <message>
        <source>Tiến độ tháng {month}</source>
        <translation>Progress of month {month}</translation>
    </message>
    <message>
        <source>Tiến độ thực hiện</source>
        <translation>Implementation progress</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Tiếp tục bản nháp</source>
        <translation>Continue the draft</translation>
    </message>
    <message>
        <source>Toàn bộ kho dữ liệu, kèm từ điển, để nơi khác đọc bằng Excel, SQLite hoặc CSV. Không nhập lại được.</source>
        <translation>The whole data store with its dictionary, for others to read in Excel, SQLite or CSV. Cannot be imported again.</translation>
    </message>
    <message>
        <source>Trang thông tin…</source>
        <translation>Fact sheet…</translation>
    </message>
    <message>
        <source>Trang tính</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Trang tính của tệp</source>
        <translation>File sheets</translation>
    </message>
    <message>
        <source>Trang đầu của bộ hồ sơ in liền, ghi các giấy tờ và số trang của chúng.</source>
        <translation>First page of the dossier printed in one, listing the papers and their pages.</translation>
    </message>
    <message>
        <source>Triển khai</source>
        <translation>Implementation</translation>
    </message>
    <message>
        <source>Trong báo cáo</source>
        <translation>In a report</translation>
    </message>
    <message>
        <source>Trong danh bạ; {here} ở cùng xã, phường</source>
        <translation>In the bank; {here} in the same commune</translation>
    </message>
    <message>
        <source>Trong gói: {value}</source>
        <translation>In the bundle: {value}</translation>
    </message>
    <message>
        <source>Trong hoạt động</source>
        <translation>In an activity</translation>
    </message>
    <message>
        <source>Trong phiếu đang mở</source>
        <translation>In an open form</translation>
    </message>
    <message>
        <source>Trong tệp</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>Trong đề án</source>
        <translation>In a project</translation>
    </message>
    <message>
        <source>Trong địa bàn cũ: {parts}.</source>
        <translation>In the old area: {parts}.</translation>
    </message>
    <message>
        <source>Trong “Việc làm”: ghi cho người đang chọn rồi sang người kế tiếp</source>
        <translation>In “Jobs”: record for the selected person and go to the next</translation>
    </message>
    <message>
        <source>Trung tâm</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>Trung tâm chưa nhận</source>
        <translation>Not received by the Centre</translation>
    </message>
    <message>
        <source>Trung tâm cách ly</source>
        <translation>Quarantined by the Centre</translation>
    </message>
    <message>
        <source>Trung tâm cần biết thêm gì?</source>
        <translation>What else does the Centre need to know?</translation>
    </message>
    <message>
        <source>Trung tâm dùng khóa mới từ bây giờ. Các trạm nhận thẻ mới ở gói gửi xuống tới, không phải xác nhận lại; gói đã niêm phong bằng khóa cũ vẫn mở được.</source>
        <translation>The Centre uses the new key from now on. The stations get the new card in the next bundle sent down and confirm nothing again; bundles sealed with the old key still open.</translation>
    </message>
    <message>
        <source>Trung tâm giao việc theo đợt khảo sát; việc của trạm về theo USB.</source>
        <translation>The centre assigns work by campaigns; a station's work comes by USB.</translation>
    </message>
    <message>
        <source>Trung tâm hỏi bổ sung</source>
        <translation>The Centre asks for more</translation>
    </message>
    <message>
        <source>Trung tâm khuyến công</source>
        <translation>Industrial promotion centre</translation>
    </message>
    <message>
        <source>Trung tâm thấy hai máy ghi dưới cùng một danh tính; máy này nay có danh tính riêng.</source>
        <translation>The Centre saw two machines writing under one identity; this machine now has an identity of its own.</translation>
    </message>
    <message>
        <source>Trung tâm trả về: {name}</source>
        <translation>Returned by the Centre: {name}</translation>
    </message>
    <message>
        <source>Trung tâm tạm rút lần nhập này. Dữ liệu ở đây vẫn nguyên và còn dùng được.</source>
        <translation>The Centre withdrew this import for now. The data here are unchanged and can still be used.</translation>
    </message>
    <message>
        <source>Trung tâm xác nhận máy này một lần khi nhận gói đầu tiên.</source>
        <translation>The Centre confirms this machine once, when it receives the first bundle.</translation>
    </message>
    <message>
        <source>Trung tâm đã nhận</source>
        <translation>Received by the Centre</translation>
    </message>
    <message>
        <source>Trung tâm đã nhận và dùng bản này.</source>
        <translation>The Centre received this version and uses it.</translation>
    </message>
    <message>
        <source>Trung tâm đã nhận {done}/{all} thay đổi</source>
        <translation>The Centre has received {done}/{all} changes</translation>
    </message>
    <message>
        <source>Trung tâm đã nhận đến: {time}</source>
        <translation>The Centre has received up to: {time}</translation>
    </message>
    <message>
        <source>Trung tâm đã nhận; còn chỗ bất đồng chờ quyết định.</source>
        <translation>The Centre received it; conflicts are still to be decided.</translation>
    </message>
    <message>
        <source>Trung tâm đã xác nhận tất cả. Không có gì phải gửi.</source>
        <translation>The Centre has confirmed everything. Nothing to send.</translation>
    </message>
    <message>
        <source>Trung tâm đối chiếu sáu từ này qua điện thoại trước khi xác nhận máy của trạm.</source>
        <translation>The Centre compares these six words by phone before it confirms the station’s machine.</translation>
    </message>
    <message>
        <source>Trung tâm: {name}</source>
        <translation>Centre: {name}</translation>
    </message>
    <message>
        <source>Trên USB</source>
        <translation>On USB</translation>
    </message>
    <message>
        <source>Trên bảng: chọn đề án, mở đề án</source>
        <translation>On the board: choose, open a project</translation>
    </message>
    <message>
        <source>Trình chiếu - {name}</source>
        <translation>Slides - {name}</translation>
    </message>
    <message>
        <source>Trình phê duyệt</source>
        <translation>Submit for approval</translation>
    </message>
    <message>
        <source>Trình phê duyệt những đề án được chọn…</source>
        <translation>Submit the chosen projects for approval…</translation>
    </message>
    <message>
        <source>Trình phê duyệt {count} đề án?</source>
        <translation>Submit {count} projects for approval?</translation>
    </message>
    <message>
        <source>Trước (Ctrl+PgUp)</source>
        <translation>Back (Ctrl+PgUp)</translation>
    </message>
    <message>
        <source>Trước đó</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Trường</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Trạm</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Trạm chờ xác nhận</source>
        <translation>Stations to confirm</translation>
    </message>
    <message>
        <source>Trạm cài lại hoặc mất máy? Chọn trạm cũ để máy này làm tiếp phần việc ấy:</source>
        <translation>Station reinstalled or machine lost? Choose the old station whose work this machine takes over:</translation>
    </message>
    <message>
        <source>Trạm có hai máy: ghi thẻ ở máy kia, chọn thẻ ấy ở đây rồi gửi; hai máy có cùng dữ liệu mà không phải chờ Trung tâm. Mỗi máy cần được Trung tâm xác nhận một lần trước đó.</source>
        <translation>A station with two computers: write the card on the other, choose that card here and send; both then hold the same data without waiting for the centre. The centre must have confirmed each of them once before.</translation>
    </message>
    <message>
        <source>Trạm cũ mà máy này làm tiếp</source>
        <translation>Old station this machine takes over from</translation>
    </message>
    <message>
        <source>Trạm của cộng tác viên</source>
        <translation>Station of a collaborator</translation>
    </message>
    <message>
        <source>Trạm lâu chưa gửi dữ liệu</source>
        <translation>Stations long silent</translation>
    </message>
    <message>
        <source>Trạm: {name}</source>
        <translation>Station: {name}</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Trả lại phiếu</source>
        <translation>Return survey</translation>
    </message>
    <message>
        <source>Trả lại, hỏi bổ sung</source>
        <translation>Return, ask for more</translation>
    </message>
    <message>
        <source>Trả lại, hỏi bổ sung…</source>
        <translation>Return, ask for more…</translation>
    </message>
    <message>
        <source>Trần</source>
        <translation>Ceiling</translation>
    </message>
    <message>
        <source>Trỏ chuột vào từng dòng để xem văn bản, nguồn và ghi chú.</source>
        <translation>Point at a line to see its legal texts, sources and notes.</translation>
    </message>
    <message>
        <source>Trở lại mẫu ban đầu</source>
        <translation>Back to original</translation>
    </message>
    <message>
        <source>Trở lại mẫu ban đầu?</source>
        <translation>Back to the original template?</translation>
    </message>
    <message>
        <source>Tách ra</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Tách “{name}”</source>
        <translation>Separate “{name}”</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tên Trung tâm</source>
        <translation>Name of the Centre</translation>
    </message>
    <message>
        <source>Tên hiện với mọi người</source>
        <translation>Name others see</translation>
    </message>
    <message>
        <source>Tên người dùng máy này</source>
        <translation>Name of this machine’s user</translation>
    </message>
    <message>
        <source>Tên trạm (xã, phường hoặc tổ)</source>
        <translation>Name of the station (commune, ward or team)</translation>
    </message>
    <message>
        <source>Tên, số</source>
        <translation>Name, number</translation>
    </message>
    <message>
        <source>Tìm báo cáo</source>
        <translation>Find report</translation>
    </message>
    <message>
        <source>Tìm bản ghi, nơi gửi</source>
        <translation>Find records, senders</translation>
    </message>
    <message>
        <source>Tìm chỉ tiêu, số liệu, căn cứ; không cần dấu</source>
        <translation>Find indicator, figure, grounds; no accents</translation>
    </message>
    <message>
        <source>Tìm cơ sở, đề án, người, xã phường… gõ không dấu cũng được</source>
        <translation>Find establishments, projects, people… accents not needed</translation>
    </message>
    <message>
        <source>Tìm gói</source>
        <translation>Find bundles</translation>
    </message>
    <message>
        <source>Tìm kiếm</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Tìm lại</source>
        <translation>Search again</translation>
    </message>
    <message>
        <source>Tìm lại trong cả danh bạ</source>
        <translation>Search the whole bank again</translation>
    </message>
    <message>
        <source>Tìm mọi thứ</source>
        <translation>Find anything</translation>
    </message>
    <message>
        <source>Tìm sản phẩm, cơ sở</source>
        <translation>Find products, makers</translation>
    </message>
    <message>
        <source>Tìm trong danh sách</source>
        <translation>Find in the list</translation>
    </message>
    <message>
        <source>Tìm trường, gõ không dấu cũng được</source>
        <translation>Find a field, accents not needed</translation>
    </message>
    <message>
        <source>Tìm đề án trên bảng</source>
        <translation>Find projects on the board</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Tình trạng ngày {day}</source>
        <translation>State on {day}</translation>
    </message>
    <message>
        <source>Tính theo quy định của ngày cấp, giấy chứng nhận không ghi</source>
        <translation>By the rules of the issue day; the certificate does not say</translation>
    </message>
    <message>
        <source>Tôi đã ghi lại đủ mười hai từ</source>
        <translation>I have written down all twelve words</translation>
    </message>
    <message>
        <source>Tạm ứng, thanh toán</source>
        <translation>Advance, payment</translation>
    </message>
    <message>
        <source>Tạo mới</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Tạo tệp khôi phục…</source>
        <translation>Make a recovery file…</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Tất cả {count}</source>
        <translation>All {count}</translation>
    </message>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Tệp .kccard do Trung tâm chép cho bạn; cần khi gửi gói.</source>
        <translation>The .kccard file the Centre copied for you; needed to send bundles.</translation>
    </message>
    <message>
        <source>Tệp SQLite, có bảng từ điển</source>
        <translation>SQLite file with dictionary</translation>
    </message>
    <message>
        <source>Tệp công khai để trạm gửi được cho Trung tâm này</source>
        <translation>A public file with which stations can send to this Centre</translation>
    </message>
    <message>
        <source>Tệp của “{name}” dừng ở thay đổi số {held}, còn sổ ghi của máy đã tới số {reached}: có lẽ một tệp cũ vừa được chép đè, hoặc đây là bản thứ hai của cùng một thư mục.</source>
        <translation>The file of “{name}” ends at change no. {held}, but the journal of the machine has reached no. {reached}: perhaps an old file was just copied over it, or this is a second copy of the same folder.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu này cũ hơn những gì đã lưu trên máy</source>
        <translation>This data file is older than what was saved on this machine</translation>
    </message>
    <message>
        <source>Tệp khôi phục: {file}</source>
        <translation>Recovery file: {file}</translation>
    </message>
    <message>
        <source>Tệp này không có bảng nào ghi năm và nguồn; thử Nhập từ Excel… ở trang Các năm.</source>
        <translation>This file has no table with years and sources; try Import from Excel… on the page Years.</translation>
    </message>
    <message>
        <source>Tệp sau</source>
        <translation>Next file</translation>
    </message>
    <message>
        <source>Tệp trước</source>
        <translation>Previous file</translation>
    </message>
    <message>
        <source>TỈNH TẬP – số liệu bịa để thực hành</source>
        <translation>PRACTICE PROVINCE – invented figures</translation>
    </message>
    <message>
        <source>Tỉnh chưa quy định mức: {rules}. Ghi ở Quy định của tỉnh hoặc ở từng người.</source>
        <translation>The province has set no rate: {rules}. Write it in Provincial rules or for each person.</translation>
    </message>
    <message>
        <source>Tỉnh chưa thay giá trị nào của danh mục</source>
        <translation>The province has changed no value</translation>
    </message>
    <message>
        <source>Tỉnh tạm rút</source>
        <translation>Withdrawn by the province</translation>
    </message>
    <message>
        <source>Tỉnh tập mở trong cửa sổ khung đỏ. Trả lời ba câu hỏi ở đây khi sẵn sàng làm thật.</source>
        <translation>The practice province opens in a window with a red frame. Answer the three questions here when you are ready for real work.</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố</source>
        <translation>Province, city</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố (cũ)</source>
        <translation>Province, city (old)</translation>
    </message>
    <message>
        <source>Tối</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Tối đa</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Tổ, người, xã, phường</source>
        <translation>Team, person, commune</translation>
    </message>
    <message>
        <source>Tổng</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Tổng dự toán</source>
        <translation>Total budget</translation>
    </message>
    <message>
        <source>Tổng kinh phí</source>
        <translation>Total funds</translation>
    </message>
    <message>
        <source>Tổng quan</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Tổng số</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Tới chỗ trả lời</source>
        <translation>Go to the answer</translation>
    </message>
    <message>
        <source>Tới mục cần sửa kế tiếp</source>
        <translation>To the next item to correct</translation>
    </message>
    <message>
        <source>Tới mục kế  F8</source>
        <translation>Next item  F8</translation>
    </message>
    <message>
        <source>Tờ tóm tắt…</source>
        <translation>Summary sheet…</translation>
    </message>
    <message>
        <source>Từ chối</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Từ lúc lưu bản này có thêm {count} thao tác trong dữ liệu.</source>
        <translation>Since this copy was saved {count} more changes were made in the data.</translation>
    </message>
    <message>
        <source>Từ một hồ sơ về danh sách của phần</source>
        <translation>From a record back to its list</translation>
    </message>
    <message>
        <source>Từ nay những gì {name} ghi sẽ để vào cách ly, không vào dữ liệu. Những gì đã gửi trước đó vẫn giữ. Xác nhận lại được bất cứ lúc nào.</source>
        <translation>From now on what {name} writes goes to quarantine, not into the data. What was sent before is kept. You can confirm it again at any time.</translation>
    </message>
    <message>
        <source>Từ nguồn</source>
        <translation>From source</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Từ tệp này của “{name}”, công việc đã đi tiếp ở một bản khác trên máy.</source>
        <translation>From this file of “{name}”, work has gone on in another copy on this machine.</translation>
    </message>
    <message>
        <source>Từ {first} đến {last}: {count} số</source>
        <translation>From {first} to {last}: {count} numbers</translation>
    </message>
    <message>
        <source>Từ điển số liệu</source>
        <translation>Data dictionary</translation>
    </message>
    <message>
        <source>Từ đâu</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Từ – đến</source>
        <translation>From – to</translation>
    </message>
    <message>
        <source>Tỷ lệ</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Tỷ lệ sai</source>
        <translation>Error rate</translation>
    </message>
    <message>
        <source>USB (1 GB)</source>
        <translation>USB (1 GB)</translation>
    </message>
    <message>
        <source>USB 1 GB</source>
        <translation>USB 1 GB</translation>
    </message>
    <message>
        <source>USB có dấu hiệu mã độc: {names}</source>
        <translation>Signs of malware on the USB stick: {names}</translation>
    </message>
    <message>
        <source>USB hoặc thư mục</source>
        <translation>USB stick or folder</translation>
    </message>
    <message>
        <source>USB đang khóa ghi; gạt chốt trên USB hoặc dùng USB khác.</source>
        <translation>The USB stick is write-protected; move its latch or use another USB stick.</translation>
    </message>
    <message>
        <source>UTF-8 đọc sai</source>
        <translation>Misread UTF-8</translation>
    </message>
    <message>
        <source>Vai trò</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Viết giá trị mới</source>
        <translation>Write a new value</translation>
    </message>
    <message>
        <source>Việc cần làm</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Việc cần làm: {count}</source>
        <translation>Tasks: {count}</translation>
    </message>
    <message>
        <source>Việc của tôi: khảo sát được giao</source>
        <translation>My work: assigned surveys</translation>
    </message>
    <message>
        <source>Việc khác với báo cáo</source>
        <translation>More for this report</translation>
    </message>
    <message>
        <source>Việc khác với bản ghi này</source>
        <translation>More for this record</translation>
    </message>
    <message>
        <source>Việc khác với danh sách</source>
        <translation>More for this list</translation>
    </message>
    <message>
        <source>Việc làm</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Việc làm sau đào tạo</source>
        <translation>Jobs after training</translation>
    </message>
    <message>
        <source>Việc làm sau đào tạo của cả lớp</source>
        <translation>Whole class’s jobs after training</translation>
    </message>
    <message>
        <source>Việc làm…</source>
        <translation>Jobs…</translation>
    </message>
    <message>
        <source>Việc phải xong</source>
        <translation>Work to finish</translation>
    </message>
    <message>
        <source>Việc vừa làm chưa xong vì một lỗi của chương trình.</source>
        <translation>What you just did is not finished because of a fault in the program.</translation>
    </message>
    <message>
        <source>Việc đã nộp được nhận là hoàn thành, việc chưa làm thành “Không làm nữa”. Mở lại được trong Lịch sử.</source>
        <translation>Submitted work that was accepted is completed, work not done becomes “No longer to be done”. Can be reopened in History.</translation>
    </message>
    <message>
        <source>Việc được giao</source>
        <translation>Assigned work</translation>
    </message>
    <message>
        <source>Vào mục</source>
        <translation>Goes to</translation>
    </message>
    <message>
        <source>Vì</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Vì sao giữ? {problem}</source>
        <translation>Why keep it? {problem}</translation>
    </message>
    <message>
        <source>Vì sao không cần</source>
        <translation>Why not needed</translation>
    </message>
    <message>
        <source>Vì sao đứng trước đề án sau</source>
        <translation>Why it is before the next project</translation>
    </message>
    <message>
        <source>Vì sao, theo điều khoản nào</source>
        <translation>Why, by which clause</translation>
    </message>
    <message>
        <source>Vì sao, theo điều khoản nào, còn thiếu gì</source>
        <translation>Why, under which article, what is missing</translation>
    </message>
    <message>
        <source>Vì sao?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Ví dụ trong cột</source>
        <translation>Column examples</translation>
    </message>
    <message>
        <source>Văn bản</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Văn bản PDF với nội dung mẫu</source>
        <translation>PDF paper with sample content</translation>
    </message>
    <message>
        <source>Vướng mắc</source>
        <translation>Obstacles</translation>
    </message>
    <message>
        <source>Vượt điểm tối đa: nhập lại; hoặc hai nơi nhập khác nhau: chọn ở phần bất đồng</source>
        <translation>Over the maximum: type again; or two places typed different scores: choose under conflicts</translation>
    </message>
    <message>
        <source>Vẫn ghi</source>
        <translation>Save anyway</translation>
    </message>
    <message>
        <source>Vẫn ghi, vì</source>
        <translation>Record anyway, as</translation>
    </message>
    <message>
        <source>Vẫn ghi?</source>
        <translation>Save anyway?</translation>
    </message>
    <message>
        <source>Vẫn lưu</source>
        <translation>Save anyway</translation>
    </message>
    <message>
        <source>Vẫn nhận dù nơi gửi đã bị thu hồi, ghi thay nơi khác hoặc Trung tâm</source>
        <translation>Take it although the sender was revoked or wrote for another office or the centre</translation>
    </message>
    <message>
        <source>Về Gửi – nhận</source>
        <translation>Back to Exchange</translation>
    </message>
    <message>
        <source>Về danh sách</source>
        <translation>Back to list</translation>
    </message>
    <message>
        <source>Về danh sách (Alt+←)</source>
        <translation>Back to list (Alt+←)</translation>
    </message>
    <message>
        <source>Về vùng trước</source>
        <translation>To the previous pane</translation>
    </message>
    <message>
        <source>Vốn đầu tư</source>
        <translation>Investment</translation>
    </message>
    <message>
        <source>Vốn đối ứng</source>
        <translation>Counterpart funds</translation>
    </message>
    <message>
        <source>Vốn đối ứng (phần còn lại): {money}</source>
        <translation>Own capital (the rest): {money}</translation>
    </message>
    <message>
        <source>Vừa quyết định {count} bất đồng</source>
        <translation>Conflicts just decided: {count}</translation>
    </message>
    <message>
        <source>Vừa quyết định: {title}, {field}</source>
        <translation>Just decided: {title}, {field}</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Xem bản in</source>
        <translation>Print preview</translation>
    </message>
    <message>
        <source>Xem các giá trị khác nhau</source>
        <translation>See the different values</translation>
    </message>
    <message>
        <source>Xem các phiếu khảo sát</source>
        <translation>See the survey sheets</translation>
    </message>
    <message>
        <source>Xem các trang</source>
        <translation>View pages</translation>
    </message>
    <message>
        <source>Xem cơ sở của xã</source>
        <translation>View establishments</translation>
    </message>
    <message>
        <source>Xem cạnh</source>
        <translation>View beside</translation>
    </message>
    <message>
        <source>Xem danh bạ</source>
        <translation>View bank</translation>
    </message>
    <message>
        <source>Xem danh sách: {title}</source>
        <translation>View list: {title}</translation>
    </message>
    <message>
        <source>Xem kết quả</source>
        <translation>See the result</translation>
    </message>
    <message>
        <source>Xem lại</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Xem phiếu khảo sát</source>
        <translation>View survey</translation>
    </message>
    <message>
        <source>Xem phiếu khảo sát, cơ sở ở cạnh</source>
        <translation>Show survey and establishment beside it</translation>
    </message>
    <message>
        <source>Xem phiếu rồi nhận, hoặc trả lại để bổ sung.</source>
        <translation>View the survey, then accept it or return it for more.</translation>
    </message>
    <message>
        <source>Xem số không khớp: {what}</source>
        <translation>Show unmatched figures: {what}</translation>
    </message>
    <message>
        <source>Xem thử</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Xem thử: {title}</source>
        <translation>Preview: {title}</translation>
    </message>
    <message>
        <source>Xem trước</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Xem trước khi nhập</source>
        <translation>Preview before importing</translation>
    </message>
    <message>
        <source>Xem tất cả</source>
        <translation>View all</translation>
    </message>
    <message>
        <source>Xem việc được giao</source>
        <translation>View assigned work</translation>
    </message>
    <message>
        <source>Xem và in</source>
        <translation>View and print</translation>
    </message>
    <message>
        <source>Xem và nhập</source>
        <translation>See and import</translation>
    </message>
    <message>
        <source>Xem {count} chỗ bất đồng</source>
        <translation>Show {count} conflicts</translation>
    </message>
    <message>
        <source>Xem {count} trạm chưa gửi số liệu</source>
        <translation>Show {count} stations without figures</translation>
    </message>
    <message>
        <source>Xem độ phủ</source>
        <translation>View coverage</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Xong dòng này</source>
        <translation>Done with this row</translation>
    </message>
    <message>
        <source>Xuất Excel…</source>
        <translation>Export Excel…</translation>
    </message>
    <message>
        <source>Xuất PDF…</source>
        <translation>Export PDF…</translation>
    </message>
    <message>
        <source>Xuất Word…</source>
        <translation>Export Word…</translation>
    </message>
    <message>
        <source>Xuất bản ghi này ra Excel…</source>
        <translation>Export this record to Excel…</translation>
    </message>
    <message>
        <source>Xuất bảng năm…</source>
        <translation>Export year table…</translation>
    </message>
    <message>
        <source>Xuất bảng ra Excel, PDF…</source>
        <translation>Export table to Excel, PDF…</translation>
    </message>
    <message>
        <source>Xuất danh sách này ra Excel…</source>
        <translation>Export this list to Excel…</translation>
    </message>
    <message>
        <source>Xuất danh sách…</source>
        <translation>Export list…</translation>
    </message>
    <message>
        <source>Xuất ra Excel</source>
        <translation>Export to Excel</translation>
    </message>
    <message>
        <source>Xuất ra Excel…</source>
        <translation>Export to Excel…</translation>
    </message>
    <message>
        <source>Xuất toàn bộ dữ liệu</source>
        <translation>Export all data</translation>
    </message>
    <message>
        <source>Xuất toàn bộ dữ liệu…</source>
        <translation>Export all data…</translation>
    </message>
    <message>
        <source>Xuất từ điển số liệu</source>
        <translation>Export data dictionary</translation>
    </message>
    <message>
        <source>Xuất…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Xuống dòng trong ô ghi nhiều dòng</source>
        <translation>New line in a multi-line field</translation>
    </message>
    <message>
        <source>Xác nhận là máy mới</source>
        <translation>Confirm as a new machine</translation>
    </message>
    <message>
        <source>Xác nhận lại</source>
        <translation>Confirm again</translation>
    </message>
    <message>
        <source>Xã cũ bị chia: thôn, tổ nào nay thuộc xã nào, hỏi một lần và nhớ.</source>
        <translation>Old communes that were split: which hamlet lies where is asked once and remembered.</translation>
    </message>
    <message>
        <source>Xã cũ: {place}</source>
        <translation>Old commune: {place}</translation>
    </message>
    <message>
        <source>Xã sẽ trống</source>
        <translation>Left empty</translation>
    </message>
    <message>
        <source>Xã, phường</source>
        <translation>Commune, ward</translation>
    </message>
    <message>
        <source>Xã, phường bàn giao</source>
        <translation>Communes handed over</translation>
    </message>
    <message>
        <source>Xã, phường chỉ có người này phụ trách</source>
        <translation>Communes only this person is in charge of</translation>
    </message>
    <message>
        <source>Xã, phường cũ</source>
        <translation>Old commune</translation>
    </message>
    <message>
        <source>Xã, phường của bản ghi không thuộc địa bàn của trạm gửi. Vẫn nhận.</source>
        <translation>The commune or ward of the record is not in the area of the sending station. Accepted all the same.</translation>
    </message>
    <message>
        <source>Xã, phường của đợt</source>
        <translation>Campaign communes</translation>
    </message>
    <message>
        <source>Xã, phường mới: {place} ({why})</source>
        <translation>New commune: {place} ({why})</translation>
    </message>
    <message>
        <source>Xã, phường phụ trách</source>
        <translation>Communes in charge</translation>
    </message>
    <message>
        <source>Xã, phường phụ trách (trạm có thể để trống)</source>
        <translation>Communes in charge (a station may leave it empty)</translation>
    </message>
    <message>
        <source>Xã, phường trụ sở</source>
        <translation>Commune of the office</translation>
    </message>
    <message>
        <source>Xét chọn</source>
        <translation>Selection</translation>
    </message>
    <message>
        <source>Xét chọn đề án</source>
        <translation>Project selection</translation>
    </message>
    <message>
        <source>Xét chọn đề án {year}</source>
        <translation>Project selection {year}</translation>
    </message>
    <message>
        <source>Xét riêng</source>
        <translation>Judged apart</translation>
    </message>
    <message>
        <source>Xóa</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Xóa bản ghi</source>
        <translation>Delete the record</translation>
    </message>
    <message>
        <source>Xóa dòng</source>
        <translation>Delete the row</translation>
    </message>
    <message>
        <source>Xóa dòng này (Ctrl+Shift+Delete)</source>
        <translation>Delete this row (Ctrl+Shift+Delete)</translation>
    </message>
    <message>
        <source>Xóa dữ liệu cá nhân</source>
        <translation>Personal data erased</translation>
    </message>
    <message>
        <source>Xếp hạng</source>
        <translation>Ranking</translation>
    </message>
    <message>
        <source>Zalo (100 MB)</source>
        <translation>Zalo (100 MB)</translation>
    </message>
    <message>
        <source>Zalo 100 MB</source>
        <translation>Zalo 100 MB</translation>
    </message>
    <message>
        <source>anh/chị chọn</source>
        <translation>chosen by you</translation>
    </message>
    <message>
        <source>biên nhận mới nhất cho gói ghi {time}</source>
        <translation>latest receipt for the bundle written {time}</translation>
    </message>
    <message>
        <source>biên nhận, không có thay đổi mới · {files}</source>
        <translation>receipts, no new changes · {files}</translation>
    </message>
    <message>
        <source>biểu mà chỉ Trung tâm được ghi</source>
        <translation>a form that only the centre may write</translation>
    </message>
    <message>
        <source>bản ghi thuộc biểu khác</source>
        <translation>the record belongs to another form</translation>
    </message>
    <message>
        <source>bản số {number} · {records} bản ghi</source>
        <translation>edition {number} · {records} records</translation>
    </message>
    <message>
        <source>bản {version}</source>
        <translation>edition {version}</translation>
    </message>
    <message>
        <source>bắt buộc ghi lý do</source>
        <translation>a reason is required</translation>
    </message>
    <message>
        <source>bỏ</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>bổ sung kế hoạch</source>
        <translation>plan supplement</translation>
    </message>
    <message>
        <source>chuyển nguồn</source>
        <translation>source transfer</translation>
    </message>
    <message>
        <source>chưa</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>chưa ban hành</source>
        <translation>not issued yet</translation>
    </message>
    <message>
        <source>chưa báo cáo</source>
        <translation>not reported</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>chưa có cơ sở</source>
        <translation>no establishment</translation>
    </message>
    <message>
        <source>chưa có cộng tác viên</source>
        <translation>no collaborator</translation>
    </message>
    <message>
        <source>chưa có khóa để đọc</source>
        <translation>no key to read it yet</translation>
    </message>
    <message>
        <source>chưa có kinh phí</source>
        <translation>no funds yet</translation>
    </message>
    <message>
        <source>chưa có người</source>
        <translation>no one yet</translation>
    </message>
    <message>
        <source>chưa ghi</source>
        <translation>not entered</translation>
    </message>
    <message>
        <source>chưa giao cho ai</source>
        <translation>not assigned</translation>
    </message>
    <message>
        <source>chưa nhận ra</source>
        <translation>not recognised</translation>
    </message>
    <message>
        <source>chưa quyết toán</source>
        <translation>not settled</translation>
    </message>
    <message>
        <source>chưa rõ thời hạn</source>
        <translation>validity unclear</translation>
    </message>
    <message>
        <source>chưa trả lời</source>
        <translation>no answer</translation>
    </message>
    <message>
        <source>chương trình</source>
        <translation>program</translation>
    </message>
    <message>
        <source>chỉ có biên nhận, không có thay đổi mới</source>
        <translation>only receipts, no new changes</translation>
    </message>
    <message>
        <source>chỉ khác chữ hoa, thường</source>
        <translation>only capitals differ</translation>
    </message>
    <message>
        <source>chỉ khác dấu</source>
        <translation>only accents differ</translation>
    </message>
    <message>
        <source>chỉ khác khoảng trắng</source>
        <translation>only blanks differ</translation>
    </message>
    <message>
        <source>chỉ tiêu</source>
        <translation>target</translation>
    </message>
    <message>
        <source>chờ quyết định</source>
        <translation>to decide</translation>
    </message>
    <message>
        <source>chụp {when}</source>
        <translation>taken {when}</translation>
    </message>
    <message>
        <source>chủ cơ sở</source>
        <translation>owner</translation>
    </message>
    <message>
        <source>cách ly</source>
        <translation>quarantined</translation>
    </message>
    <message>
        <source>còn khoảng {count} giây</source>
        <translation>about {count} s left</translation>
    </message>
    <message>
        <source>còn khoảng {count} phút</source>
        <translation>about {count} min left</translation>
    </message>
    <message>
        <source>còn {count} ngày</source>
        <translation>{count} days left</translation>
    </message>
    <message>
        <source>còn {count} đề án, xem danh sách</source>
        <translation>{count} more projects, see the list</translation>
    </message>
    <message>
        <source>có</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>có dòng này</source>
        <translation>row present</translation>
    </message>
    <message>
        <source>có thể rút</source>
        <translation>you can unplug</translation>
    </message>
    <message>
        <source>công bố</source>
        <translation>publication</translation>
    </message>
    <message>
        <source>cùng huyện cũ</source>
        <translation>same former district</translation>
    </message>
    <message>
        <source>cùng họ tên và năm sinh</source>
        <translation>same name and year of birth</translation>
    </message>
    <message>
        <source>cùng họ tên và xã, phường</source>
        <translation>same name and commune or ward</translation>
    </message>
    <message>
        <source>cùng mã số thuế hoặc số định danh</source>
        <translation>same tax code or personal number</translation>
    </message>
    <message>
        <source>cùng phụ trách</source>
        <translation>shares the area</translation>
    </message>
    <message>
        <source>cùng số điện thoại</source>
        <translation>same phone number</translation>
    </message>
    <message>
        <source>cùng thư điện tử</source>
        <translation>same e-mail</translation>
    </message>
    <message>
        <source>cùng tổ</source>
        <translation>same team</translation>
    </message>
    <message>
        <source>cũ: {day}</source>
        <translation>old: {day}</translation>
    </message>
    <message>
        <source>cũng ghi vậy: {names}</source>
        <translation>wrote the same: {names}</translation>
    </message>
    <message>
        <source>cơ sở</source>
        <translation>establishments</translation>
    </message>
    <message>
        <source>cơ sở đã có phiếu / cơ sở trong danh bạ</source>
        <translation>surveyed / establishments in the bank</translation>
    </message>
    <message>
        <source>cả kỳ</source>
        <translation>period</translation>
    </message>
    <message>
        <source>cả đề án</source>
        <translation>whole project</translation>
    </message>
    <message>
        <source>cần chú ý</source>
        <translation>needs attention</translation>
    </message>
    <message>
        <source>cộng tác viên</source>
        <translation>collaborators</translation>
    </message>
    <message>
        <source>của Trung tâm</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>của cơ quan</source>
        <translation>office</translation>
    </message>
    <message>
        <source>của máy khác</source>
        <translation>of another computer</translation>
    </message>
    <message>
        <source>của nơi khác</source>
        <translation>of another office</translation>
    </message>
    <message>
        <source>của trạm</source>
        <translation>station</translation>
    </message>
    <message>
        <source>danh bạ: {value}</source>
        <translation>bank: {value}</translation>
    </message>
    <message>
        <source>danh sách {kind}</source>
        <translation>{kind} list</translation>
    </message>
    <message>
        <source>doanh thu {money}</source>
        <translation>revenue {money}</translation>
    </message>
    <message>
        <source>dùng vào việc gì, theo văn bản nào</source>
        <translation>what for, by which legal paper</translation>
    </message>
    <message>
        <source>dưới mức</source>
        <translation>below</translation>
    </message>
    <message>
        <source>ghi chép mà chỉ Trung tâm, hoặc chính máy đó, được viết</source>
        <translation>a note that only the centre, or that computer itself, may write</translation>
    </message>
    <message>
        <source>ghi những gì do Trung tâm quyết định</source>
        <translation>write what the centre decides</translation>
    </message>
    <message>
        <source>ghi sau</source>
        <translation>written later</translation>
    </message>
    <message>
        <source>ghi {time}</source>
        <translation>written {time}</translation>
    </message>
    <message>
        <source>giải ngân chậm</source>
        <translation>slow disbursement</translation>
    </message>
    <message>
        <source>giảm</source>
        <translation>less</translation>
    </message>
    <message>
        <source>giấy tờ hết hạn</source>
        <translation>papers expired</translation>
    </message>
    <message>
        <source>giữ lại</source>
        <translation>kept</translation>
    </message>
    <message>
        <source>giữ nguyên</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <source>gửi lại {count} gói · {files}</source>
        <translation>bundles sent again: {count} · {files}</translation>
    </message>
    <message>
        <source>hoặc {who}</source>
        <translation>or {who}</translation>
    </message>
    <message>
        <source>hôm nay</source>
        <translation>today</translation>
    </message>
    <message>
        <source>hôm qua</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>hôm qua {time}</source>
        <translation>yesterday {time}</translation>
    </message>
    <message>
        <source>hạn hôm nay</source>
        <translation>due today</translation>
    </message>
    <message>
        <source>hạn {day}</source>
        <translation>due {day}</translation>
    </message>
    <message>
        <source>hạn {day}, {left}</source>
        <translation>due {day}, {left}</translation>
    </message>
    <message>
        <source>hằng ngày</source>
        <translation>daily</translation>
    </message>
    <message>
        <source>hằng năm sau nghiệm thu; năm đã qua thì không đòi nữa</source>
        <translation>yearly after acceptance; past years are no longer asked for</translation>
    </message>
    <message>
        <source>hết {count} ngày</source>
        <translation>{count} days over</translation>
    </message>
    <message>
        <source>hủy dự toán, nộp trả</source>
        <translation>cancelled budget, return</translation>
    </message>
    <message>
        <source>khiếu nại đến {day}</source>
        <translation>complaints to {day}</translation>
    </message>
    <message>
        <source>không</source>
        <translation>no</translation>
    </message>
    <message>
        <source>không chia nguồn</source>
        <translation>not split by source</translation>
    </message>
    <message>
        <source>không còn trong danh mục hiện hành</source>
        <translation>no longer in the current list</translation>
    </message>
    <message>
        <source>không có</source>
        <translation>none</translation>
    </message>
    <message>
        <source>không có ai gần</source>
        <translation>nobody nearby</translation>
    </message>
    <message>
        <source>không có dòng này</source>
        <translation>row absent</translation>
    </message>
    <message>
        <source>không cần nhập</source>
        <translation>not needed</translation>
    </message>
    <message>
        <source>không ghi hạn</source>
        <translation>no end date</translation>
    </message>
    <message>
        <source>không giống danh sách {kind}</source>
        <translation>not like a {kind} list</translation>
    </message>
    <message>
        <source>không giới hạn</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source>không qua bước này</source>
        <translation>skips this step</translation>
    </message>
    <message>
        <source>kinh phí của chỉ tiêu</source>
        <translation>target funding</translation>
    </message>
    <message>
        <source>kinh phí dự kiến</source>
        <translation>planned funding</translation>
    </message>
    <message>
        <source>kinh phí hỗ trợ</source>
        <translation>support funding</translation>
    </message>
    <message>
        <source>liên kết với bản ghi này</source>
        <translation>linked to this record</translation>
    </message>
    <message>
        <source>lấp đầy {share}</source>
        <translation>{share} filled</translation>
    </message>
    <message>
        <source>lần trước ({day}): {value}</source>
        <translation>last time ({day}): {value}</translation>
    </message>
    <message>
        <source>lần đến mới nhất của mỗi cơ sở so với trước hỗ trợ</source>
        <translation>latest visit to each establishment against before support</translation>
    </message>
    <message>
        <source>mẫu chương trình</source>
        <translation>program template</translation>
    </message>
    <message>
        <source>mẫu của cơ quan</source>
        <translation>office template</translation>
    </message>
    <message>
        <source>mọi nguồn</source>
        <translation>all sources</translation>
    </message>
    <message>
        <source>mới nhất ở trên</source>
        <translation>latest on top</translation>
    </message>
    <message>
        <source>nay: {names}</source>
        <translation>now: {names}</translation>
    </message>
    <message>
        <source>nghìn đồng</source>
        <translation>thousand dong</translation>
    </message>
    <message>
        <source>ngành nghề</source>
        <translation>industry</translation>
    </message>
    <message>
        <source>ngành {order}</source>
        <translation>industry {order}</translation>
    </message>
    <message>
        <source>ngày tới, hoặc đã hết</source>
        <translation>days, or already over</translation>
    </message>
    <message>
        <source>ngày tới, hoặc đã quá</source>
        <translation>days ahead, or overdue</translation>
    </message>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>người tiếp quản</source>
        <translation>successor</translation>
    </message>
    <message>
        <source>người, để phủ {count} xã, phường</source>
        <translation>people, to cover {count} communes</translation>
    </message>
    <message>
        <source>nhiệm kỳ đến {day}</source>
        <translation>term until {day}</translation>
    </message>
    <message>
        <source>nhu cầu</source>
        <translation>needs</translation>
    </message>
    <message>
        <source>như trên, nếu để trống</source>
        <translation>as above, if left empty</translation>
    </message>
    <message>
        <source>nhận</source>
        <translation>received</translation>
    </message>
    <message>
        <source>nhận {received} = áp dụng {applied} + đã có {known} + chờ quyết định {to_decide} + cách ly {bad}</source>
        <translation>received {received} = applied {applied} + known {known} + to decide {to_decide} + quarantined {bad}</translation>
    </message>
    <message>
        <source>nhập sau cũng được</source>
        <translation>can be loaded later</translation>
    </message>
    <message>
        <source>nhập {time}</source>
        <translation>imported {time}</translation>
    </message>
    <message>
        <source>năm thứ {number}</source>
        <translation>year {number}</translation>
    </message>
    <message>
        <source>năm {year}</source>
        <translation>year {year}</translation>
    </message>
    <message>
        <source>năm {year}: {value}</source>
        <translation>year {year}: {value}</translation>
    </message>
    <message>
        <source>nơi gửi đã bị thu hồi quyền gửi</source>
        <translation>the sender’s right to send was revoked</translation>
    </message>
    <message>
        <source>phiếu có nhu cầu, {name}</source>
        <translation>surveys with needs, {name}</translation>
    </message>
    <message>
        <source>phiếu có nhu cầu: {what}</source>
        <translation>surveys with needs: {what}</translation>
    </message>
    <message>
        <source>phiếu khảo sát</source>
        <translation>survey sheets</translation>
    </message>
    <message>
        <source>phải hoàn trả</source>
        <translation>to be refunded</translation>
    </message>
    <message>
        <source>quy định ngày {day}</source>
        <translation>rules of {day}</translation>
    </message>
    <message>
        <source>quyết định ở mục do Trung tâm quyết định</source>
        <translation>a decision on an item that the Centre decides</translation>
    </message>
    <message>
        <source>quá hạn</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>quá hạn từ {day}</source>
        <translation>overdue since {day}</translation>
    </message>
    <message>
        <source>quá {count} ngày</source>
        <translation>{count} days over</translation>
    </message>
    <message>
        <source>sao lưu bằng tay</source>
        <translation>made by hand</translation>
    </message>
    <message>
        <source>sẽ hiện tên khi nhận được bản ghi</source>
        <translation>its name shows once the record arrives</translation>
    </message>
    <message>
        <source>sửa số tiền hoặc diễn biến đã ghi: chỉ được ghi thêm, hoặc lấy lại cả mục</source>
        <translation>change of money or events already written: they may only be added to, or taken back whole</translation>
    </message>
    <message>
        <source>thao tác mang danh tính của nơi khác</source>
        <translation>the operation bears the identity of another office</translation>
    </message>
    <message>
        <source>thay đổi Trung tâm chưa xác nhận. Gói được ký và mã hóa, chỉ Trung tâm mở được; gửi lại được.</source>
        <translation>changes the Centre has not confirmed. The bundle is signed and encrypted, only the Centre can open it; it can be sent again.</translation>
    </message>
    <message>
        <source>theo bảng chuyển đổi</source>
        <translation>by conversion table</translation>
    </message>
    <message>
        <source>theo thứ tự: {time}</source>
        <translation>by the order: {time}</translation>
    </message>
    <message>
        <source>theo trả lời của {who}, {day}</source>
        <translation>as answered by {who}, {day}</translation>
    </message>
    <message>
        <source>thiếu</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>thiếu báo cáo</source>
        <translation>report missing</translation>
    </message>
    <message>
        <source>thiếu hợp đồng</source>
        <translation>no contract</translation>
    </message>
    <message>
        <source>thiếu phiếu</source>
        <translation>incomplete</translation>
    </message>
    <message>
        <source>thiếu {money}</source>
        <translation>{money} short</translation>
    </message>
    <message>
        <source>thiếu đối ứng</source>
        <translation>no own capital</translation>
    </message>
    <message>
        <source>thu hồi</source>
        <translation>recovery</translation>
    </message>
    <message>
        <source>thêm mới</source>
        <translation>new</translation>
    </message>
    <message>
        <source>thực hiện đến hết tháng {month}/{year}</source>
        <translation>executed to the end of {month}/{year}</translation>
    </message>
    <message>
        <source>toàn tỉnh</source>
        <translation>whole province</translation>
    </message>
    <message>
        <source>triệu đồng</source>
        <translation>million dong</translation>
    </message>
    <message>
        <source>triệu đồng, cộng dồn theo tháng</source>
        <translation>million dong, cumulative by month</translation>
    </message>
    <message>
        <source>triệu đồng, đến {day}; phần trăm của kế hoạch của chính nguồn</source>
        <translation>million dong, to {day}; per cent of the source’s own plan</translation>
    </message>
    <message>
        <source>trong đó {count} nữ</source>
        <translation>of whom {count} women</translation>
    </message>
    <message>
        <source>trước 1/7/2025: {names}</source>
        <translation>before 1/7/2025: {names}</translation>
    </message>
    <message>
        <source>trước khi khôi phục</source>
        <translation>before a restore</translation>
    </message>
    <message>
        <source>trước khi nhập gói</source>
        <translation>before importing bundles</translation>
    </message>
    <message>
        <source>trước khi nâng cấp</source>
        <translation>before an upgrade</translation>
    </message>
    <message>
        <source>trạm khác</source>
        <translation>another station</translation>
    </message>
    <message>
        <source>trả lời</source>
        <translation>answer</translation>
    </message>
    <message>
        <source>trả lời khiếu nại chậm nhất {day}</source>
        <translation>answer complaints by {day}</translation>
    </message>
    <message>
        <source>trễ hạn {count} ngày</source>
        <translation>{count} days overdue</translation>
    </message>
    <message>
        <source>trễ {count} ngày</source>
        <translation>{count} days late</translation>
    </message>
    <message>
        <source>tìm được {some} trong {all}</source>
        <translation>{some} of {all} found</translation>
    </message>
    <message>
        <source>tăng</source>
        <translation>more</translation>
    </message>
    <message>
        <source>tại {place}</source>
        <translation>at {place}</translation>
    </message>
    <message>
        <source>tệp</source>
        <translation>file</translation>
    </message>
    <message>
        <source>tỉnh quy định</source>
        <translation>set by the province</translation>
    </message>
    <message>
        <source>tối đa theo quy định {most}</source>
        <translation>maximum by the rules {most}</translation>
    </message>
    <message>
        <source>tối đa {n} tệp</source>
        <translation>at most {n} files</translation>
    </message>
    <message>
        <source>từ {day}</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>tự chọn</source>
        <translation>own choice</translation>
    </message>
    <message>
        <source>tỷ đồng</source>
        <translation>billion dong</translation>
    </message>
    <message>
        <source>tỷ đồng, cộng dồn theo tháng</source>
        <translation>billion dong, cumulative by month</translation>
    </message>
    <message>
        <source>việc được giao: {all}, đã nộp hoặc xong {done}, còn {left}, quá hạn {late}</source>
        <translation>assigned: {all}, handed in or done {done}, left {left}, overdue {late}</translation>
    </message>
    <message>
        <source>và {count} bản nháp khác</source>
        <translation>and {count} more drafts</translation>
    </message>
    <message>
        <source>và {count} chỗ khác</source>
        <translation>and {count} other places</translation>
    </message>
    <message>
        <source>và {count} dòng khác</source>
        <translation>and {count} other lines</translation>
    </message>
    <message>
        <source>và {count} giấy chứng nhận khác sắp hết hạn</source>
        <translation>and {count} other certificates expiring</translation>
    </message>
    <message>
        <source>và {count} hoạt động khác</source>
        <translation>and {count} other activities</translation>
    </message>
    <message>
        <source>và {count} mục khác</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>và {count} mục nữa</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>và {count} nữa</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>và {count} trạm khác</source>
        <translation>and {count} more stations</translation>
    </message>
    <message>
        <source>ví dụ 12/BC-TTKC</source>
        <translation>e.g. 12/BC-TTKC</translation>
    </message>
    <message>
        <source>ví dụ 350tr, 1,5 tỷ</source>
        <translation>e.g. 350tr, 1,5 ty</translation>
    </message>
    <message>
        <source>ví dụ A, B, C; để trống là bỏ</source>
        <translation>e.g. A, B, C; blank to clear</translation>
    </message>
    <message>
        <source>ví dụ Báo cáo tổng kết 2021–2025</source>
        <translation>e.g. Summary report 2021–2025</translation>
    </message>
    <message>
        <source>ví dụ KC-001/2026</source>
        <translation>e.g. KC-001/2026</translation>
    </message>
    <message>
        <source>ví dụ Đợt 1</source>
        <translation>e.g. Batch 1</translation>
    </message>
    <message>
        <source>xét riêng</source>
        <translation>judged apart</translation>
    </message>
    <message>
        <source>yêu cầu xóa dữ liệu cá nhân của bản ghi mà nơi khác cùng ghi</source>
        <translation>a request to erase the personal data of a record that others wrote too</translation>
    </message>
    <message>
        <source>{amount} ({share} % kế hoạch)</source>
        <translation>{amount} ({share} % of plan)</translation>
    </message>
    <message>
        <source>{amount} đồng</source>
        <translation>{amount} dong</translation>
    </message>
    <message>
        <source>{before}  →  {after}</source>
        <translation>{before}  →  {after}</translation>
    </message>
    <message>
        <source>{certificates} chứng chỉ; có việc {working} trong {asked} người đã hỏi</source>
        <translation>{certificates} certificates; {working} of {asked} asked have jobs</translation>
    </message>
    <message>
        <source>{changed} dòng thay đổi trong {count} dòng. Kinh phí tính bằng triệu đồng.</source>
        <translation>{changed} of {count} lines changed. Money in million dong.</translation>
    </message>
    <message>
        <source>{count} %</source>
        <translation>{count} %</translation>
    </message>
    <message>
        <source>{count} ({share} %)</source>
        <translation>{count} ({share} %)</translation>
    </message>
    <message>
        <source>{count} KB</source>
        <translation>{count} KB</translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation>{count} MB</translation>
    </message>
    <message>
        <source>{count} biểu đang nhập chưa lưu nên chưa đi cùng. Lưu rồi gửi lại.</source>
        <translation>Forms not saved and therefore not sent along: {count}. Save them, then send again.</translation>
    </message>
    <message>
        <source>{count} bản ghi còn thiếu mục bắt buộc, sẽ nhắc khi mở.</source>
        <translation>Records that lack required items: {count}; you are reminded when you open them.</translation>
    </message>
    <message>
        <source>{count} bản ghi – {kind}</source>
        <translation>{count} records – {kind}</translation>
    </message>
    <message>
        <source>{count} bất đồng chờ quyết định</source>
        <translation>Conflicts to decide: {count}</translation>
    </message>
    <message>
        <source>{count} bất đồng đã đổi trong lúc đó hoặc không hợp; xem lại.</source>
        <translation>Conflicts that changed meanwhile or did not fit: {count}; look again.</translation>
    </message>
    <message>
        <source>{count} chưa rõ xã cũ nên không tính</source>
        <translation>{count} not counted: former commune unclear</translation>
    </message>
    <message>
        <source>{count} chỗ bất đồng</source>
        <translation>conflicts: {count}</translation>
    </message>
    <message>
        <source>{count} chỗ bất đồng cần người quyết định</source>
        <translation>conflicts a person must decide: {count}</translation>
    </message>
    <message>
        <source>{count} chỗ khác với hôm nay</source>
        <translation>{count} places unlike today</translation>
    </message>
    <message>
        <source>{count} câu hỏi chưa trả lời</source>
        <translation>{count} questions unanswered</translation>
    </message>
    <message>
        <source>{count} cơ sở</source>
        <translation>{count} establishments</translation>
    </message>
    <message>
        <source>{count} cơ sở có đủ số liệu</source>
        <translation>{count} establishments with full figures</translation>
    </message>
    <message>
        <source>{count} cơ sở có đủ số liệu: trước {before}, sau {after}</source>
        <translation>{count} establishments with full figures: before {before}, after {after}</translation>
    </message>
    <message>
        <source>{count} cơ sở ghi nơi này</source>
        <translation>{count} establishments here</translation>
    </message>
    <message>
        <source>{count} cảnh báo</source>
        <translation>{count} to check</translation>
    </message>
    <message>
        <source>{count} cặp chờ quyết định</source>
        <translation>{count} pairs to decide</translation>
    </message>
    <message>
        <source>{count} dòng</source>
        <translation>{count} rows</translation>
    </message>
    <message>
        <source>{count} dòng cách ly</source>
        <translation>Quarantined lines: {count}</translation>
    </message>
    <message>
        <source>{count} dòng, cộng {sum}</source>
        <translation>{count} lines, total {sum}</translation>
    </message>
    <message>
        <source>{count} giá trị khác nhau</source>
        <translation>{count} different values</translation>
    </message>
    <message>
        <source>{count} gói cho nơi khác không hiện ở đây.</source>
        <translation>Bundles for other offices, not shown here: {count}.</translation>
    </message>
    <message>
        <source>{count} gói của máy chưa được Trung tâm xác nhận, chưa nhập gì. Trên máy ấy: gửi lên Trung tâm, nhập gói Trung tâm gửi về, rồi gửi lại sang máy này.</source>
        <translation>{count} bundles of a computer that the centre has not confirmed; nothing was taken in. On that computer: send to the centre, take in what the centre sends back, then send to this computer again.</translation>
    </message>
    <message>
        <source>{count} gói của nơi gửi chưa được xác nhận, chưa nhập gì. Đối chiếu sáu từ và xác nhận ở “Các trạm”, rồi nhập: gói vẫn ở trong hàng chờ.</source>
        <translation>{count} bundles of a sender that is not confirmed; nothing was merged. Compare the six words and confirm under “Stations”, then merge: the bundles stay in the queue.</translation>
    </message>
    <message>
        <source>{count} gói không nhập được</source>
        <translation>Bundles not imported: {count}</translation>
    </message>
    <message>
        <source>{count} gói để riêng vào cách ly</source>
        <translation>{count} bundles set aside in quarantine</translation>
    </message>
    <message>
        <source>{count} gói: {law}</source>
        <translation>{count} bundles: {law}</translation>
    </message>
    <message>
        <source>{count} hoạt động, đã chi {spent}</source>
        <translation>{count} activities, {spent} spent</translation>
    </message>
    <message>
        <source>{count} hồ sơ</source>
        <translation>{count} dossiers</translation>
    </message>
    <message>
        <source>{count} hồ sơ, công nhận {good}</source>
        <translation>{count} dossiers, {good} recognised</translation>
    </message>
    <message>
        <source>{count} hộ</source>
        <translation>{count} households</translation>
    </message>
    <message>
        <source>{count} khiếu nại chưa trả lời</source>
        <translation>{count} open complaints</translation>
    </message>
    <message>
        <source>{count} lao động</source>
        <translation>{count} workers</translation>
    </message>
    <message>
        <source>{count} lưu ý</source>
        <translation>{count} to note</translation>
    </message>
    <message>
        <source>{count} lớp, phần việc; mỗi dòng thành một hoạt động</source>
        <translation>{count} classes, parts; each line becomes an activity</translation>
    </message>
    <message>
        <source>{count} mục</source>
        <translation>{count} entries</translation>
    </message>
    <message>
        <source>{count} mục cần sửa</source>
        <translation>{count} to correct</translation>
    </message>
    <message>
        <source>{count} mục giống như ở đây</source>
        <translation>Items the same as here: {count}</translation>
    </message>
    <message>
        <source>{count} ngày</source>
        <translation>{count} days</translation>
    </message>
    <message>
        <source>{count} người cần gia hạn hoặc thay: {over} đã hết hạn, {gone} đã thôi mà địa bàn còn trống.</source>
        <translation>{count} people to renew or replace: {over} expired, {gone} left with the area still vacant.</translation>
    </message>
    <message>
        <source>{count} nhu cầu · đề nghị hỗ trợ {money}</source>
        <translation>{count} needs · support requested {money}</translation>
    </message>
    <message>
        <source>{count} nhóm cơ sở bị các nơi gộp ngược nhau; lấy lại một quyết định ở “Đã quyết định”.</source>
        <translation>{count} groups of establishments were merged in opposite ways; take back a decision in “Decided”.</translation>
    </message>
    <message>
        <source>{count} phiếu được chọn ngẫu nhiên, chờ nhập lại</source>
        <translation>{count} surveys picked at random, to be typed again</translation>
    </message>
    <message>
        <source>{count} suy từ xã mới</source>
        <translation>{count} inferred from new communes</translation>
    </message>
    <message>
        <source>{count} số công bố không khớp</source>
        <translation>{count} published figures differ</translation>
    </message>
    <message>
        <source>{count} thao tác của {sender} sẽ được để ngoài, như chưa từng nhập. Sửa đổi về sau được giữ; những gì gói khác cũng mang đến ở lại. Không mất gì, lấy lại được bất cứ lúc nào. Trạm được báo ở gói gửi xuống tới.</source>
        <translation>{count} operations of {sender} will be left out, as if never imported. Later corrections are kept; what other bundles brought too stays. Nothing is lost, you can bring it back at any time. The station is told in the next bundle sent down.</translation>
    </message>
    <message>
        <source>{count} thao tác ở lại vì gói khác cũng mang đến</source>
        <translation>operations that stay because another bundle brought them too: {count}</translation>
    </message>
    <message>
        <source>{count} trường</source>
        <translation>{count} fields</translation>
    </message>
    <message>
        <source>{count} việc cho {people} người</source>
        <translation>{count} assignments for {people} people</translation>
    </message>
    <message>
        <source>{count} việc cần làm</source>
        <translation>Tasks: {count}</translation>
    </message>
    <message>
        <source>{count} việc của đề án đến hạn trong {days} ngày</source>
        <translation>{count} project deadlines within {days} days</translation>
    </message>
    <message>
        <source>{count} việc quá hạn.</source>
        <translation>{count} assignments overdue.</translation>
    </message>
    <message>
        <source>{count} việc, {late} đã quá hạn.</source>
        <translation>{count} deadlines, {late} overdue.</translation>
    </message>
    <message>
        <source>{count} xã, phường chưa có số liệu và tọa độ không vẽ.</source>
        <translation>{count} communes without figures and coordinates are not drawn.</translation>
    </message>
    <message>
        <source>{count} xã, phường có người phụ trách</source>
        <translation>{count} communes with a person in charge</translation>
    </message>
    <message>
        <source>{count} · đề nghị {money}</source>
        <translation>{count} · {money} asked</translation>
    </message>
    <message>
        <source>{count} ô dán vào không phải là điểm hợp lệ</source>
        <translation>{count} pasted cells are not valid scores</translation>
    </message>
    <message>
        <source>{count} ô dùng bộ chữ cũ, đã đổi sang Unicode. Xem qua: nếu cột “Sẽ ghi” đọc được là đúng.</source>
        <translation>{count} cells used an old character set, now in Unicode. Look through: if the column “Will write” reads well, it is right.</translation>
    </message>
    <message>
        <source>{count} điểm %</source>
        <translation>{count} % points</translation>
    </message>
    <message>
        <source>{count} đã ghi lý do</source>
        <translation>{count} with a reason</translation>
    </message>
    <message>
        <source>{count} đề án chờ xét chọn. Nhập kinh phí để chọn theo thứ tự.</source>
        <translation>{count} projects await selection. Give the funds to choose in order.</translation>
    </message>
    <message>
        <source>{count} đề án cần chú ý, {late} đã quá hạn; {money} có nguy cơ.</source>
        <translation>{count} projects need attention, {late} overdue; {money} at risk.</translation>
    </message>
    <message>
        <source>{count} đề án · hỗ trợ {money}</source>
        <translation>{count} projects · support {money}</translation>
    </message>
    <message>
        <source>{count} đề án, {late} đã quá hạn · {money} có nguy cơ</source>
        <translation>{count} projects, {late} overdue · {money} at risk</translation>
    </message>
    <message>
        <source>{criterion}: tối đa {most} điểm</source>
        <translation>{criterion}: at most {most} points</translation>
    </message>
    <message>
        <source>{done} trong {count} chỉ tiêu đã đạt.</source>
        <translation>{done} of {count} targets reached.</translation>
    </message>
    <message>
        <source>{done}/{all} phiếu đủ điểm</source>
        <translation>{done}/{all} sheets complete</translation>
    </message>
    <message>
        <source>{ends} · {communes} xã, phường · {work} việc đang mở sẽ đi theo xã</source>
        <translation>{ends} · {communes} communes · {work} open assignments go with them</translation>
    </message>
    <message>
        <source>{figures} so với {year}</source>
        <translation>{figures} against {year}</translation>
    </message>
    <message>
        <source>{files} gói của {senders} nơi gửi · {records} bản ghi</source>
        <translation>Bundles: {files} · senders: {senders} · records: {records}</translation>
    </message>
    <message>
        <source>{file} – dòng bị từ chối.xlsx</source>
        <translation>{file} – refused rows.xlsx</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>{form} mới</source>
        <translation>{form} – new</translation>
    </message>
    <message>
        <source>{form} · nháp giữ {time}</source>
        <translation>{form} · draft kept {time}</translation>
    </message>
    <message>
        <source>{kind} (LS)</source>
        <translation>{kind} (LS)</translation>
    </message>
    <message>
        <source>{kind}, tập {volume}/{all}</source>
        <translation>{kind}, {volume}/{all}</translation>
    </message>
    <message>
        <source>{low}–{high}</source>
        <translation>{low}–{high}</translation>
    </message>
    <message>
        <source>{mean} điểm, hạng {rank}</source>
        <translation>{mean} points, rank {rank}</translation>
    </message>
    <message>
        <source>{money} chưa phân được về xã, phường.</source>
        <translation>{money} not placed in a commune yet.</translation>
    </message>
    <message>
        <source>{names} và {count} tệp nữa</source>
        <translation>{names} and {count} more</translation>
    </message>
    <message>
        <source>{name} (LS)</source>
        <translation>{name} (LS)</translation>
    </message>
    <message>
        <source>{name} (Trung tâm khác)</source>
        <translation>{name} (another Centre)</translation>
    </message>
    <message>
        <source>{name} (chỉ xem)</source>
        <translation>{name} (look only)</translation>
    </message>
    <message>
        <source>{name} (xã khác)</source>
        <translation>{name} (other commune)</translation>
    </message>
    <message>
        <source>{name} ({count} ngày)</source>
        <translation>{name} ({count} days)</translation>
    </message>
    <message>
        <source>{name} làm tiếp phần việc của trạm cũ</source>
        <translation>{name} takes over the work of the old station</translation>
    </message>
    <message>
        <source>{name} và {count} đơn vị khác</source>
        <translation>{name} and {count} other units</translation>
    </message>
    <message>
        <source>{name} {number}</source>
        <translation>{name} {number}</translation>
    </message>
    <message>
        <source>{name} · máy {tail}</source>
        <translation>{name} · machine {tail}</translation>
    </message>
    <message>
        <source>{name} · thực hiện {executed} / kế hoạch điều chỉnh {plan} = {share} %</source>
        <translation>{name} · executed {executed} / adjusted plan {plan} = {share} %</translation>
    </message>
    <message>
        <source>{name} · {count} việc</source>
        <translation>{name} · {count} assignments</translation>
    </message>
    <message>
        <source>{name} đã có trong bản ghi này.</source>
        <translation>{name} is already in this record.</translation>
    </message>
    <message>
        <source>{name}, còn {count} ngày</source>
        <translation>{name}, {count} days left</translation>
    </message>
    <message>
        <source>{name}: trước {before}, sau {after}</source>
        <translation>{name}: before {before}, after {after}</translation>
    </message>
    <message>
        <source>{name}: {facilities} cơ sở, đã khảo sát {surveyed}; {surveys} phiếu, {needs} nhu cầu ({taken} đã lập đề án); {dossiers} đề án, hỗ trợ {support}</source>
        <translation>{name}: {facilities} establishments, {surveyed} surveyed; {surveys} surveys, {needs} needs ({taken} in projects); {dossiers} projects, support {support}</translation>
    </message>
    <message>
        <source>{name}: {why}</source>
        <translation>{name}: {why}</translation>
    </message>
    <message>
        <source>{name}: đạt {reached} / {wanted} {unit}, từ {count} bản ghi</source>
        <translation>{name}: reached {reached} / {wanted} {unit}, from {count} records</translation>
    </message>
    <message>
        <source>{need}: mở chỗ để bổ sung cho bước tới</source>
        <translation>{need}: open where to add it for the next step</translation>
    </message>
    <message>
        <source>{old} (cũ) đã chia cho {count} đơn vị mới. Cơ sở ở đơn vị nào?</source>
        <translation>{old} (former) was split into {count} new units. Which one is the establishment in?</translation>
    </message>
    <message>
        <source>{ops} thay đổi của {records} bản ghi · {files}</source>
        <translation>{ops} changes of {records} records · {files}</translation>
    </message>
    <message>
        <source>{people} người phụ trách {covered} trong {all} xã, phường · {gaps} xã, phường chưa có người ({empty} cơ sở) · {overlaps} có nhiều người</source>
        <translation>{people} people in charge of {covered} of {all} communes · {gaps} communes with nobody ({empty} establishments) · {overlaps} with several people</translation>
    </message>
    <message>
        <source>{people} người · theo quy định {total} · còn được chi {due}</source>
        <translation>{people} people · by the rules {total} · still payable {due}</translation>
    </message>
    <message>
        <source>{place} (cũ)</source>
        <translation>{place} (former)</translation>
    </message>
    <message>
        <source>{points} điểm</source>
        <translation>{points} points</translation>
    </message>
    <message>
        <source>{programme} · năm {year} · hỗ trợ {support}, đã giải ngân {paid}</source>
        <translation>{programme} · year {year} · support {support}, {paid} disbursed</translation>
    </message>
    <message>
        <source>{reasons}; Enter ghi, Esc thôi</source>
        <translation>{reasons}; Enter saves, Esc cancels</translation>
    </message>
    <message>
        <source>{records} bản ghi · {files}</source>
        <translation>{records} records · {files}</translation>
    </message>
    <message>
        <source>{rows} dòng = {created} tạo mới + {updated} cập nhật + {unchanged} không đổi + {refused} từ chối</source>
        <translation>{rows} rows = {created} created + {updated} updated + {unchanged} unchanged + {refused} refused</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>{shown} trong {count} bất đồng chờ quyết định</source>
        <translation>{shown} of {count} conflicts to decide</translation>
    </message>
    <message>
        <source>{some} trong {all}</source>
        <translation>{some} of {all}</translation>
    </message>
    <message>
        <source>{state} · {count} nhu cầu</source>
        <translation>{state} · {count} needs</translation>
    </message>
    <message>
        <source>{state}: {count}</source>
        <translation>{state}: {count}</translation>
    </message>
    <message>
        <source>{state}; thẩm định: {result}.</source>
        <translation>{state}; appraisal: {result}.</translation>
    </message>
    <message>
        <source>{step}: đã ghi cho {count} đề án</source>
        <translation>{step}: recorded for {count} projects</translation>
    </message>
    <message>
        <source>{stick}: có {count} gói chưa nhập</source>
        <translation>{stick}: bundles to import ({count})</translation>
    </message>
    <message>
        <source>{stick}: gửi {count} thay đổi cho {centre}</source>
        <translation>{stick}: send changes ({count}) to {centre}</translation>
    </message>
    <message>
        <source>{surveys} phiếu ({accepted} đã duyệt) ở {facilities} cơ sở · {needs} nhu cầu · {dossiers} hồ sơ đề án · {entries} việc trong nhật ký</source>
        <translation>{surveys} surveys ({accepted} approved) at {facilities} establishments · {needs} needs · {dossiers} project dossiers · {entries} journal entries</translation>
    </message>
    <message>
        <source>{team} · chưa có tổ trưởng</source>
        <translation>{team} · no team leader</translation>
    </message>
    <message>
        <source>{team} · {count} tổ trưởng</source>
        <translation>{team} · {count} team leaders</translation>
    </message>
    <message>
        <source>{title} (Ctrl+↓, Ctrl+↑ sang khối kế)</source>
        <translation>{title} (Ctrl+↓, Ctrl+↑ to the next block)</translation>
    </message>
    <message>
        <source>{title} (bản nháp, chưa lưu)</source>
        <translation>{title} (draft, not saved)</translation>
    </message>
    <message>
        <source>{title} (chưa có hồ sơ, để trống)</source>
        <translation>{title} (no record yet, left blank)</translation>
    </message>
    <message>
        <source>{title} đến {day}</source>
        <translation>{title} to {day}</translation>
    </message>
    <message>
        <source>{told} (ngày phê duyệt)</source>
        <translation>{told} (approval day)</translation>
    </message>
    <message>
        <source>{user} ghi {time}</source>
        <translation>{user} wrote {time}</translation>
    </message>
    <message>
        <source>{what} · Ctrl+D lấy từng mục</source>
        <translation>{what} · Ctrl+D takes one field</translation>
    </message>
    <message>
        <source>{what} – kế hoạch năm {year}</source>
        <translation>{what} – plan {year}</translation>
    </message>
    <message>
        <source>{what}: hạn {day}</source>
        <translation>{what}: due {day}</translation>
    </message>
    <message>
        <source>{year} (LS)</source>
        <translation>{year} (LS)</translation>
    </message>
    <message>
        <source>Áp cho mọi xã, phường</source>
        <translation>Apply to all communes</translation>
    </message>
    <message>
        <source>Áp dụng cho cả {count} bất đồng giống thế này: cùng mục, cùng hai nơi (hoặc giữ Shift)</source>
        <translation>Apply to all {count} conflicts like this: same item, same two places (or hold Shift)</translation>
    </message>
    <message>
        <source>Ô</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>áp dụng</source>
        <translation>applied</translation>
    </message>
    <message>
        <source>Đang chuẩn bị…</source>
        <translation>Preparing…</translation>
    </message>
    <message>
        <source>Đang chép và kiểm tra gói</source>
        <translation>Copying and checking the bundle</translation>
    </message>
    <message>
        <source>Đang chọn {count} {kind}</source>
        <translation>{count} selected: {kind}</translation>
    </message>
    <message>
        <source>Đang chờ</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Đang có việc chưa xong</source>
        <translation>Work is still going on</translation>
    </message>
    <message>
        <source>Đang dừng…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>Đang dựng bản in</source>
        <translation>Preparing the print</translation>
    </message>
    <message>
        <source>Đang ghi gói lên {place}…</source>
        <translation>Writing the bundle to {place}…</translation>
    </message>
    <message>
        <source>Đang ghi trang thông tin</source>
        <translation>Writing the fact sheet</translation>
    </message>
    <message>
        <source>Đang ghi và kiểm tra gói</source>
        <translation>Writing and checking the bundle</translation>
    </message>
    <message>
        <source>Đang ghi và kiểm tra trên USB…</source>
        <translation>Writing and checking on USB…</translation>
    </message>
    <message>
        <source>Đang ghi {count} giấy tờ</source>
        <translation>Writing {count} papers</translation>
    </message>
    <message>
        <source>Đang ghi {count} phiếu</source>
        <translation>Writing {count} surveys</translation>
    </message>
    <message>
        <source>Đang ghi {file}</source>
        <translation>Writing {file}</translation>
    </message>
    <message>
        <source>Đang giao {count} việc</source>
        <translation>Giving {count} assignments</translation>
    </message>
    <message>
        <source>Đang kiểm tra từng bản ghi với nhật ký</source>
        <translation>Checking every record against the log</translation>
    </message>
    <message>
        <source>Đang kiểm tra và đọc {count} gói</source>
        <translation>Checking and reading bundles: {count}</translation>
    </message>
    <message>
        <source>Đang làm…</source>
        <translation>Working…</translation>
    </message>
    <message>
        <source>Đang lấy lại {file}</source>
        <translation>Taking back {file}</translation>
    </message>
    <message>
        <source>Đang lập {title}</source>
        <translation>Preparing {title}</translation>
    </message>
    <message>
        <source>Đang mở dữ liệu…</source>
        <translation>Opening the data…</translation>
    </message>
    <message>
        <source>Đang mở…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>Đang nhập {count} gói</source>
        <translation>Importing bundles: {count}</translation>
    </message>
    <message>
        <source>Đang nhập {file}</source>
        <translation>Importing {file}</translation>
    </message>
    <message>
        <source>Đang nhập…</source>
        <translation>Importing…</translation>
    </message>
    <message>
        <source>Đang rút lại: những gì gói này mang đến đang để ngoài dữ liệu. Không mất gì, lấy lại được.</source>
        <translation>Withdrawn: what this bundle brought is left out of the data. Nothing is lost, you can bring it back.</translation>
    </message>
    <message>
        <source>Đang sao lưu</source>
        <translation>Backing up</translation>
    </message>
    <message>
        <source>Đang sửa dữ liệu</source>
        <translation>Repairing the data</translation>
    </message>
    <message>
        <source>Đang tiếp tục bản nháp giữ lúc {time}, chưa lưu.</source>
        <translation>Continuing the draft kept at {time}, not saved.</translation>
    </message>
    <message>
        <source>Đang tiếp tục phần đã nhập.</source>
        <translation>Continuing what was typed.</translation>
    </message>
    <message>
        <source>Đang tìm cơ sở trùng…</source>
        <translation>Looking for duplicates…</translation>
    </message>
    <message>
        <source>Đang tính báo cáo</source>
        <translation>Calculating the report</translation>
    </message>
    <message>
        <source>Đang tạo tỉnh tập</source>
        <translation>Making the practice province</translation>
    </message>
    <message>
        <source>Đang tạo tỉnh tập…</source>
        <translation>Making the practice province…</translation>
    </message>
    <message>
        <source>Đang tạo…</source>
        <translation>Creating…</translation>
    </message>
    <message>
        <source>Đang xem {file}</source>
        <translation>Looking at {file}</translation>
    </message>
    <message>
        <source>Đang xuất toàn bộ dữ liệu</source>
        <translation>Exporting all data</translation>
    </message>
    <message>
        <source>Đang xuất {count} bản ghi ra Excel</source>
        <translation>Exporting records to Excel: {count}</translation>
    </message>
    <message>
        <source>Đang xử lý {count} tệp…</source>
        <translation>Processing {count} files…</translation>
    </message>
    <message>
        <source>Đang đọc…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Đi giữa các số liệu</source>
        <translation>Move between figures</translation>
    </message>
    <message>
        <source>Điền</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>Điền chỉ tiêu</source>
        <translation>Fill indicators</translation>
    </message>
    <message>
        <source>Điền mục trống</source>
        <translation>Fill blanks</translation>
    </message>
    <message>
        <source>Điều chỉnh</source>
        <translation>Adjustment</translation>
    </message>
    <message>
        <source>Điều chỉnh giảm…</source>
        <translation>Reduction…</translation>
    </message>
    <message>
        <source>Điều chỉnh lần {number}</source>
        <translation>Adjustment {number}</translation>
    </message>
    <message>
        <source>Điều chỉnh, ngừng đề án</source>
        <translation>Adjust, stop projects</translation>
    </message>
    <message>
        <source>Điều kiện</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Điểm</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Điểm bình quân</source>
        <translation>Average score</translation>
    </message>
    <message>
        <source>Đánh dấu các sản phẩm đủ điểm công nhận</source>
        <translation>Mark products with enough points</translation>
    </message>
    <message>
        <source>Đánh dấu các trang cần nhập. Phím cách để chọn hoặc bỏ. Trang không có cột tên sẽ cần gán ở bước sau.</source>
        <translation>Tick the sheets to import. Space ticks or unticks. A sheet with no name column needs mapping in the next step.</translation>
    </message>
    <message>
        <source>Đánh dấu {some} trong {all}</source>
        <translation>{some} of {all} marked</translation>
    </message>
    <message>
        <source>Đây là dữ liệu của “{name}”, nhưng máy này chưa từng ghi vào đó.</source>
        <translation>These are the data of “{name}”, but this machine has never written to them.</translation>
    </message>
    <message>
        <source>Đã bàn giao {communes} xã, phường và {work} việc cho {people} người</source>
        <translation>Handed over {communes} communes and {work} assignments to {people} people</translation>
    </message>
    <message>
        <source>Đã chi</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Đã chuyển hẳn sang máy này</source>
        <translation>Moved to this machine for good</translation>
    </message>
    <message>
        <source>Đã chép {tag}</source>
        <translation>{tag} copied</translation>
    </message>
    <message>
        <source>Đã chấp nhận</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Đã chọn {count}</source>
        <translation>{count} selected</translation>
    </message>
    <message>
        <source>Đã có</source>
        <translation>There</translation>
    </message>
    <message>
        <source>Đã có phiếu</source>
        <translation>Surveyed</translation>
    </message>
    <message>
        <source>Đã có phiếu khảo sát ở {some} trong {all} xã, phường của địa bàn.</source>
        <translation>Survey sheets exist in {some} of the {all} communes and wards of the area.</translation>
    </message>
    <message>
        <source>Đã có số liệu lịch sử cùng chỉ tiêu, cùng nguồn của năm {years}; lưu nữa thì báo cáo cộng cả hai.</source>
        <translation>There are historic figures of the same indicator and source for {years}; if saved, reports add both.</translation>
    </message>
    <message>
        <source>Đã có trong danh bạ, không có gì mới.</source>
        <translation>Already in the bank, nothing new.</translation>
    </message>
    <message>
        <source>Đã có trong danh bạ; dòng này bổ sung cho nó.</source>
        <translation>Already in the bank; this row adds to it.</translation>
    </message>
    <message>
        <source>Đã có ở đây; gói mang giá trị mới hơn.</source>
        <translation>Already here; the bundle brings newer values.</translation>
    </message>
    <message>
        <source>Đã có…</source>
        <translation>There…</translation>
    </message>
    <message>
        <source>Đã công bố</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Đã cấp {count} giấy chứng nhận</source>
        <translation>{count} certificates issued</translation>
    </message>
    <message>
        <source>Đã cấp {count} số</source>
        <translation>{count} numbers given</translation>
    </message>
    <message>
        <source>Đã duyệt</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Đã duyệt cho {count} người</source>
        <translation>Approved for {count} people</translation>
    </message>
    <message>
        <source>Đã dừng; chưa có gói nào trên USB.</source>
        <translation>Stopped; there is no bundle on the USB stick.</translation>
    </message>
    <message>
        <source>Đã ghi</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>Đã ghi báo cáo năm {year} của {count} sản phẩm</source>
        <translation>Report of {year} noted for {count} products</translation>
    </message>
    <message>
        <source>Đã ghi giải của {count} hồ sơ</source>
        <translation>Prizes of {count} dossiers saved</translation>
    </message>
    <message>
        <source>Đã ghi khoản chi; còn lại {money}</source>
        <translation>Payment noted; {money} left</translation>
    </message>
    <message>
        <source>Đã ghi kết luận vào đề án</source>
        <translation>Conclusion recorded in the project</translation>
    </message>
    <message>
        <source>Đã ghi kết quả {count} hồ sơ</source>
        <translation>Results of {count} dossiers saved</translation>
    </message>
    <message>
        <source>Đã ghi kết quả đối chiếu: {count} chỗ khác nhau</source>
        <translation>Comparison saved: {count} differences</translation>
    </message>
    <message>
        <source>Đã ghi ra USB trước đây, Trung tâm chưa có biên nhận; gửi thêm lần nữa không bị nhập đôi.</source>
        <translation>Written to USB before, no receipt of the Centre yet; sending once more does not import anything twice.</translation>
    </message>
    <message>
        <source>Đã ghi ra gói và kiểm tra; Trung tâm chưa có biên nhận. Gửi lại được.</source>
        <translation>Written to a bundle and checked; no receipt of the Centre yet. It can be sent again.</translation>
    </message>
    <message>
        <source>Đã ghi vào danh bạ {kind}; lấy lại được bất cứ lúc nào.</source>
        <translation>Written to the {kind} bank; can be taken back at any time.</translation>
    </message>
    <message>
        <source>Đã ghi {count} phiếu vào {file}</source>
        <translation>Wrote {count} surveys to {file}</translation>
    </message>
    <message>
        <source>Đã ghi {count} tệp Word vào {folder}</source>
        <translation>{count} Word files written to {folder}</translation>
    </message>
    <message>
        <source>Đã ghi {count} việc vào {file}</source>
        <translation>Wrote {count} assignments to {file}</translation>
    </message>
    <message>
        <source>Đã ghi {file}</source>
        <translation>{file} written</translation>
    </message>
    <message>
        <source>Đã ghi {file}. Sửa trong Word, lưu lại rồi nhận về đây.</source>
        <translation>{file} written. Edit it in Word, save, then take it back here.</translation>
    </message>
    <message>
        <source>Đã ghi {file}: dòng cần sửa được tô màu</source>
        <translation>Wrote {file}: rows to correct are coloured</translation>
    </message>
    <message>
        <source>Đã ghi {file}; chép cho các trạm</source>
        <translation>{file} saved; copy it to the stations</translation>
    </message>
    <message>
        <source>Đã ghi {name}</source>
        <translation>Wrote {name}</translation>
    </message>
    <message>
        <source>Đã ghi {what}: {amount}</source>
        <translation>Recorded {what}: {amount}</translation>
    </message>
    <message>
        <source>Đã ghi đủ mọi người</source>
        <translation>Everyone is recorded</translation>
    </message>
    <message>
        <source>Đã ghi, không sửa</source>
        <translation>Recorded, not edited</translation>
    </message>
    <message>
        <source>Đã ghi: hai cơ sở khác nhau</source>
        <translation>Saved: two different establishments</translation>
    </message>
    <message>
        <source>Đã ghi: {step}</source>
        <translation>Recorded: {step}</translation>
    </message>
    <message>
        <source>Đã giao</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>Đã giao {all} · đã nộp {handed} · bổ sung {returned} · xong {done} · còn {left} · quá hạn {late}</source>
        <translation>Assigned {all} · handed in {handed} · returned {returned} · done {done} · left {left} · overdue {late}</translation>
    </message>
    <message>
        <source>Đã giao {count} việc</source>
        <translation>{count} assignments given</translation>
    </message>
    <message>
        <source>Đã giao {sum} cho {count} dòng</source>
        <translation>{sum} assigned to {count} lines</translation>
    </message>
    <message>
        <source>Đã giữ bản nháp của {name}</source>
        <translation>Draft of {name} kept</translation>
    </message>
    <message>
        <source>Đã giữ phần đã nhập; nhập tiếp lúc nào cũng được.</source>
        <translation>What was typed is kept; continue at any time.</translation>
    </message>
    <message>
        <source>Đã gộp vào:</source>
        <translation>Merged into:</translation>
    </message>
    <message>
        <source>Đã gộp “{name}”</source>
        <translation>Merged “{name}”</translation>
    </message>
    <message>
        <source>Đã gỡ {name}</source>
        <translation>Removed {name}</translation>
    </message>
    <message>
        <source>Đã gửi hết</source>
        <translation>All sent</translation>
    </message>
    <message>
        <source>Đã gửi lại, đã kiểm tra: có thể rút {place}</source>
        <translation>Sent again and checked: you can unplug {place}</translation>
    </message>
    <message>
        <source>Đã gửi {count} hồ sơ lên cấp trên</source>
        <translation>{count} dossiers sent upward</translation>
    </message>
    <message>
        <source>Đã gửi, đã kiểm tra. Có thể rút {stick}.</source>
        <translation>Sent and checked. You can unplug {stick}.</translation>
    </message>
    <message>
        <source>Đã gửi, đã kiểm tra: có thể rút {place}</source>
        <translation>Sent and checked: you can unplug {place}</translation>
    </message>
    <message>
        <source>Đã hoàn tác</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>Đã hết nhiệm kỳ</source>
        <translation>Term over</translation>
    </message>
    <message>
        <source>Đã hỏi lại cơ sở, đúng</source>
        <translation>Asked again, correct</translation>
    </message>
    <message>
        <source>Đã hủy: không tính vào kết quả nào.</source>
        <translation>Cancelled: counts in no result.</translation>
    </message>
    <message>
        <source>Đã khảo sát</source>
        <translation>Surveyed</translation>
    </message>
    <message>
        <source>Đã kiểm tra</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>Đã ký HĐ</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Đã lưu</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Đã lưu bản phát hành</source>
        <translation>Issued copy saved</translation>
    </message>
    <message>
        <source>Đã lưu tên</source>
        <translation>Names saved</translation>
    </message>
    <message>
        <source>Đã lưu {count} câu trả lời</source>
        <translation>{count} answers saved</translation>
    </message>
    <message>
        <source>Đã lưu {count} số liệu lịch sử</source>
        <translation>{count} historic figures saved</translation>
    </message>
    <message>
        <source>Đã lưu {name}</source>
        <translation>{name} saved</translation>
    </message>
    <message>
        <source>Đã lưu {time}</source>
        <translation>Saved {time}</translation>
    </message>
    <message>
        <source>Đã lấy lại như trước</source>
        <translation>Back as before</translation>
    </message>
    <message>
        <source>Đã lấy lại quyết định</source>
        <translation>Decision taken back</translation>
    </message>
    <message>
        <source>Đã lấy lại {count} bản ghi</source>
        <translation>{count} records taken back</translation>
    </message>
    <message>
        <source>Đã lấy lại {count} thao tác của {records} bản ghi</source>
        <translation>Brought back: {count} operations of {records} records</translation>
    </message>
    <message>
        <source>Đã lấy lại {count} thay đổi từ sổ ghi. Không có gì bị mất.</source>
        <translation>Changes brought back from the journal: {count}. Nothing is lost.</translation>
    </message>
    <message>
        <source>Đã lấy thông tin chung của cơ sở</source>
        <translation>General details of the establishment taken</translation>
    </message>
    <message>
        <source>Đã lập {count} hoạt động</source>
        <translation>{count} activities created</translation>
    </message>
    <message>
        <source>Đã lập đề án</source>
        <translation>In projects</translation>
    </message>
    <message>
        <source>Đã nhận danh mục mới của Trung tâm; mở lại chương trình để mọi trang dùng danh mục đó.</source>
        <translation>New lists of the Centre received; open the program again so that every page uses them.</translation>
    </message>
    <message>
        <source>Đã nhận mẫu “{title}”, dùng {count} trường</source>
        <translation>Template “{title}” accepted, {count} fields used</translation>
    </message>
    <message>
        <source>Đã nhận phiếu</source>
        <translation>Survey accepted</translation>
    </message>
    <message>
        <source>Đã nhận thẻ Trung tâm; gửi được gói từ bây giờ</source>
        <translation>Centre card loaded; bundles can be sent from now on</translation>
    </message>
    <message>
        <source>Đã nhận {applied} dòng; còn cách ly {left}</source>
        <translation>Lines accepted: {applied}; still quarantined: {left}</translation>
    </message>
    <message>
        <source>Đã nhận đủ</source>
        <translation>Fully received</translation>
    </message>
    <message>
        <source>Đã nhập</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>Đã nhập biên nhận; không có bản ghi nào thay đổi.</source>
        <translation>Receipts imported; no record changed.</translation>
    </message>
    <message>
        <source>Đã nhập lại {count} phiếu. Tỷ lệ sai: trên số mục đã đối chiếu; theo mục: trên số phiếu.</source>
        <translation>{count} surveys typed again. Error rate: per field compared; by field: per survey.</translation>
    </message>
    <message>
        <source>Đã nhập {files} gói, {records} bản ghi</source>
        <translation>Imported: bundles {files}, records {records}</translation>
    </message>
    <message>
        <source>Đã nhớ cho “{hamlet}”</source>
        <translation>Remembered for “{hamlet}”</translation>
    </message>
    <message>
        <source>Đã nộp, xong</source>
        <translation>Handed in, done</translation>
    </message>
    <message>
        <source>Đã phát hành</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Đã quyết định</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Đã ra khỏi quy trình:</source>
        <translation>Left the process:</translation>
    </message>
    <message>
        <source>Đã rút lại</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Đã rút lại {count} thao tác của {records} bản ghi</source>
        <translation>Withdrawn: {count} operations of {records} records</translation>
    </message>
    <message>
        <source>Đã sao lưu và đọc lại: {file}</source>
        <translation>Backed up and read back: {file}</translation>
    </message>
    <message>
        <source>Đã sửa dữ liệu; tệp hỏng vẫn được giữ nguyên.</source>
        <translation>The data is repaired; the damaged file is kept as it was.</translation>
    </message>
    <message>
        <source>Đã thay máy</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>Đã thu hồi</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>Đã thu hồi {name}</source>
        <translation>{name} revoked</translation>
    </message>
    <message>
        <source>Đã thêm {count} người</source>
        <translation>{count} people added</translation>
    </message>
    <message>
        <source>Đã thêm {count} người dự kiến</source>
        <translation>{count} intended people added</translation>
    </message>
    <message>
        <source>Đã trình phê duyệt {count} đề án</source>
        <translation>{count} projects submitted for approval</translation>
    </message>
    <message>
        <source>Đã trả lại phiếu với {count} câu hỏi</source>
        <translation>Survey returned with {count} questions</translation>
    </message>
    <message>
        <source>Đã trở lại mẫu ban đầu</source>
        <translation>Back to the original template</translation>
    </message>
    <message>
        <source>Đã trở lại mẫu trước</source>
        <translation>Back to the previous template</translation>
    </message>
    <message>
        <source>Đã tách ra</source>
        <translation>Split off</translation>
    </message>
    <message>
        <source>Đã xuất {count} bản ghi vào {file}</source>
        <translation>Records exported to {file}: {count}</translation>
    </message>
    <message>
        <source>Đã xác nhận</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Đã xác nhận {name}</source>
        <translation>{name} confirmed</translation>
    </message>
    <message>
        <source>Đã xóa gần đây…</source>
        <translation>Recently deleted…</translation>
    </message>
    <message>
        <source>Đã xóa {name}</source>
        <translation>{name} deleted</translation>
    </message>
    <message>
        <source>Đã xóa: chọn để đưa trở lại</source>
        <translation>Deleted: choose one to bring it back</translation>
    </message>
    <message>
        <source>Đã đưa {count} sản phẩm vào kỳ bình chọn</source>
        <translation>{count} products added to the voting round</translation>
    </message>
    <message>
        <source>Đã đạt</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>Đã đến Trung tâm nhưng đang để riêng, chờ người ở Trung tâm xem.</source>
        <translation>It reached the Centre but is set aside until somebody there looks at it.</translation>
    </message>
    <message>
        <source>Đã đối chiếu</source>
        <translation>Compared</translation>
    </message>
    <message>
        <source>Đã đối chiếu nguồn</source>
        <translation>Checked against the source</translation>
    </message>
    <message>
        <source>Đã đối chiếu {count} mục, khác nhau {differ}. Nhìn phiếu giấy rồi bấm 1, 2 hoặc 3; còn {left}.</source>
        <translation>{count} fields compared, {differ} differ. Look at the paper sheet, then press 1, 2 or 3; {left} left.</translation>
    </message>
    <message>
        <source>Đã đối chiếu {count} mục: hai lần nhập như nhau.</source>
        <translation>{count} fields compared: both typings agree.</translation>
    </message>
    <message>
        <source>Đã đổi khóa; các trạm nhận thẻ mới ở gói tới</source>
        <translation>Key changed; the stations get the new card in the next bundle</translation>
    </message>
    <message>
        <source>Đã đổi nguồn của {count} dòng dự toán theo chương trình</source>
        <translation>The source of {count} budget lines now follows the programme</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Đóng (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Đóng phần giải thích</source>
        <translation>Close the explanation</translation>
    </message>
    <message>
        <source>Đóng thông báo này</source>
        <translation>Close this notice</translation>
    </message>
    <message>
        <source>Đóng, nhập tiếp sau</source>
        <translation>Close, go on later</translation>
    </message>
    <message>
        <source>Đúng</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Đúng là cơ sở này</source>
        <translation>Yes, this one</translation>
    </message>
    <message>
        <source>Đúng theo giấy tờ</source>
        <translation>Correct per papers</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Đơn vị thụ hưởng</source>
        <translation>Beneficiary</translation>
    </message>
    <message>
        <source>Đơn vị tiền: {unit}</source>
        <translation>Money unit: {unit}</translation>
    </message>
    <message>
        <source>Đơn vị tính</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Đơn vị: triệu đồng.</source>
        <translation>Unit: million dong.</translation>
    </message>
    <message>
        <source>Đơn vị: triệu đồng. % KH: thực hiện trên kế hoạch điều chỉnh của chính dòng đó. {more}</source>
        <translation>Unit: million dong. % plan: executed against the line’s own adjusted plan. {more}</translation>
    </message>
    <message>
        <source>Đơn vị: triệu đồng. (LS): có số liệu lịch sử.</source>
        <translation>Unit: million dong. (LS): has historic figures.</translation>
    </message>
    <message>
        <source>Đơn vị: triệu đồng. (LS): có số liệu lịch sử. Enter mở một năm.</source>
        <translation>Unit: million dong. (LS): has historic figures. Enter opens a year.</translation>
    </message>
    <message>
        <source>Đưa sản phẩm vào kỳ bình chọn</source>
        <translation>Add products to the voting round</translation>
    </message>
    <message>
        <source>Đưa vào</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Đưa vào danh bạ cơ sở</source>
        <translation>Add to the bank of establishments</translation>
    </message>
    <message>
        <source>Đưa vào danh sách</source>
        <translation>Put on the list</translation>
    </message>
    <message>
        <source>Đưa vào danh sách dự kiến…</source>
        <translation>Put on the intended list…</translation>
    </message>
    <message>
        <source>Đưa vào {count} sản phẩm</source>
        <translation>Add {count} products</translation>
    </message>
    <message>
        <source>Đưa {count} người vào danh sách dự kiến?</source>
        <translation>Put {count} people on the intended list?</translation>
    </message>
    <message>
        <source>Được duyệt</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Được giao</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>Đậm theo phần của cả tỉnh</source>
        <translation>Shade: share of province</translation>
    </message>
    <message>
        <source>Đậm theo độ phủ khảo sát</source>
        <translation>Shade: survey coverage</translation>
    </message>
    <message>
        <source>Đậm: % cơ sở đã khảo sát</source>
        <translation>Shade: % surveyed</translation>
    </message>
    <message>
        <source>Đậm: % của cả tỉnh</source>
        <translation>Shade: % of province</translation>
    </message>
    <message>
        <source>Đến hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Đến hạn, bàn giao</source>
        <translation>Due, handover</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Đề nghị</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Đề nghị tiền</source>
        <translation>Payment request</translation>
    </message>
    <message>
        <source>Đề nghị tạm ứng, thanh toán</source>
        <translation>Request for advance, payment</translation>
    </message>
    <message>
        <source>Đề nghị tạm ứng, thanh toán với số tiền được phép</source>
        <translation>Request for advance, payment with the allowed amount</translation>
    </message>
    <message>
        <source>Đề nghị {asked}</source>
        <translation>Requested {asked}</translation>
    </message>
    <message>
        <source>Đề xuất: {result}</source>
        <translation>Proposal: {result}</translation>
    </message>
    <message>
        <source>Đề án</source>
        <translation>Projects</translation>
    </message>
    <message>
        <source>Đề án chưa gắn phiếu khảo sát hay cơ sở nào.</source>
        <translation>No survey or establishment is linked to the project yet.</translation>
    </message>
    <message>
        <source>Đề án cần chú ý</source>
        <translation>Projects to watch</translation>
    </message>
    <message>
        <source>Đề án khuyến công</source>
        <translation>Industrial promotion projects</translation>
    </message>
    <message>
        <source>Đề án theo trạng thái</source>
        <translation>Projects by status</translation>
    </message>
    <message>
        <source>Đề án được ghi bước thẩm định với ngày và số của phiếu này.{asked} Lấy lại được ngay sau đó.</source>
        <translation>The appraisal step is recorded in the project with the date and number of this sheet.{asked} Can be taken back right after.</translation>
    </message>
    <message>
        <source>Đề án được giao</source>
        <translation>Assigned projects</translation>
    </message>
    <message>
        <source>Đề án ở nhiều xã, phường tính ở mỗi nơi.</source>
        <translation>Projects in several communes count in each.</translation>
    </message>
    <message>
        <source>Để nguyên</source>
        <translation>Leave as it is</translation>
    </message>
    <message>
        <source>Để riêng cùng lý do, không vào dữ liệu, không mất; thử lại được về sau.</source>
        <translation>Set aside with the reason, not in the data, not lost; it can be retried later.</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Địa bàn</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Địa bàn của mạng lưới</source>
        <translation>Area of the network</translation>
    </message>
    <message>
        <source>Địa bàn {facilities} cơ sở · năm nay {surveys} phiếu, {needs} nhu cầu, {dossiers} hồ sơ, {entries} việc</source>
        <translation>Area: {facilities} establishments · this year {surveys} surveys, {needs} needs, {dossiers} dossiers, {entries} entries</translation>
    </message>
    <message>
        <source>Địa bàn đã hỏi</source>
        <translation>Places asked</translation>
    </message>
    <message>
        <source>Địa bàn: {area}; ngành nghề: {industry}; chủ cơ sở: {owner}; đơn vị đã hoàn thành {done} đề án</source>
        <translation>Area: {area}; industry: {industry}; owner: {owner}; projects the unit completed: {done}</translation>
    </message>
    <message>
        <source>Định nghĩa</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Đọc lại dữ liệu</source>
        <translation>Read the data again</translation>
    </message>
    <message>
        <source>Đọc sáu từ theo thứ tự, hoặc đưa mã cho bên kia quét. Khớp hết mới tin.</source>
        <translation>Read the six words in their order, or let the other side scan the code. Trust it only if all agree.</translation>
    </message>
    <message>
        <source>Đối chiếu sáu từ qua điện thoại rồi xác nhận.</source>
        <translation>Compare the six words by phone, then confirm.</translation>
    </message>
    <message>
        <source>Đối ứng</source>
        <translation>Own capital</translation>
    </message>
    <message>
        <source>Đồng hồ máy chậm hơn giờ Trung tâm ({time})</source>
        <translation>The clock is behind the Centre’s time ({time})</translation>
    </message>
    <message>
        <source>Đồng hồ đáng ngờ</source>
        <translation>Doubtful clock</translation>
    </message>
    <message>
        <source>Đổi khóa</source>
        <translation>Change the key</translation>
    </message>
    <message>
        <source>Đổi khóa làm việc?</source>
        <translation>Change the working key?</translation>
    </message>
    <message>
        <source>Đổi khóa làm việc…</source>
        <translation>Change the working key…</translation>
    </message>
    <message>
        <source>Đổi nền sáng, tối</source>
        <translation>Light or dark</translation>
    </message>
    <message>
        <source>Độ phủ</source>
        <translation>Coverage</translation>
    </message>
    <message>
        <source>Độ phủ khảo sát</source>
        <translation>Survey coverage</translation>
    </message>
    <message>
        <source>Độ đậm của vòng tròn</source>
        <translation>Circle shade</translation>
    </message>
    <message>
        <source>Đợt</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Đợt khảo sát</source>
        <translation>Campaigns</translation>
    </message>
    <message>
        <source>Đợt phê duyệt</source>
        <translation>Approval batch</translation>
    </message>
    <message>
        <source>Đủ điều kiện</source>
        <translation>Eligible</translation>
    </message>
    <message>
        <source>Đứng thứ {place} trong bộ hồ sơ in liền.</source>
        <translation>Place {place} in the dossier printed in one.</translation>
    </message>
    <message>
        <source>đang có hiệu lực</source>
        <translation>in effect</translation>
    </message>
    <message>
        <source>đang diễn ra</source>
        <translation>under way</translation>
    </message>
    <message>
        <source>đang hiện</source>
        <translation>shown now</translation>
    </message>
    <message>
        <source>điều chỉnh giảm</source>
        <translation>reduction</translation>
    </message>
    <message>
        <source>điểm</source>
        <translation>points</translation>
    </message>
    <message>
        <source>đã chọn</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>đã có</source>
        <translation>known</translation>
    </message>
    <message>
        <source>đã khảo sát {some} trong {all} cơ sở{share}</source>
        <translation>surveyed {some} of {all} establishments{share}</translation>
    </message>
    <message>
        <source>đã lấy lại</source>
        <translation>taken back</translation>
    </message>
    <message>
        <source>đã lập đề án / nhu cầu trong phiếu</source>
        <translation>in projects / needs in surveys</translation>
    </message>
    <message>
        <source>đã thôi</source>
        <translation>left</translation>
    </message>
    <message>
        <source>đã xóa</source>
        <translation>deleted</translation>
    </message>
    <message>
        <source>đã xóa theo yêu cầu</source>
        <translation>erased on request</translation>
    </message>
    <message>
        <source>đã {count} ngày</source>
        <translation>{count} days so far</translation>
    </message>
    <message>
        <source>được lấy</source>
        <translation>taken</translation>
    </message>
    <message>
        <source>được đề nghị {money}</source>
        <translation>{money} may be requested</translation>
    </message>
    <message>
        <source>đặt theo huyện cũ</source>
        <translation>placed by old district</translation>
    </message>
    <message>
        <source>đến</source>
        <translation>to</translation>
    </message>
    <message>
        <source>đến ngày</source>
        <translation>to date</translation>
    </message>
    <message>
        <source>đến {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>đề án</source>
        <translation>projects</translation>
    </message>
    <message>
        <source>địa bàn</source>
        <translation>area</translation>
    </message>
    <message>
        <source>địa bàn {order}</source>
        <translation>area {order}</translation>
    </message>
    <message>
        <source>đồng</source>
        <translation>dong</translation>
    </message>
    <message>
        <source>đủ điểm</source>
        <translation>passes</translation>
    </message>
    <message>
        <source>Ưu tiên</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Ưu tiên: chưa rõ</source>
        <translation>Priority: unclear</translation>
    </message>
    <message>
        <source>Ưu tiên: {kinds}</source>
        <translation>Priority: {kinds}</translation>
    </message>
    <message>
        <source>Ảnh, tệp</source>
        <translation>Photos, files</translation>
    </message>
    <message>
        <source>Ảnh, tệp ({count})</source>
        <translation>Photos, files ({count})</translation>
    </message>
    <message>
        <source>ảnh chưa có ở máy này</source>
        <translation>photo not on this machine yet</translation>
    </message>
    <message>
        <source>ảnh còn ở {where}</source>
        <translation>photo still at {where}</translation>
    </message>
    <message>
        <source>Ở trang Lập báo cáo, bấm “Lưu bản đã phát hành” để giữ nguyên số liệu ngày hôm đó.</source>
        <translation>On the page New report, press “Save issued copy” to keep that day’s figures.</translation>
    </message>
    <message>
        <source>Ở đây</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>Ở đây: {value}</source>
        <translation>Here: {value}</translation>
    </message>
    <message>
        <source>“Lần sau đúng” được sửa vào phiếu khi ghi; “Cả hai sai” thì mở phiếu tại mục đó để sửa.</source>
        <translation>“Second right” is corrected in the survey on saving; for “Both wrong”, open the survey at that field to correct it.</translation>
    </message>
    <message>
        <source>“{title}”, đến {day}: các số được giữ nguyên mãi và niêm phong; sau này so được với số liệu hôm đó.</source>
        <translation>“{title}”, to {day}: the figures are kept for ever and sealed; later they can be compared with that day’s.</translation>
    </message>
    <message>
        <source>“{typed}” không phải là ngày</source>
        <translation>“{typed}” is not a date</translation>
    </message>
    <message>
        <source>“{typed}” không phải là số tiền</source>
        <translation>“{typed}” is not an amount</translation>
    </message>
    <message>
        <source>“{typed}”: điểm từ 0 đến {most}, không quá hai số lẻ</source>
        <translation>“{typed}”: points from 0 to {most}, at most two decimals</translation>
    </message>
    <message>
        <source>… và {count} phần khác</source>
        <translation>… and {count} other parts</translation>
    </message>
    <message>
        <source>… và {count} số khác không khớp, có dấu trong bảng.</source>
        <translation>… and {count} other figures do not match, marked in the table.</translation>
    </message>
</context>
</TS>
