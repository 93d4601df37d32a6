"""Vietnamese."""

from __future__ import annotations

from bot.messages.telegram import keeping, uploads
from bot.messages.telegram.record import (
    AccessWords,
    AdminWords,
    ButtonWords,
    ConversationWords,
    ListWords,
    MenuWords,
    NoticeWords,
    TelegramWords,
)
from bot.messages.telegram.watching import VIETNAMESE as WATCHING

VIETNAMESE = TelegramWords(
    menu=MenuWords(
        commands={
            "hoi": "hỏi các bài báo",
            "bai": "các bài hiện có, tìm bài",
            "tatca": "hỏi lại trên mọi bài",
            "trogiup": "cách hỏi",
            "ngonngu": "ngôn ngữ trả lời",
            "riengtu": "những gì được lưu",
            "xoadulieu": "xóa dữ liệu của bạn",
        },
        admin_commands={
            "them": "thêm bài",
            "quanly": "sửa, thay, gỡ bài",
            "thongke": "bạn đọc đã hỏi bao nhiêu",
            "chuatraloi": "câu chưa trả lời được",
            "dongnghia": "thêm từ đồng nghĩa, viết tắt",
            "nhatky": "ai đã thay đổi gì",
            "admin": "người quản trị",
            "chophep": "ai được hỏi",
        },
        group_commands={
            "hoi": "hỏi các bài báo",
            "bai": "các bài hiện có, tìm bài",
            "trogiup": "cách hỏi",
        },
        description="Hỏi Báo tìm và trích nguyên văn câu trả lời từ các bài đã đăng, kèm nguồn; không viết thêm, "
        "bài không có thì nói không có. Gõ không dấu cũng được.",
        short_description="Hỏi các bài báo: câu trả lời nguyên văn, có nguồn; không có thì nói không có.",
    ),
    buttons=ButtonWords(
        other="Kết quả khác",
        paragraph="Đọc cả đoạn",
        shorter="Thu gọn",
        like="👍",
        dislike="👎",
        read="Đọc cả bài",
        scope="Chỉ hỏi bài này",
        all_articles="Hỏi mọi bài",
        source="Đọc bài gốc",
        list="Các bài",
        previous="‹ Trước",
        next="Sau ›",
        ask_here="Hỏi trong Hỏi Báo",
        forget="Xóa",
        keep="Giữ lại",
        vietnamese="Tiếng Việt",
        english="English",
        follow_question="Theo câu hỏi",
    ),
    conversation=ConversationWords(
        stored="Câu hỏi được lưu tối đa {days} ngày: /riengtu · /xoadulieu",
        stored_briefly="Câu hỏi không được lưu lâu dài: /riengtu · /xoadulieu",
        try_asking="Hỏi thử:",
        you_can_ask="Bạn có thể hỏi:",
        asked="Hỏi: {question}",
        help="Cứ gõ câu hỏi, có dấu hay không dấu đều được, ví dụ: {example}\n\n"
        "Câu trả lời là nguyên văn trong bài, kèm câu chứa nó và nguồn. Bài không có thì Hỏi Báo nói không có.\n\n"
        "Trong nhóm: nhắc {bot} rồi hỏi, trả lời một tin của Hỏi Báo, hoặc dùng /hoi. "
        "Ở bất cứ cuộc trò chuyện nào: gõ {bot} rồi câu hỏi.",
        privacy="Hỏi Báo lưu câu bạn hỏi, câu trả lời đã đưa (số tin nhắn, vị trí trong bài), đánh giá 👍 👎 và mã số "
        "Telegram của bạn, để trả lời, sửa câu trả lời khi bài được sửa, và biết bài còn thiếu gì.\n\n"
        "{stored} Ngôn ngữ và bài bạn đang chọn được nhớ cho tới khi bạn đổi hoặc xóa. "
        "Không lưu tên, số điện thoại, ảnh hay tệp của bạn.\n\n"
        "Xóa ngay: /xoadulieu",
        forget="Xóa mọi câu hỏi, đánh giá và lựa chọn của bạn khỏi Hỏi Báo? Việc này không lấy lại được. "
        "Tin nhắn trong Telegram thì bạn tự xóa.",
        forgotten="Đã xóa {count} câu hỏi cùng đánh giá và lựa chọn của bạn.",
        kept="Không xóa gì.",
        language="Hỏi Báo trả lời bằng ngôn ngữ nào?",
        language_set="Đã đặt: {language}.",
        scoped="Đang chỉ hỏi bài #{id}. /tatca: hỏi mọi bài.",
        scope_set="Từ giờ chỉ hỏi bài #{id} «{title}». Hỏi lại mọi bài: /tatca",
        scope_gone="Bài đang hỏi đã được gỡ, nên Hỏi Báo tìm trên mọi bài.",
        unscoped="Hỏi trên mọi bài.",
        no_articles="Chưa có bài nào để hỏi. Khi tòa soạn đăng bài, bạn hỏi lại nhé.",
        hello="Chào bạn. Bạn cứ gõ câu hỏi; xem có những bài nào: /bai",
        thanks="Cảm ơn bạn. Cần gì bạn cứ hỏi tiếp.",
        who="Đây là Hỏi Báo: tìm và trích nguyên văn câu trả lời từ các bài đã đăng. "
        "Bạn cứ gõ câu hỏi; xem có những bài nào: /bai",
        ask_what="Bạn gõ câu hỏi sau lệnh, ví dụ: /hoi {example}",
        only_text="Hỏi Báo chỉ đọc được câu hỏi bằng chữ. Bạn gõ câu hỏi giúp nhé.",
        no_such_command="Không có lệnh này. Xem cách hỏi: /trogiup",
        too_fast="Bạn vừa gửi {count} câu trong một phút. Mời bạn hỏi tiếp sau {seconds} giây; "
        "câu vừa gửi chưa được tìm.",
        not_here="Hỏi Báo này chỉ phục vụ một số cuộc trò chuyện. Mã số cuộc trò chuyện này: {chat_id}",
        fault="Hỏi Báo gặp lỗi, chưa trả lời được (mã {error_id}). Bạn thử lại sau ít phút.",
    ),
    list=ListWords(
        heading="Có {count}, mới nhất trước:",
        only_one="Có {count}:",
        found="Có {count} có “{words}”:",
        found_within="Không tít nào có “{words}”. Bài có câu gần với chữ ấy nhất:",
        nothing_found="Không có bài nào về “{words}”. Xem tất cả: /bai",
        how_to_search="Tìm bài: /bai và vài chữ.",
        page="trang {page}/{pages}",
    ),
    notices=NoticeWords(
        liked="Cảm ơn bạn đã đánh giá.",
        disliked="Cảm ơn bạn. Tòa soạn sẽ xem lại câu này.",
        question_gone="Câu hỏi này không còn được lưu. Bạn hỏi lại giúp nhé.",
        article_gone="Bài này không còn nữa.",
        no_others="Không còn kết quả khác.",
        stale="Nút này đã cũ. Bạn hỏi lại giúp nhé.",
    ),
    admin=AdminWords(
        commands="Dành cho người quản trị (gửi tệp, đường dẫn hoặc bài chuyển tiếp vào đây là thêm bài):",
        heading="Người quản trị Hỏi Báo:",
        one_configured="• {id} (đặt trong cấu hình)",
        one_added="• {id} (do {by} thêm ngày {day})",
        how="Thêm: /admin add và mã số, hoặc trả lời tin của người đó bằng /admin add. "
        "Gỡ: /admin remove, cũng như vậy.",
        added="Đã thêm người quản trị {id}.",
        known="{id} đã là người quản trị.",
        removed="Đã gỡ người quản trị {id}.",
        unknown="{id} không phải người quản trị.",
        last="Chưa gỡ: {id} là người quản trị cuối cùng. Thêm người khác trước đã.",
        configured="Chưa gỡ: {id} được đặt trong cấu hình (TELEGRAM_ADMIN_IDS), chỉ gỡ được ở đó.",
        privately="Việc này chỉ xem trong cuộc trò chuyện riêng với Hỏi Báo.",
        remove="Gỡ {id}",
    ),
    access=AccessWords(
        heading="Hỏi Báo chỉ trả lời trong những cuộc trò chuyện này, và người quản trị:",
        one_configured="• {id} (đặt trong cấu hình)",
        everyone="Hỏi Báo đang trả lời mọi người.",
        how="Thêm: /chophep add và mã số (trong nhóm không cần mã số). Gỡ: /chophep remove, cũng như vậy. "
        "Thêm mã số đầu tiên thì những nơi khác không được trả lời nữa.",
        added="Đã cho phép {id}. Hỏi Báo chỉ trả lời những nơi được phép: /chophep",
        known="{id} đã được phép.",
        removed="{id} không còn được phép.",
        unknown="{id} không có trong danh sách được phép.",
        configured="Chưa gỡ: {id} được đặt trong cấu hình (TELEGRAM_ALLOWED_CHAT_IDS), chỉ gỡ được ở đó.",
    ),
    watching=WATCHING,
    uploads=uploads.VIETNAMESE,
    keeping=keeping.VIETNAMESE,
)
