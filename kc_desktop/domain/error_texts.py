"""Every error code with its Vietnamese texts: what is wrong, what to do, what is safe."""

from __future__ import annotations

from kc_desktop.domain.errors import ErrorText
from kc_desktop.domain.errors import error_text as _t
from kc_desktop.domain.texts import N_

_BUNDLE_SAFE = N_("errors", "Chưa có gì được nhập; dữ liệu của trung tâm và của trạm vẫn nguyên.")

ERROR_TEXTS: dict[str, ErrorText] = {
    # --- requests ---
    "usage": _t(N_("errors", "Câu lệnh chưa đúng: {detail}"), N_("errors", "Xem cách dùng bằng --help.")),
    "invalid_content": _t(
        N_("errors", "Nội dung chưa hợp lệ: {detail}"),
        N_("errors", "Sửa các mục được nêu rồi làm lại."),
    ),
    "some_refused": _t(
        N_("errors", "{count} dòng bị từ chối, các dòng khác đã lưu."),
        N_("errors", "Sửa các dòng được nêu rồi gửi lại riêng các dòng đó."),
        N_("errors", "Các dòng có ACK đã được ghi chắc; dòng bị từ chối không thay đổi gì."),
    ),
    "not_found": _t(
        N_("errors", "Không tìm thấy {what} “{name}”."), N_("errors", "Kiểm tra lại mã hoặc tìm bằng tên.")
    ),
    "changed_meanwhile": _t(
        N_("errors", "Bản ghi đã được sửa ở nơi khác sau khi bạn mở."),
        N_("errors", "Mở lại bản ghi, so sánh rồi lưu; bản nháp của bạn vẫn được giữ."),
    ),
    "not_possible_step": _t(
        N_("errors", "Đề án “{dossier}” đang ở trạng thái “{state}”, không làm được bước “{step}”."),
        N_("errors", "Các bước làm được lúc này: {possible}. Ghi nhầm bước trước thì hoàn tác bước đó."),
    ),
    "step_needs": _t(
        N_("errors", "Chưa đủ điều kiện cho bước này của đề án “{dossier}”: {missing}."),
        N_("errors", "Bổ sung rồi làm lại, hoặc ghi lý do vẫn làm bước này."),
    ),
    "step_day": _t(
        N_("errors", "Ngày {day} trước ngày của bước đã ghi sau cùng ({last}) của đề án “{dossier}”."),
        N_("errors", "Ghi ngày từ ngày đó trở đi; bước trước ghi sai ngày thì hoàn tác bước đó rồi ghi lại."),
    ),
    "appraisal_open": _t(
        N_("errors", "Phiếu thẩm định chưa có cấp thẩm định hoặc kết luận."),
        N_("errors", "Ghi cấp thẩm định và kết luận, lưu phiếu rồi kết luận lại."),
    ),
    "voting_mark": _t(
        N_("errors", "Điểm {mark} không nằm trong khoảng 0–{maximum} của tiêu chí “{criterion}”."),
        N_("errors", "Xem lại phiếu chấm rồi nhập lại điểm này."),
    ),
    "voting_judge": _t(
        N_("errors", "Người chấm hoặc tiêu chí không thuộc kỳ bình chọn “{round}”."),
        N_("errors", "Ghi thành viên chấm điểm vào hội đồng của kỳ, hoặc xem lại cấp và ngày của kỳ."),
    ),
    "voting_not_ready": _t(
        N_("errors", "Chưa công nhận được: {detail}."),
        N_("errors", "Nhập đủ phiếu chấm; chỉ công nhận sản phẩm có điểm bình quân không dưới mức quy định."),
    ),
    "voting_nothing": _t(
        N_("errors", "Không có hồ sơ nào làm được việc này: {detail}."),
        N_("errors", "Chọn hồ sơ khác, hoặc ghi kết quả của hội đồng trước."),
    ),
    "voting_level": _t(
        N_("errors", "Kỳ “{round}” không ở cấp cao hơn, không gửi hồ sơ lên đó được."),
        N_("errors", "Chọn kỳ bình chọn của cấp trên."),
    ),
    "lots_made": _t(
        N_("errors", "Các lớp, phần việc của kế hoạch này đều đã có hoạt động, hoặc kế hoạch chưa ghi dòng nào."),
        N_("errors", "Thêm lớp vào kế hoạch rồi lập lại, hoặc mở hoạt động đã có ở đề án."),
    ),
    "no_people": _t(
        N_("errors", "Không thấy cột họ tên nào trong {where}."),
        N_("errors", "Chép cả dòng tiêu đề có “Họ và tên”, hoặc chép riêng cột tên."),
    ),
    "nothing_chosen": _t(
        N_("errors", "Chưa có đề án nào được chọn."),
        N_("errors", "Nhập kinh phí để chọn theo thứ tự ưu tiên, hoặc chọn riêng từng đề án."),
    ),
    "not_allowed": _t(
        N_("errors", "Với vai trò hiện tại, máy này không được làm việc “{what}”."),
        N_("errors", "Thực hiện việc này trên máy có vai trò phù hợp."),
    ),
    "no_database": _t(
        N_("errors", "Thư mục dữ liệu chưa có cơ sở dữ liệu của chương trình."),
        N_("errors", "Tạo mới bằng lệnh init, hoặc chọn đúng thư mục bằng --data."),
    ),
    "copied": _t(
        N_("errors", "Dữ liệu này được chép từ nơi khác đến: khóa hoặc sổ ghi của nó không ở máy này."),
        N_("errors", "Mở cửa sổ chương trình để chọn: máy thêm, máy thay thế, hay chỉ xem."),
        N_("errors", "Không có gì bị thay đổi, ở đây cũng như ở nơi đã chép."),
    ),
    "restored": _t(
        N_("errors", "Tệp dữ liệu này cũ hơn những gì đã lưu trên máy này."),
        N_("errors", "Mở cửa sổ chương trình và chọn làm tiếp: phần mới hơn được lấy lại từ sổ ghi."),
        N_("errors", "Phần mới hơn vẫn còn trong sổ ghi ngoài thư mục dữ liệu; chưa có gì bị thay đổi."),
    ),
    "only_looking": _t(
        N_("errors", "Đang chỉ xem dữ liệu này nên không ghi được."),
        N_("errors", "Đóng chương trình, mở lại và chọn làm tiếp với dữ liệu này."),
        N_("errors", "Dữ liệu đang xem không bị thay đổi."),
    ),
    "already_there": _t(
        N_("errors", "Thư mục này đã có cơ sở dữ liệu."),
        N_("errors", "Dùng cơ sở dữ liệu đang có, hoặc chọn thư mục khác bằng --data."),
    ),
    "no_centre": _t(
        N_("errors", "Trạm chưa có thẻ của Trung tâm nên chưa biết gửi cho ai."),
        N_("errors", "Nhập thẻ Trung tâm trong Thiết lập (dòng lệnh: --for THẺ) rồi gửi lại."),
    ),
    "no_stations": _t(
        N_("errors", "Trung tâm chưa xác nhận trạm nào nên chưa có ai để gửi."),
        N_("errors", "Xác nhận trạm trong Gửi – nhận (dòng lệnh: enrol-list, enrol-accept) rồi xuất lại."),
    ),
    "nothing_to_undo": _t(
        N_("errors", "Không có gì để hoàn tác ở thao tác này."), N_("errors", "Xem Lịch sử để chọn thao tác khác.")
    ),
    "nothing_to_pay": _t(
        N_("errors", "Tháng {month} không còn khoản thù lao nào chờ duyệt."),
        N_("errors", "Xem mức ở Quy định của tỉnh, thù lao ghi ở từng người và các phiếu đã duyệt trong tháng."),
    ),
    "request_paid": _t(
        N_("errors", "Đề nghị “{name}” đã được chi."),
        N_("errors", "Mở bút toán đã chi từ đề nghị; chi thêm thì lập đề nghị mới."),
    ),
    "already_one": _t(
        N_("errors", "Hai bản ghi này đã là một cơ sở."),
        N_("errors", "Muốn tách ra, hãy hoàn tác lần gộp ở Cơ sở › Đã quyết định."),
    ),
    # --- ends of a command ---
    "cancelled": _t(
        N_("errors", "Đã dừng theo yêu cầu."),
        N_("errors", "Chạy lại khi cần."),
        N_("errors", "Không có việc nào dở dang; những gì đã xác nhận vẫn nguyên."),
    ),
    "internal_error": _t(
        N_("errors", "Chương trình gặp lỗi; việc vừa làm chưa xong."),
        N_("errors", "Làm lại một lần; nếu lỗi lặp lại, gửi báo cáo {report} cho Trung tâm."),
        N_("errors", "Những gì đã lưu vẫn nguyên; báo cáo không chứa nội dung đã nhập."),
    ),
    # --- bundles, cards ---
    "not_a_bundle": _t(
        N_("errors", "Tệp “{name}” không phải gói dữ liệu khuyến công."),
        N_("errors", "Chọn tệp .kcb do chương trình xuất ra, hoặc quét lại USB."),
        _BUNDLE_SAFE,
    ),
    "cut_short": _t(
        N_("errors", "Gói “{name}” chưa ghi xong hoặc bị cắt mất phần cuối."),
        N_("errors", "Yêu cầu trạm xuất lại gói; bản gốc vẫn còn ở máy trạm."),
        _BUNDLE_SAFE,
    ),
    "tampered": _t(
        N_("errors", "Gói “{name}” đã bị sửa đổi hoặc hỏng: không khớp chữ ký."),
        N_("errors", "Không dùng gói này; yêu cầu nơi gửi xuất lại."),
        _BUNDLE_SAFE,
    ),
    "not_for_us": _t(
        N_("errors", "Gói “{name}” được gửi cho nơi khác, máy này không mở được."),
        N_("errors", "Chuyển gói đến đúng Trung tâm hoặc trạm nhận."),
        _BUNDLE_SAFE,
    ),
    "unknown_sender": _t(
        N_("errors", "Trạm gửi gói “{name}” chưa được Trung tâm xác nhận."),
        N_("errors", "Xác nhận trạm trong Gửi – nhận (dòng lệnh: enrol-accept) rồi nhập lại."),
        _BUNDLE_SAFE,
    ),
    "revoked": _t(
        N_("errors", "Trạm gửi gói “{name}” đã bị thu hồi quyền gửi."),
        N_("errors", "Liên hệ trạm; nếu thu hồi nhầm, xác nhận lại trạm."),
        _BUNDLE_SAFE,
    ),
    "older_than_here": _t(
        N_("errors", "Gói “{name}” cũ hơn thông tin đã có ở máy này."), N_("errors", "Dùng gói mới hơn."), _BUNDLE_SAFE
    ),
    "newer_version": _t(
        N_("errors", "“{name}” do phiên bản chương trình mới hơn tạo ra."),
        N_("errors", "Cập nhật chương trình trên máy này rồi mở lại."),
    ),
    "over_limit": _t(
        N_("errors", "“{name}” vượt giới hạn an toàn ({detail})."),
        N_("errors", "Kiểm tra nguồn gốc của tệp; chia nhỏ nếu dữ liệu là thật."),
    ),
    "station_twice": _t(
        N_("errors", "Có hai máy cùng dùng một danh tính trạm “{name}”."),
        N_("errors", "Giữ cả hai nhánh; cấp danh tính mới cho máy thứ hai."),
        _BUNDLE_SAFE,
    ),
    "not_a_card": _t(
        N_("errors", "Tệp “{name}” không phải thẻ Trung tâm hợp lệ."),
        N_("errors", "Xin lại thẻ (tệp .kccard) từ Trung tâm."),
    ),
    "not_a_pack": _t(
        N_("errors", "Tệp “{name}” không phải gói danh mục."),
        N_("errors", "Chọn tệp .kcpack do Trung tâm ký và phát cho các trạm."),
    ),
    "pack_not_ours": _t(
        N_("errors", "Gói danh mục “{name}” không do Trung tâm của máy này ký."),
        N_("errors", "Chỉ dùng gói danh mục nhận từ Trung tâm của mình."),
    ),
    "not_a_recovery": _t(
        N_("errors", "Tệp “{name}” không phải tệp khôi phục khóa hợp lệ."),
        N_("errors", "Chọn tệp .kcrecovery đã tạo ở Trung tâm này (dòng lệnh: recovery-make)."),
    ),
    "recovery_replaced": _t(
        N_("errors", "Tệp khôi phục “{name}” đã được thay bằng tệp tạo sau nên không còn hiệu lực."),
        N_("errors", "Dùng tệp khôi phục và mười hai từ của lần tạo gần nhất."),
    ),
    "clock_suspect": _t(
        N_("errors", "Đồng hồ của máy có vẻ sai ({detail})."), N_("errors", "Chỉnh lại ngày giờ của máy rồi tiếp tục.")
    ),
    "wrong_password": _t(N_("errors", "Mật khẩu chưa đúng."), N_("errors", "Nhập lại mật khẩu.")),
    # --- Excel ---
    "not_a_workbook": _t(
        N_("errors", "Tệp “{name}” không phải bảng tính Excel đọc được."),
        N_("errors", "Mở bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi nhập."),
    ),
    "bad_template": _t(
        N_("errors", "Mẫu văn bản Word chưa dùng được – {place}: {what}."),
        N_("errors", "Sửa chỗ được nêu trong Word, lưu lại rồi nhận mẫu lần nữa; mẫu gốc luôn lấy lại được."),
    ),
    "no_header": _t(
        N_("errors", "Không nhận ra dòng tiêu đề trong tệp “{name}”."),
        N_("errors", "Đặt tên cột ở một dòng, ít nhất có cột tên (dòng lệnh: --map)."),
    ),
    # --- the machine ---
    "disk_full": _t(
        N_("errors", "Ổ đĩa hoặc USB đã đầy ({where})."),
        N_("errors", "Giải phóng chỗ trống hoặc dùng ổ khác rồi làm lại."),
    ),
    "read_only": _t(
        N_("errors", "Không ghi được: nơi này chỉ cho đọc ({where})."),
        N_("errors", "Mở khóa chống ghi của USB hoặc chọn nơi khác."),
    ),
    "no_permission": _t(
        N_("errors", "Không có quyền truy cập ({where})."), N_("errors", "Chọn nơi khác hoặc xin quyền trên máy này.")
    ),
    "device_gone": _t(
        N_("errors", "Không còn thấy USB hoặc thư mục ({where})."),
        N_("errors", "Cắm lại USB rồi làm lại."),
        N_("errors", "Dữ liệu vẫn an toàn trên máy; gói dở dang không có giá trị."),
    ),
    "in_use": _t(
        N_("errors", "Dữ liệu đang được một cửa sổ hoặc lệnh khác sử dụng."),
        N_("errors", "Đóng cửa sổ kia hoặc chờ nó xong rồi làm lại."),
    ),
    "old_sqlite": _t(
        N_("errors", "Thư viện SQLite {version} của máy này quá cũ, có lỗi làm hỏng dữ liệu."),
        N_("errors", "Cài đặt lại chương trình bằng bộ cài đầy đủ."),
        N_("errors", "Cơ sở dữ liệu chưa được mở nên vẫn nguyên."),
    ),
    "file_missing": _t(N_("errors", "Không có tệp “{name}”."), N_("errors", "Kiểm tra lại đường dẫn.")),
    "file_exists": _t(
        N_("errors", "Đã có tệp “{name}”."),
        N_("errors", "Chọn tên khác, hoặc chuyển tệp cũ đi nơi khác rồi làm lại."),
        N_("errors", "Tệp cũ được giữ nguyên."),
    ),
    "io_error": _t(
        N_("errors", "Máy không đọc hoặc ghi được tệp ({where}): {detail}."),
        N_("errors", "Thử lại; nếu vẫn lỗi, rút và cắm lại thiết bị hoặc chọn nơi khác."),
        N_("errors", "Dữ liệu đã lưu trên máy vẫn nguyên; tệp ghi dở đã được bỏ."),
    ),
    "write_unverified": _t(
        N_("errors", "Đã ghi nhưng đọc lại không khớp ({where}): USB có thể bị lỗi hoặc giả dung lượng."),
        N_("errors", "Dùng USB khác rồi xuất lại."),
        N_("errors", "Dữ liệu vẫn còn nguyên trên máy và trong hộp gửi đi."),
    ),
    "no_display": _t(
        N_("errors", "Máy này không có màn hình đồ họa nên không mở được cửa sổ."),
        N_("errors", "Chạy trong phiên có màn hình, hoặc dùng các lệnh (xem --help)."),
    ),
    "no_key": _t(
        N_("errors", "Không thấy khóa riêng của máy này nên không ký hoặc mở gói được."),
        N_("errors", "Nếu dữ liệu được chép từ máy khác, hãy đăng ký lại máy này làm trạm mới."),
    ),
    "key_locked": _t(
        N_("errors", "Kho khóa của hệ thống đang đóng nên chưa dùng được khóa riêng của máy này."),
        N_("errors", "Đăng nhập đúng tài khoản máy tính, mở khóa kho khóa (keyring) rồi làm lại."),
        N_("errors", "Khóa và dữ liệu vẫn nguyên; chỉ việc ký và mở gói phải chờ."),
    ),
    # --- damage ---
    "database_damaged": _t(
        N_("errors", "Cơ sở dữ liệu bị hỏng: {detail}"),
        N_(
            "errors",
            "Bấm “Sửa dữ liệu” khi mở chương trình (dòng lệnh: doctor --repair); không thấy nút này thì vào Thiết lập,"
            " bấm “Kiểm tra dữ liệu” để biết chỗ hỏng.",
        ),
        N_("errors", "Tệp hỏng được giữ nguyên để cứu dữ liệu; các bản sao lưu không bị động đến."),
    ),
    "not_our_database": _t(
        N_("errors", "Tệp cơ sở dữ liệu không phải của chương trình này."),
        N_(
            "errors",
            "Chọn đúng thư mục dữ liệu; nếu thư mục đã đúng, bấm “Sửa dữ liệu” (dòng lệnh: doctor --repair) để cứu dữ"
            " liệu.",
        ),
        N_("errors", "Tệp đó không bị thay đổi."),
    ),
    "key_damaged": _t(
        N_("errors", "Tệp khóa riêng của máy này bị hỏng."),
        N_("errors", "Đăng ký lại máy này làm trạm mới; dữ liệu đã nhập vẫn dùng được."),
        N_("errors", "Dữ liệu trên máy và tệp khóa hỏng được giữ nguyên."),
    ),
    "blob_damaged": _t(
        N_("errors", "Tệp đính kèm {sha256} trên máy này bị hỏng."),
        N_(
            "errors",
            "Đính kèm lại tệp gốc nếu còn; vào Thiết lập, bấm “Kiểm tra dữ liệu” (dòng lệnh: doctor) để biết còn tệp"
            " nào hỏng.",
        ),
        N_("errors", "Chưa có gì được gửi; các tệp khác vẫn nguyên."),
    ),
    "blob_elsewhere": _t(
        N_("errors", "Tệp đính kèm {sha256} chưa có ở máy này, còn ở {where}."),
        N_("errors", "Nhận gói tiếp theo từ nơi còn giữ tệp."),
    ),
    "not_a_picture": _t(
        N_("errors", "Tệp “{name}” không phải ảnh hay PDF đọc được (hỏng, có mật khẩu hoặc loại khác)."),
        N_("errors", "Dùng ảnh JPEG, PNG, WebP, BMP, TIFF hoặc tệp PDF không đặt mật khẩu."),
    ),
    "picture_heic": _t(
        N_("errors", "Ảnh “{name}” ở dạng HEIC của điện thoại, máy này chưa đọc được."),
        N_("errors", "Gửi lại ảnh dạng JPEG (iPhone: Cài đặt → Camera → Định dạng → Tương thích nhất)."),
    ),
    "many_pages": _t(
        N_("errors", "Bản quét “{name}” có nhiều trang; giữ dạng ảnh sẽ mất các trang sau."),
        N_("errors", "Quét hoặc lưu lại thành tệp PDF rồi đính kèm."),
    ),
    "pack_damaged": _t(
        N_("errors", "Gói danh mục “{name}” bị hỏng hoặc thiếu."),
        N_(
            "errors",
            "Cài lại gói đó trong Thiết lập (dòng lệnh: pack-install); với gói kèm theo chương trình thì cài đặt lại"
            " chương trình.",
        ),
    ),
}
