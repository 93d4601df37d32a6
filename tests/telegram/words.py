"""Questions that the sample articles answer, and one that they do not."""

GENERAL = "Thiếu tướng nào dự hội nghị?"
GENERAL_ANSWER = "Thiếu tướng Hoàng Văn Hữu, Phó tư lệnh Quân khu"
BORN = "Nguyễn Trãi sinh năm nào?"
BORN_ANSWER = "1380"
UNKNOWN = "Giá vàng SJC chiều nay lên bao nhiêu?"
