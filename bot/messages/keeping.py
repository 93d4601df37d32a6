"""What is said of copies of the articles and of taking them down, in Vietnamese and in English."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeepingWords:
    exporting: str
    exported: str
    importing: str
    backed_up: str


VIETNAMESE = KeepingWords(
    exporting="Đang xuất bài",
    exported="Đã xuất {count} vào {folder}. Nhập lại: hoibao import {folder}",
    importing="Đang nhập bài",
    backed_up="Đã sao lưu vào {file} ({size} byte).",
)
ENGLISH = KeepingWords(
    exporting="Exporting",
    exported="Exported {count} to {folder}. To take them in again: hoibao import {folder}",
    importing="Importing",
    backed_up="Backed up to {file} ({size} bytes).",
)
