"""What the desk reads when it looks after the articles, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeepingWords:
    heading: str
    heading_found: str
    nothing_found: str
    how_to_search: str
    removed_ones: str
    export: str
    desk_list: str
    number: str
    date: str
    source: str
    no_date: str
    no_source: str
    added: str
    size: str
    usage: str
    is_removed: str
    is_taken_down: str
    edit: Mapping[str, str]
    """The buttons, by what they change."""
    ask: Mapping[str, str]
    """What is asked for, by what it changes."""
    examples: Mapping[str, str]
    replace: str
    ask_replacement: str
    history: str
    read: str
    remove: str
    restore: str
    take_down: str
    edited: Mapping[str, str]
    unchanged: str
    undo: str
    open: str
    removed: str
    restored: str
    reverted: str
    changed_since: str
    sure: str
    yes: str
    no: str
    history_heading: str
    version: str
    revert: str
    older: str
    newer: str
    no_removed: str
    removed_heading: str
    removed_by: str
    sample_aside: str
    exporting: str
    exported: str
    too_large: str
    nothing_to_export: str
    told_changed: str
    """What readers see in the place of an answer that holds no more, and of what was taken down."""
    told_removed: str
    told_taken_down: str
    ask_again: str


VIETNAMESE = KeepingWords(
    heading="🗂 {count}. Chọn một bài để sửa, thay hoặc gỡ:",
    heading_found="🗂 {count} có “{words}”:",
    nothing_found="Không có bài nào có “{words}” trong tít. Xem tất cả: /quanly",
    how_to_search="Tìm bài: /quanly và vài chữ trong tít.",
    removed_ones="Bài đã gỡ ({count})",
    export="Xuất tất cả",
    desk_list="‹ Danh sách",
    number="Bài #{id} · bản {version}",
    date="Ngày đăng: {date}",
    source="Nguồn: {source}",
    no_date="không rõ",
    no_source="chưa ghi",
    added="Đưa vào: {when} · {who}",
    size="{paragraphs} đoạn, {sentences} câu",
    usage="Bạn đọc hỏi {asked} lần, trả lời được {answered} lần ({days} ngày qua).",
    is_removed="Đã gỡ: {when} · {who}. Bạn đọc không hỏi được bài này.",
    is_taken_down="Bài #{id} đã bị gỡ khẩn: {when} · {who}. Không còn nội dung nào được giữ lại.",
    edit={"title": "Sửa tít", "published": "Sửa ngày", "source": "Sửa nguồn"},
    ask={
        "title": "Tít mới của bài #{id}? Bạn trả lời tin này. Nội dung bài giữ nguyên.",
        "published": "Bài #{id} đăng ngày nào? Bạn trả lời tin này, ví dụ 6-12-2023. Không rõ thì gõ dấu trừ (-).",
        "source": "Nguồn của bài #{id}? Bạn trả lời tin này bằng đường dẫn hoặc tên. Không có thì gõ dấu trừ (-).",
    },
    examples={"title": "Tít bài", "published": "6-12-2023", "source": "https://…"},
    replace="Thay bài",
    ask_replacement="Gửi bản mới của bài #{id}: bạn trả lời tin này bằng tệp, đường dẫn hoặc cả bài. "
    "Hỏi Báo cho xem trước khi đăng.",
    history="Lịch sử",
    read="Đọc bài",
    remove="Gỡ bài",
    restore="Lấy lại",
    take_down="⚠️ Gỡ khẩn",
    edited={
        "title": "Đã sửa tít bài #{id}: {value}",
        "published": "Đã sửa ngày đăng bài #{id}: {value}",
        "source": "Đã sửa nguồn bài #{id}: {value}",
    },
    unchanged="Bài #{id} vẫn như cũ, không có gì phải sửa.",
    undo="Hoàn tác",
    open="Mở bài #{id}",
    removed="Đã gỡ bài #{id}: {title}. Bạn đọc không hỏi được bài này nữa; có thể lấy lại bất cứ lúc nào.",
    restored="Đã lấy lại bài #{id}: {title}",
    reverted="Bài #{id} đã trở lại như trước: {title} (bản {version})",
    changed_since="Chưa hoàn tác: bài #{id} đã thay đổi sau đó. Vào Lịch sử để chọn bản muốn dùng.",
    sure="⚠️ Gỡ khẩn bài #{id}: {title}\n\n"
    "Nội dung, mọi bản cũ và những gì trích từ bài bị xóa hẳn; các tin đã trả lời bạn đọc được xóa phần trích. "
    "Việc này KHÔNG lấy lại được. Nếu chỉ cần bạn đọc thôi thấy bài, hãy chọn Gỡ bài.",
    yes="Gỡ khẩn, xóa hẳn",
    no="Thôi",
    history_heading="Lịch sử bài #{id}",
    version="Bản {version}",
    revert="Dùng lại bản {version}",
    older="‹ Bản {version}",
    newer="Bản {version} ›",
    no_removed="Không có bài nào đã gỡ mà lấy lại được.",
    removed_heading="{count} đã gỡ, lấy lại được:",
    removed_by="gỡ {when} · {who}",
    sample_aside="bài mẫu đã lui ra",
    exporting="Đang xuất bài…",
    exported="📦 {count}. Muốn nhập lại: giải nén, rồi chạy hoibao import với thư mục đó.",
    too_large="Tệp xuất nặng {size} MB, quá 50 MB nên Telegram không gửi được. "
    "Trên máy của tòa soạn: hoibao export bai-viet/",
    nothing_to_export="Chưa có bài nào để xuất.",
    told_changed="✏️ Bài «{title}» đã được sửa sau khi Hỏi Báo trả lời; câu trích trước đây không còn trong bài:",
    told_removed="Bài «{title}» đã được gỡ nên câu trả lời này không còn hiệu lực.",
    told_taken_down="Tin này trích một bài đã được gỡ. Các bài hiện có: /bai",
    ask_again="Hỏi lại",
)
ENGLISH = KeepingWords(
    heading="🗂 {count}. Choose one to edit, replace or remove:",
    heading_found="🗂 {count} with “{words}”:",
    nothing_found="No title has “{words}”. See all: /manage",
    how_to_search="To search: /manage and some words of a title.",
    removed_ones="Removed ({count})",
    export="Export all",
    desk_list="‹ List",
    number="Article #{id} · version {version}",
    date="Published: {date}",
    source="Source: {source}",
    no_date="unknown",
    no_source="none given",
    added="Added: {when} · {who}",
    size="{paragraphs} paragraphs, {sentences} sentences",
    usage="Readers' questions that came to this article: {asked}, answered: {answered} (last {days} days).",
    is_removed="Removed: {when} · {who}. Readers cannot ask it.",
    is_taken_down="Article #{id} was taken down: {when} · {who}. Nothing of it was kept.",
    edit={"title": "Title", "published": "Date", "source": "Source"},
    ask={
        "title": "The new title of article #{id}? Please reply to this message. Its text stays as it is.",
        "published": "When was article #{id} published? Please reply to this message, for example 6-12-2023; "
        "type a minus (-) if nobody knows.",
        "source": "The source of article #{id}? Please reply with a link or a name; a minus (-) for none.",
    },
    examples={"title": "Title", "published": "6-12-2023", "source": "https://…"},
    replace="Replace",
    ask_replacement="Send the new version of article #{id}: reply to this message with a file, a link or the whole "
    "text. You see it before it is published.",
    history="History",
    read="Read",
    remove="Remove",
    restore="Bring back",
    take_down="⚠️ Take down",
    edited={
        "title": "The title of article #{id} is now: {value}",
        "published": "The date of article #{id} is now: {value}",
        "source": "The source of article #{id} is now: {value}",
    },
    unchanged="Article #{id} is as it was: there was nothing to change.",
    undo="Undo",
    open="Open article #{id}",
    removed="Removed article #{id}: {title}. Readers cannot ask it any more; it can be brought back at any time.",
    restored="Brought back article #{id}: {title}",
    reverted="Article #{id} is as it was before: {title} (version {version})",
    changed_since="Not undone: article #{id} has changed since. Choose the version to use in its history.",
    sure="⚠️ Take down article #{id}: {title}\n\n"
    "Its text, all older versions and what quotes it are deleted; the quotations go out of the messages that readers "
    "got. This CANNOT be undone. If readers only shall not see it any more, choose Remove.",
    yes="Take down for good",
    no="No",
    history_heading="History of article #{id}",
    version="Version {version}",
    revert="Use version {version} again",
    older="‹ Version {version}",
    newer="Version {version} ›",
    no_removed="No removed article can be brought back.",
    removed_heading="Removed, can be brought back ({count}):",
    removed_by="removed {when} · {who}",
    sample_aside="a sample that stepped aside",
    exporting="Exporting…",
    exported="📦 {count}. To take them in again: unpack the file, then run hoibao import on the newsroom's computer.",
    too_large="The exported file has {size} MB; Telegram takes 50 MB at most. On the newsroom's computer: "
    "hoibao export articles/",
    nothing_to_export="There are no articles to export.",
    told_changed="✏️ The article “{title}” was changed after this answer; what was quoted is not in it any more:",
    told_removed="The article “{title}” was removed, so this answer holds no more.",
    told_taken_down="This message quoted an article that was removed. Articles: /articles",
    ask_again="Ask again",
)
