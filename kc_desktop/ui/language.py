"""Words on the screen. The source language is Vietnamese; English comes from ``translations/kc_desktop_en.qm``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from kc_desktop.domain.amounts import group, short_money
from kc_desktop.domain.forms import Field, Kind
from kc_desktop.system import paths

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from PySide6.QtWidgets import QApplication

    from kc_desktop.domain.sentence import Sentence

Language = Literal["vi", "en"]
_SWAPPED = str.maketrans(".,", ",.")

QT_TEXTS_VI = {
    "OK": "Đồng ý", "&OK": "Đồ&ng ý", "Cancel": "Hủy", "&Cancel": "&Hủy", "Save": "Lưu", "&Save": "&Lưu",
    "Save All": "Lưu tất cả", "Save As": "Lưu thành", "Open": "Mở", "&Open": "&Mở", "Close": "Đóng", "&Close": "Đón&g",
    "Apply": "Áp dụng", "Reset": "Đặt lại", "Help": "Trợ giúp", "Discard": "Bỏ", "Don't Save": "Không lưu",
    "Close without Saving": "Đóng, không lưu", "&Yes": "&Có", "Yes": "Có", "Yes to &All": "Có cho &tất cả",
    "&No": "&Không", "No": "Không", "N&o to All": "Không cho tất &cả", "Abort": "Dừng", "Retry": "Thử lại",
    "Ignore": "Bỏ qua", "Restore Defaults": "Về mặc định", "Show Details...": "Xem chi tiết…",
    "Hide Details...": "Ẩn chi tiết…", "&Undo": "&Hoàn tác", "&Redo": "&Làm lại", "Cu&t": "Cắ&t", "&Copy": "&Sao chép",
    "Copy &Link Location": "Sao chép địa chỉ &liên kết", "&Paste": "&Dán", "Delete": "Xóa", "&Delete": "&Xóa",
    "Select All": "Chọn tất cả", "Clear": "Xóa trắng", "&Step up": "&Tăng", "Step &down": "&Giảm",
    "&Rename": "Đổ&i tên", "&New Folder": "Thư mục &mới", "New Folder": "Thư mục mới",
    "Show &hidden files": "Hiện tệp ẩ&n",
    "Look in:": "Tìm trong:", "File &name:": "Tên &tệp:", "Files of type:": "Loại tệp:", "Directory:": "Thư mục:",
    "Directories": "Thư mục", "&Choose": "C&họn", "All Files (*)": "Mọi tệp (*)", "All files (*)": "Mọi tệp (*)",
    "Back": "Lùi", "Forward": "Tiến", "Parent Directory": "Thư mục cha", "Create New Folder": "Tạo thư mục mới",
    "List View": "Danh sách", "Detail View": "Chi tiết", "Computer": "Máy tính", "Name": "Tên", "Size": "Cỡ",
    "Type": "Loại", "Kind": "Loại", "Date Modified": "Ngày sửa", "Folder": "Thư mục", "File": "Tệp", "Drive": "Ổ đĩa",
    "Find Directory": "Tìm thư mục", "Recent Places": "Nơi vừa dùng", "Remove": "Bỏ khỏi danh sách",
    "%1 already exists.\nDo you want to replace it?": "%1 đã có.\nCó thay bằng tệp mới không?",
    "%1\nFile not found.\nPlease verify the correct file name was given.":
        "%1\nKhông thấy tệp.\nHãy kiểm tra lại tên tệp.",
    "%1\nDirectory not found.\nPlease verify the correct directory name was given.":
        "%1\nKhông thấy thư mục.\nHãy kiểm tra lại tên thư mục.",
    "Print": "In", "&Print": "&In", "Print Preview": "Xem trước khi in", "Page Setup": "Thiết lập trang",
    "&Options >>": "&Tùy chọn >>", "&Options <<": "&Tùy chọn <<", "Print to File (PDF)": "In ra tệp (PDF)",
    "Landscape": "Khổ ngang", "Portrait": "Khổ dọc", "Next Page": "Trang sau", "Previous page": "Trang trước",
    "Next page": "Trang sau", "First page": "Trang đầu", "Last page": "Trang cuối", "Fit page": "Vừa trang",
    "Fit width": "Vừa chiều ngang", "Zoom in": "Phóng to", "Zoom out": "Thu nhỏ", "Minimize": "Thu nhỏ cửa sổ",
    "Maximize": "Phóng to cửa sổ", "Restore": "Trả về cỡ cũ", "Page up": "Trang trước", "Page down": "Trang sau",
    "Scroll here": "Cuộn tới đây", "Top": "Đầu", "Bottom": "Cuối", "Left edge": "Mép trái", "Right edge": "Mép phải",
    "Page left": "Trang trái", "Page right": "Trang phải", "Scroll up": "Cuộn lên", "Scroll down": "Cuộn xuống",
    "Scroll left": "Cuộn trái", "Scroll right": "Cuộn phải", "Today": "Hôm nay", "&Previous Month": "Tháng &trước",
}  # fmt: skip
"""Qt ships no Vietnamese of its own; these are the words of its buttons, menus and file windows."""


class QtWords(QTranslator):
    """Qt's own texts in Vietnamese."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """The Vietnamese of a Qt text; None for one we do not know (an empty string would blank the text)."""
        del disambiguation, n
        if context == "ui":
            return None  # type: ignore[return-value]  # Qt reads None as "not translated"; its stub says str
        return QT_TEXTS_VI.get(source)  # type: ignore[return-value]  # the same

    def isEmpty(self) -> bool:  # noqa: N802  (Qt asks before installing: an empty translator is refused)
        return False


class _Installed:
    """The translators the application holds now (Qt keeps no reference of its own)."""

    language: Language = "vi"
    translators: list[QTranslator] = []  # noqa: RUF012


def tr(text: str, **named: object) -> str:
    """``text`` in the language of the window with ``{named}`` filled in.

    A translation whose placeholders do not fit falls back to the source: a wrong catalogue never stops the program.
    """
    return _fill(QCoreApplication.translate("ui", text), text, named)


def label(context: str, text: str) -> str:
    """A label declared outside the window (``N_("context", "Text")``) in the language of the window."""
    return QCoreApplication.translate(context, text)


def set_language(app: QApplication, language: Language) -> None:
    """Speak ``language`` from now on. Windows that are already open keep their words until built again."""
    for old in _Installed.translators:
        app.removeTranslator(old)
    _Installed.translators = []
    _Installed.language = language
    QLocale.setDefault(locale())
    translator: QTranslator = QtWords()
    if language == "en":
        translator = QTranslator()
        if not translator.load(str(paths.translations_root() / "kc_desktop_en.qm")):
            return
    if app.installTranslator(translator):
        _Installed.translators.append(translator)


def language() -> Language:
    """The language the window speaks."""
    return _Installed.language


def locale() -> QLocale:
    """Vietnamese or English habits of writing numbers and month names."""
    if _Installed.language == "en":
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam)


def show_date(day: date | None) -> str:
    """``23/10/2026``; a dash when there is none."""
    return "–" if day is None else f"{day.day:02}/{day.month:02}/{day.year:04}"


def show_number(number: int | Decimal | None) -> str:
    """``1.284`` or ``27,09`` (``1,284``, ``27.09`` in English); a dash when there is none."""
    return "–" if number is None else show_figure(group(number))


def show_figure(figure: str) -> str:
    """A number as ``domain.amounts.group`` writes it, by the habits of the language of the window."""
    return figure.translate(_SWAPPED) if _Installed.language == "en" else figure


def show_value(field: Field[Any], text: str) -> str:
    """A value as ``domain.values.show`` writes it, in the language of the window. Names and what people wrote stay."""
    if _Installed.language == "vi" or not text:
        return text
    match field.kind:
        case Kind.CHOICE:
            return label("codelist", text)
        case Kind.CHOICES:
            return "; ".join(label("codelist", part) for part in text.split("; "))
        case Kind.YESNO:
            return label("ui", text)
        case Kind.INTEGER | Kind.MONEY | Kind.DECIMAL | Kind.ROWS:
            return show_figure(text)
        case _:
            return text


def tell(sentence: Sentence) -> str:
    """A sentence of the services in the language of the window."""
    return sentence.told(label, show_number)


def show_money(dong: int | None) -> str:
    """``1.500.000.000 đồng``; a dash when there is none."""
    return "–" if dong is None else tr("{amount} đồng", amount=show_number(dong))


def show_short_money(dong: int) -> str:
    """``1,5 tỷ``, ``350 triệu`` (``1.5 bn``, ``350 m`` in English), or every digit when neither is exact."""
    number, _, unit = short_money(dong).partition(" ")
    return f"{show_figure(number)} {label('amount', unit)}" if unit else show_figure(number)


def money_to_edit(dong: int) -> str:
    """The amount as it stands in a line to type in; what is typed over is read the Vietnamese way.

    In English grouped by blanks: "900,000" would be read as 900.
    """
    return short_money(dong) if _Installed.language == "vi" else f"{dong:,}".replace(",", " ")


def _fill(translated: str, source: str, named: dict[str, object]) -> str:
    if not named:
        return translated
    try:
        return translated.format(**named)
    except (KeyError, IndexError, ValueError):
        return source.format(**named)
