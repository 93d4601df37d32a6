"""What the desk reads about what it sends in, in both languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class UploadWords:
    """``{what}`` is one of the first four, which say what was sent. "One|many" where a number stands in it."""

    file: str
    link: str
    post: str
    text: str
    fetching: str
    fetching_part: str
    reading: str
    received: str
    title: str
    day: str
    short_day: str
    no_day: str
    source: str
    paragraphs: str
    sentences: str
    captions: str
    explained: str
    unknown: str
    same: str
    succeeds: str
    like: str
    like_in_words: str
    will_replace: str
    try_asking: str
    question: str
    no_questions: str
    today: str
    yesterday: str
    type_day: str
    change_day: str
    change_title: str
    which_title: str
    title_example: str
    which_day: str
    day_example: str
    no_such_day: str
    publish: str
    replace: str
    differences: str
    back: str
    discard: str
    open: str
    before: str
    after: str
    nothing_before: str
    nothing_after: str
    differences_heading: str
    published: str
    new_version: str
    known: str
    restored: str
    same_title: str
    samples_aside: str
    gone: str
    discarded: str
    failed: str
    too_large: str
    not_handed_over: str
    fault: str
    no_words: str
    how: str
    post_by_link: str
    published_before: str
    discarded_before: str
    replaced_gone: str
    not_yet: str
    moved: str


VIETNAMESE = UploadWords(
    file="«{name}»",
    link="bài ở {name}",
    post="bài chuyển tiếp",
    text="bài vừa gửi",
    fetching="⏳ Đang tải {what}…",
    fetching_part="⏳ Đang tải {what}: {percent} %",
    reading="⏳ Đã nhận {what}, đang đọc…",
    received="📄 Đã nhận {what}, CHƯA đăng",
    title="Tít: {title}",
    day="Ngày đăng: {day}",
    short_day="Ngày đăng: ⚠️ bài chỉ ghi “{written}”, thiếu năm. Chọn ngày ở dưới.",
    no_day="Ngày đăng: ⚠️ bài không ghi ngày. Chọn ngày ở dưới.",
    source="Nguồn: {source}",
    paragraphs="{count} đoạn",
    sentences="{count} câu",
    captions="{count} chú thích ảnh",
    explained="Viết tắt đã hiểu: {list}",
    unknown="Viết tắt chưa rõ: {list}",
    same="Bài này đã có: giống hệt bài #{id} «{title}». Không cần đăng lại.",
    succeeds="Cùng nguồn với bài #{id} «{title}»: đăng thì bài ấy có bản mới, bản cũ vẫn giữ.",
    like="Giống bài #{id} «{title}»: khác {count} câu",
    like_in_words="Giống bài #{id} «{title}»: chỉ khác cách viết hoa hoặc dấu câu",
    will_replace="Bài này sẽ thay bài #{id} «{title}»; bản cũ vẫn giữ.",
    try_asking="Hỏi thử:",
    question="✔ {question} → {answer}",
    no_questions="Hỏi thử: chưa có câu nào Hỏi Báo trả lời chắc chắn được từ bài này.",
    today="Hôm nay, {day}",
    yesterday="Hôm qua, {day}",
    type_day="Gõ ngày",
    change_day="Sửa ngày",
    change_title="Sửa tít",
    which_title="Tít mới của {what}? Bạn trả lời tin này.",
    title_example="Tít bài",
    which_day="Ngày đăng của {what}? Bạn trả lời tin này, ví dụ 6-12-2023.",
    day_example="6-12-2023",
    no_such_day="Chưa đọc được ngày “{given}”. Bạn trả lời tin này, ví dụ 6-12-2023.",
    publish="Đăng ngay",
    replace="Thay bài #{id}",
    differences="Xem chỗ khác",
    back="‹ Quay lại",
    discard="Bỏ",
    open="Mở bài #{id}",
    before="Đang có:",
    after="Bài gửi:",
    nothing_before="(không có)",
    nothing_after="(bỏ câu này)",
    differences_heading="Chỗ khác so với bài #{id}:",
    published="✅ Đã đăng, là bài #{id}: {title}",
    new_version="✅ Đã đăng bản mới (bản {version}) của bài #{id}: {title}\nBản cũ vẫn được giữ.",
    known="Bài này đã có sẵn, là bài #{id}: {title}\nKhông đăng thêm; tít và ngày vẫn như cũ.",
    restored="✅ Đã đăng. Bài này từng bị gỡ, nay trở lại với số cũ #{id}: {title}",
    same_title="Trùng tít với bài {others}; nội dung khác nên là bài riêng.",
    samples_aside="Các bài mẫu đã lui ra.",
    gone="Đã đăng thành bài #{id}; nay bài ấy không còn.",
    discarded="Đã bỏ {what}. Không có gì được đăng.",
    failed="⚠️ Chưa nhận được {what}: {reason}",
    too_large="tệp nặng {size} MB, mà Telegram chỉ cho bot tải tệp tới 20 MB. "
    "Bạn bớt ảnh trong tệp hoặc tách tệp rồi gửi lại.",
    not_handed_over="Telegram không đưa tệp này. Bạn gửi lại giúp.",
    fault="Hỏi Báo gặp lỗi (mã {error_id}). Bạn gửi lại giúp.",
    no_words="Tin này không có chữ nào để đăng.",
    how="Muốn thêm bài, bạn gửi một trong những thứ sau:\n"
    "• tệp .docx, .pdf, .html, .txt hoặc .md (chú thích của tệp sẽ là tít)\n"
    "• đường dẫn tới bài\n"
    "• bài chuyển tiếp từ kênh\n"
    "• nội dung bài, dán thẳng vào đây\n"
    "Tin đã gửi rồi thì trả lời tin ấy bằng /them. Bài chỉ đăng khi bạn bấm Đăng ngay.",
    post_by_link="Hỏi Báo không đọc được bài trên kênh Telegram qua đường dẫn. Bạn chuyển tiếp bài ấy vào đây nhé.",
    published_before="Đã đăng rồi, là bài #{id}.",
    discarded_before="Phiếu này đã đóng, không còn gì để đăng. Bạn gửi lại bài nhé.",
    replaced_gone="Bài #{id} không còn nữa nên chưa thay được.",
    not_yet="Đang đọc bài, bạn chờ chút nhé.",
    moved="📄 Phiếu mới của {what} ở bên dưới.",
)

ENGLISH = UploadWords(
    file="“{name}”",
    link="the article at {name}",
    post="the forwarded post",
    text="the text you sent",
    fetching="⏳ Fetching {what}…",
    fetching_part="⏳ Fetching {what}: {percent} %",
    reading="⏳ Received {what}, reading it…",
    received="📄 Received {what}, NOT published yet",
    title="Title: {title}",
    day="Published: {day}",
    short_day="Published: ⚠️ the article says only “{written}”, without a year. Choose the day below.",
    no_day="Published: ⚠️ the article does not say. Choose the day below.",
    source="Source: {source}",
    paragraphs="{count} paragraph|{count} paragraphs",
    sentences="{count} sentence|{count} sentences",
    captions="{count} caption|{count} captions",
    explained="Abbreviations understood: {list}",
    unknown="Abbreviations not explained: {list}",
    same="This article is there: its text is that of article #{id} “{title}”. There is nothing to publish.",
    succeeds="From the same source as article #{id} “{title}”: publishing gives that one a new version; the old one is"
    " kept.",
    like="Like article #{id} “{title}”: {count} sentence differs"
    "|Like article #{id} “{title}”: {count} sentences differ",
    like_in_words="Like article #{id} “{title}”: only capitals or punctuation differ",
    will_replace="This will replace article #{id} “{title}”; the old version is kept.",
    try_asking="Try asking:",
    question="✔ {question} → {answer}",
    no_questions="Try asking: no question was found that this article surely answers.",
    today="Today, {day}",
    yesterday="Yesterday, {day}",
    type_day="Type the day",
    change_day="Change the day",
    change_title="Change the title",
    which_title="The new title of {what}? Reply to this message.",
    title_example="Title",
    which_day="When was {what} published? Reply to this message, for example 6-12-2023.",
    day_example="6-12-2023",
    no_such_day="“{given}” cannot be read as a day. Reply to this message, for example 6-12-2023.",
    publish="Publish now",
    replace="Replace #{id}",
    differences="What differs",
    back="‹ Back",
    discard="Discard",
    open="Open #{id}",
    before="There now:",
    after="As sent:",
    nothing_before="(nothing)",
    nothing_after="(left out)",
    differences_heading="What differs from article #{id}:",
    published="✅ Published as article #{id}: {title}",
    new_version="✅ Published as version {version} of article #{id}: {title}\nThe old version is kept.",
    known="This article is there already, as #{id}: {title}\nNothing was added; its title and date stay.",
    restored="✅ Published. This article had been removed and is back under its number #{id}: {title}",
    same_title="Article {others} has the same title; the text differs, so both are kept.",
    samples_aside="The samples have stepped aside.",
    gone="Published as article #{id}, which is not there any more.",
    discarded="Discarded {what}. Nothing was published.",
    failed="⚠️ Could not take {what}: {reason}",
    too_large="the file has {size} MB, and Telegram hands bots files of at most 20 MB. "
    "Take out pictures or split it, then send it again.",
    not_handed_over="Telegram does not hand over this file. Send it again.",
    fault="Hỏi Báo has a fault (id {error_id}). Send it again.",
    no_words="There are no words in this message to publish.",
    how="To add an article, send one of these:\n"
    "• a file: .docx, .pdf, .html, .txt or .md (its caption becomes the title)\n"
    "• a link to the article\n"
    "• a post forwarded from a channel\n"
    "• the article's text, pasted here\n"
    "To a message that is here already, reply with /add. Nothing is published before you press Publish now.",
    post_by_link="A channel's post cannot be read by its link: forward the post to this chat.",
    published_before="Published before, as article #{id}.",
    discarded_before="This card is closed, and nothing of it is left to publish. Send the article again.",
    replaced_gone="Article #{id} is not there any more, so it was not replaced.",
    not_yet="The article is still being read, one moment.",
    moved="📄 The new card of {what} is below.",
)
