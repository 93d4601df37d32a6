"""What is said of copies of the articles and of taking them down, in Vietnamese and in English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeepingWords:
    exporting: str
    exported: str
    importing: str
    backed_up: str
    from_version: str
    fields: Mapping[str, str]
    """What the desk can change of an article beside its text."""
    taken_down: str
    messages_mended: str
    messages_being_mended: str
    not_wiped: str
    copies_left: str
    no_copies: str
    copies: Mapping[str, str]
    """How a copy is named, by its kind."""
    sure: str


VIETNAMESE = KeepingWords(
    exporting="Đang xuất bài",
    exported="Đã xuất {count} vào {folder}. Nhập lại: hoibao import {folder}",
    importing="Đang nhập bài",
    backed_up="Đã sao lưu vào {file} ({size} byte).",
    from_version="từ bản {version}",
    fields={"title": "tít", "published": "ngày đăng", "source": "nguồn"},
    taken_down="Đã gỡ khẩn bài #{id}: nội dung, các bản cũ và những gì trích từ bài đã xóa hẳn khỏi cơ sở dữ liệu.",
    messages_mended="Tin nhắn đã gửi có trích bài này: {count}. Bot sẽ xóa phần trích trong từng tin; "
    "nếu bot đang tắt thì ngay khi chạy lại.",
    messages_being_mended="Tin nhắn đã gửi có trích bài này: {count}. Bot đang xóa phần trích trong từng tin.",
    not_wiped="Tệp cơ sở dữ liệu đang bận nên chưa ghi lại sạch được. Bot sẽ tự làm lại, "
    "hoặc gõ lại: hoibao takedown {id}",
    copies_left="Các bản sao còn giữ bài này, cần tự xóa:",
    no_copies="Không thấy bản sao lưu hay bản xuất nào còn giữ bài này.",
    copies={
        "backup": "bản sao lưu {place} ({when})",
        "export": "thư mục xuất {place} ({when})",
        "sent": "tệp xuất đã gửi qua Telegram cho {place} ({when})",
    },
    sure="Gỡ khẩn bài #{id}: {title}. Việc này không lấy lại được. Tiếp tục?",
)
ENGLISH = KeepingWords(
    exporting="Exporting",
    exported="Exported {count} to {folder}. To take them in again: hoibao import {folder}",
    importing="Importing",
    backed_up="Backed up to {file} ({size} bytes).",
    from_version="from version {version}",
    fields={"title": "title", "published": "date", "source": "source"},
    taken_down="Article #{id} was taken down: its text, its older versions and what quoted it are deleted from the "
    "database for good.",
    messages_mended="Messages that were sent and quote it: {count}. The bot will take the quotation out of each, "
    "at once or when it runs again.",
    messages_being_mended="Messages that were sent and quote it: {count}. The quotation is being taken out of each.",
    not_wiped="The database file was busy and could not be written anew yet. The bot will do it, or say again: "
    "hoibao takedown {id}",
    copies_left="Copies that still hold the article, for you to delete:",
    no_copies="No backup or export is known that still holds the article.",
    copies={
        "backup": "backup {place} ({when})",
        "export": "exported folder {place} ({when})",
        "sent": "exported file sent through Telegram to {place} ({when})",
    },
    sure="Take down article #{id}: {title}. This cannot be undone. Go on?",
)
