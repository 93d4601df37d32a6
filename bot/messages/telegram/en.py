"""English."""

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
from bot.messages.telegram.watching import ENGLISH as WATCHING

ENGLISH = TelegramWords(
    menu=MenuWords(
        commands={
            "ask": "ask the articles",
            "articles": "the articles, and search",
            "all": "ask all articles again",
            "help": "how to ask",
            "language": "language of the replies",
            "privacy": "what is stored",
            "forget": "delete your data",
        },
        admin_commands={
            "add": "add an article",
            "manage": "edit, replace, remove articles",
            "stats": "how much was asked",
            "unanswered": "what was not answered",
            "synonyms": "add synonyms, abbreviations",
            "log": "who changed what",
            "admin": "who runs the desk",
            "access": "who may ask",
        },
        group_commands={
            "ask": "ask the articles",
            "articles": "the articles, and search",
            "help": "how to ask",
        },
        description="Hỏi Báo finds answers in published articles and quotes them word for word, with the source; it "
        "adds nothing, and says so when the articles do not say.",
        short_description="Ask the articles: verbatim answers with their source, or an honest “they do not say”.",
    ),
    buttons=ButtonWords(
        other="Other answers",
        paragraph="Whole paragraph",
        shorter="Shorter",
        like="👍",
        dislike="👎",
        read="Read the article",
        scope="Ask only this article",
        all_articles="Ask all articles",
        source="Original",
        list="Articles",
        previous="‹ Back",
        next="Next ›",
        ask_here="Ask in Hỏi Báo",
        forget="Delete",
        keep="Keep",
        vietnamese="Tiếng Việt",
        english="English",
        follow_question="As the question",
    ),
    conversation=ConversationWords(
        stored="Questions are kept for at most {days} days: /privacy · /forget",
        stored_briefly="Questions are not kept for long: /privacy · /forget",
        try_asking="Try asking:",
        you_can_ask="You can ask:",
        asked="Asked: {question}",
        help="Just type a question; Vietnamese may be typed without diacritics, for example: {example}\n\n"
        "The answer is quoted from an article, with its sentence and source. When the articles do not say, Hỏi Báo "
        "says so.\n\n"
        "In a group: mention {bot} and ask, reply to one of its messages, or use /ask. "
        "In any chat: type {bot} and a question.",
        privacy="Hỏi Báo keeps your questions, the answers given (message number, place in the article), your 👍 👎 "
        "and your Telegram number, to answer, to mend an answer when its article is mended, and to know what the "
        "articles lack.\n\n"
        "{stored} Your language and the article you chose are remembered until you change or delete them. "
        "Your name, phone number, pictures and files are not kept.\n\n"
        "Delete now: /forget",
        forget="Delete all your questions, ratings and choices from Hỏi Báo? This cannot be undone. "
        "Messages in Telegram are yours to delete.",
        forgotten="Deleted your questions ({count}), ratings and choices.",
        kept="Nothing was deleted.",
        language="In which language should Hỏi Báo reply?",
        language_set="Set: {language}.",
        scoped="Asking only article #{id}. /all: ask all articles.",
        scope_set="From now on only article #{id}, “{title}”, is asked. To ask all again: /all",
        scope_gone="The article that was asked has been removed, so Hỏi Báo searched all articles.",
        unscoped="Asking all articles.",
        no_articles="There are no articles to ask yet. Please come back when some are published.",
        hello="Hello. Just type a question; to see the articles: /articles",
        thanks="You are welcome. Ask on whenever you like.",
        who="This is Hỏi Báo: it finds answers in published articles and quotes them word for word. "
        "Just type a question; to see the articles: /articles",
        ask_what="Type a question after the command, for example: /ask {example}",
        only_text="Hỏi Báo reads questions in writing only. Please type your question.",
        no_such_command="There is no such command. How to ask: /help",
        too_fast="You have sent {count} questions within a minute. Please go on in {seconds} seconds; "
        "the last one was not searched.",
        not_here="This Hỏi Báo serves certain chats only. The number of this chat: {chat_id}",
        fault="Hỏi Báo met an error and could not answer (id {error_id}). Please try again in a few minutes.",
    ),
    list=ListWords(
        heading="{count}, newest first:",
        only_one="{count}:",
        found="{count} with “{words}”:",
        found_within="No title has “{words}”. Articles with the nearest sentences:",
        nothing_found="No article is about “{words}”. See all: /articles",
        how_to_search="To search: /articles and some words.",
        page="page {page}/{pages}",
    ),
    notices=NoticeWords(
        liked="Thank you.",
        disliked="Thank you. The newsroom will look at it.",
        question_gone="This question is no longer kept. Please ask again.",
        article_gone="This article is no longer there.",
        no_others="There are no other answers.",
        stale="This button is too old. Please ask again.",
    ),
    admin=AdminWords(
        commands="For admins (a file, a link or a forwarded post sent here becomes an article):",
        heading="Admins of Hỏi Báo:",
        one_configured="• {id} (set in the configuration)",
        one_added="• {id} (added by {by} on {day})",
        how="To add: /admin add and the number, or reply to the person's message with /admin add. "
        "To remove: /admin remove, likewise.",
        added="{id} is an admin now.",
        known="{id} is an admin already.",
        removed="{id} is no admin any more.",
        unknown="{id} is no admin.",
        last="Not removed: {id} is the last admin. Add somebody else first.",
        configured="Not removed: {id} is set in the configuration (TELEGRAM_ADMIN_IDS) and can be removed only there.",
        privately="This is shown in a private chat with Hỏi Báo only.",
        remove="Remove {id}",
    ),
    access=AccessWords(
        heading="Hỏi Báo answers only in these chats, and admins:",
        one_configured="• {id} (set in the configuration)",
        everyone="Hỏi Báo answers everyone.",
        how="To add: /access add and the number (not needed in a group). To remove: /access remove, likewise. "
        "With the first number added, nobody else is answered any more.",
        added="{id} is allowed. Hỏi Báo answers only where it is allowed: /access",
        known="{id} is allowed already.",
        removed="{id} is not allowed any more.",
        unknown="{id} is not among those allowed.",
        configured="Not removed: {id} is set in the configuration (TELEGRAM_ALLOWED_CHAT_IDS) and can be removed only "
        "there.",
    ),
    watching=WATCHING,
    uploads=uploads.ENGLISH,
    keeping=keeping.ENGLISH,
)
