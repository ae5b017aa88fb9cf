"""256 short Vietnamese words, all different even without tones: a fingerprint that can be read aloud."""

from __future__ import annotations

import unicodedata

_TEXT = (
    "anh ao ban bằng bánh bao bắp bát bè bến bếp bia biển bình bò bóng bưởi bướm bút bưu cá cam cành cát cau cây "
    "chai chăn chanh chè chén chiếu chim cho chổi chùa chum chung chuối chuông cò cốc cối cơm cửa cúc cừu đá đàn "
    "dao đất dâu dế đèn đèo dép diều đình đồi dòng dưa ga gạch gấm gạo gấu giàn giày giếng gió gỗ gối gốm gừng "
    "gương hạc hải hàng hành hạt hến hổ hoa hồng hộp hương hươu kê kem kén kẹo khăn khay khế khèn khô khoai khung "
    "kiến kim kính lá lạc lan làng lê lịch liễu lò lợn lông lúa lược lưới mai mâm mận măng mây mè men mèo mía miến "
    "mít mỏ môn mũ mực muối mương mướp mứt na nai nam nắng nâu nem nến ngan ngao ngày nghé ngô ngọc ngói ngỗng nhà "
    "nhạc nhãn nhện nho nhựa nhung nôi nón nong nụ núi nước ốc ổi ong ớt phà phấn phin phố phong phượng qua quạt "
    "quê quýt rắn rau rế rèm rơm rồng rùa rừng ruộng rượu sách sân sáo sáp sắt sen sếu sim sò sóc sồi sơn sóng sứ "
    "sữa sung suối tai tằm táo tàu thảm thăng thảo tháp thép thêu thìa thiên thơ thóc thông thuyền tía tiêu tím tơ "
    "tỏi tôm trà trăng tranh trâu tre trống trúc trứng tủ tường tuyết ủng vạc vải vàng ve vẹt ví vịt voi võng vụ "
    "vườn xanh xe xẻng xoài xôi xưa xuân xuồng yên "
)
WORDS = _TEXT.split()


def words_of(data: bytes) -> str:
    """One word a byte. The list is part of the format: never reorder it."""
    return " ".join(WORDS[byte] for byte in data)


def bytes_of(text: str) -> bytes:
    """The inverse of ``words_of``; letter case, spacing and tones do not matter. ValueError for any other word."""
    places = {_plain(word): place for place, word in enumerate(WORDS)}
    for word in text.split():
        if _plain(word) not in places:
            raise ValueError("no word of the list")
    return bytes(places[_plain(word)] for word in text.split())


def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFD", word.casefold().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
