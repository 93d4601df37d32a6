"""What only admins read: what readers asked, what is missing, words that mean the same, and the log."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WatchingWords:
    """Buttons of a list carry the number of what they are about."""

    statistics: str
    no_statistics: str
    asked: str
    """Of a day, as are the four below; what is none is left out."""
    answered: str
    refused: str
    liked: str
    disliked_times: str
    unanswered: str
    disliked: str
    nothing: str
    nearest: str
    answered_from: str
    answers_now: str
    """Of a question that was refused, with the answer it has by now."""
    answer: str
    """Of a question whose answer was disliked: what it is answered today."""
    refused_now: str
    open: str
    teach: str
    done: str
    show_unanswered: str
    show_disliked: str
    settled: str
    """A short line over the chat, as are the two below."""
    settled_before: str
    synonyms_gone: str
    how_synonyms: str
    synonyms: str
    no_synonyms: str
    which_synonym: str
    synonym_example: str
    no_synonym: str
    asked_again: str
    question_deleted: str
    synonyms_added: str
    synonyms_known: str
    synonyms_removed: str
    settle: str
    teach_more: str
    unlearn_last: str
    unlearn: str
    log: str
    newer: str
    older: str


VIETNAMESE = WatchingWords(
    statistics="📊 {days} ngày gần đây",
    no_statistics="Chưa có câu hỏi nào.",
    asked="{count} câu",
    answered="trả lời {count}",
    refused="chưa trả lời {count}",
    liked="👍 {count}",
    disliked_times="👎 {count}",
    unanswered="❓ {count} câu bạn đọc hỏi mà chưa bài nào trả lời ({days} ngày)",
    disliked="👎 {count} câu có câu trả lời bị chê ({days} ngày)",
    nothing="Không còn câu nào cần xem.",
    nearest="Gần nhất: «{title}»",
    answered_from="Theo bài «{title}»",
    answers_now="Nay đã trả lời: “{answer}”",
    answer="Trả lời: “{answer}”",
    refused_now="Nay không trả lời nữa",
    open="{number} · Mở bài",
    teach="{number} · Thêm từ",
    done="{number} · Xong",
    show_unanswered="❓ Chưa trả lời",
    show_disliked="👎 Bị chê",
    settled="Xong {count} lượt hỏi.",
    settled_before="Câu này đã xong từ trước.",
    synonyms_gone="Nhóm từ này đã bỏ từ trước.",
    how_synonyms="Thêm từ đồng nghĩa hay viết tắt: /dongnghia QSQP = quân sự quốc phòng",
    synonyms="Từ đồng nghĩa, viết tắt đã thêm ({count}), mới nhất trước:",
    no_synonyms="Chưa thêm từ đồng nghĩa nào.",
    which_synonym="“{question}”\nChữ nào trong câu này bài báo viết khác? "
    "Trả lời tin này: chữ bạn đọc dùng = chữ trong bài.",
    synonym_example="QSQP = quân sự quốc phòng",
    no_synonym="Chưa hiểu. Bạn trả lời tin này bằng hai cách viết cùng nghĩa, giữa đặt dấu =, ví dụ: {example}",
    asked_again="Hỏi lại: “{question}”",
    question_deleted="Câu hỏi ấy không còn được lưu.",
    synonyms_added="Từ nay Hỏi Báo hiểu: {expressions}.",
    synonyms_known="Hỏi Báo đã biết: {expressions}.",
    synonyms_removed="Đã bỏ: {expressions}.",
    settle="Xong",
    teach_more="Thêm từ khác",
    unlearn_last="Bỏ từ vừa thêm",
    unlearn="Bỏ {number}",
    log="📒 Nhật ký, mới nhất trước:",
    newer="‹ Mới hơn",
    older="Cũ hơn ›",
)

ENGLISH = WatchingWords(
    statistics="📊 The last {days} days",
    no_statistics="Nothing has been asked yet.",
    asked="{count} asked",
    answered="{count} answered",
    refused="{count} not answered",
    liked="👍 {count}",
    disliked_times="👎 {count}",
    unanswered="❓ {count} questions that no article answers ({days} days)",
    disliked="👎 {count} questions whose answer was disliked ({days} days)",
    nothing="Nothing is left to look at.",
    nearest="Nearest: “{title}”",
    answered_from="From “{title}”",
    answers_now="Answered by now: “{answer}”",
    answer="Answer: “{answer}”",
    refused_now="Not answered any more",
    open="{number} · Article",
    teach="{number} · Synonym",
    done="{number} · Done",
    show_unanswered="❓ Unanswered",
    show_disliked="👎 Disliked",
    settled="Done; asked {count} times.",
    settled_before="This was done before.",
    synonyms_gone="These were removed before.",
    how_synonyms="To add a synonym or an abbreviation: /synonyms QSQP = quân sự quốc phòng",
    synonyms="Synonyms and abbreviations that were added ({count}), newest first:",
    no_synonyms="No synonyms have been added yet.",
    which_synonym="“{question}”\nWhich of these words do the articles put differently? "
    "Reply to this message: the reader's words = the article's words.",
    synonym_example="QSQP = quân sự quốc phòng",
    no_synonym="Not understood. Reply to this message with two spellings that mean the same and = between them, "
    "for example: {example}",
    asked_again="Asked again: “{question}”",
    question_deleted="That question is no longer kept.",
    synonyms_added="From now on Hỏi Báo understands: {expressions}.",
    synonyms_known="Hỏi Báo knows already: {expressions}.",
    synonyms_removed="Removed: {expressions}.",
    settle="Done",
    teach_more="Another synonym",
    unlearn_last="Remove it again",
    unlearn="Remove {number}",
    log="📒 The log, newest first:",
    newer="‹ Newer",
    older="Older ›",
)
