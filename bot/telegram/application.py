"""python-telegram-bot's application with our transport, lanes and handlers."""

from __future__ import annotations

from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ExtBot,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.settings import TelegramSettings
from bot.telegram import buttons
from bot.telegram.addressed import Addressed
from bot.telegram.arriving import FetchingRequest
from bot.telegram.handlers import (
    access,
    admins,
    answers,
    articles,
    asking,
    gate,
    inline,
    keeping,
    log,
    people,
    statistics,
    synonyms,
    unanswered,
    uploads,
)
from bot.telegram.lanes import Lanes
from bot.telegram.prompts import Answer, took_reply
from bot.telegram.transport import AiohttpRequest, CallingRequest
from bot.telegram.turn import Turn

TelegramApplication = Application[ExtBot[None], Turn, dict[Any, Any], dict[Any, Any], dict[Any, Any], None]

ALLOWED_UPDATES = [Update.MESSAGE, Update.CALLBACK_QUERY, Update.INLINE_QUERY]  # edits are not answered again

_CONNECTIONS = 256
_COMMANDS = (
    (("start",), people.on_start),
    (("hoi", "ask"), asking.on_command),
    (("bai", "articles"), articles.on_list),
    (("tatca", "all"), articles.on_all),
    (("trogiup", "help"), people.on_help),
    (("ngonngu", "language"), people.on_language),
    (("riengtu", "privacy"), people.on_privacy),
    (("xoadulieu", "forget"), people.on_forget),
)
_BUTTONS = (
    (buttons.OTHER, answers.on_other),
    (buttons.AROUND, answers.on_around),
    (buttons.RATE, answers.on_rating),
    (buttons.CHOOSE, asking.on_choice),
    (buttons.ARTICLE, articles.on_card),
    (buttons.READ, articles.on_read),
    (buttons.SCOPE, articles.on_scope),
    (buttons.SUGGESTED, asking.on_suggested),
    (buttons.FORGET, people.on_forget_confirmed),
    (buttons.LANGUAGE, people.on_language_chosen),
)

# All that only admins may do is registered here, and nowhere else.
ADMIN_COMMANDS = (
    (("them", "add"), admins.privately(uploads.on_add)),
    (("quanly", "manage"), keeping.on_list),
    (("thongke", "stats"), admins.privately(statistics.on_statistics)),
    (("chuatraloi", "unanswered"), admins.privately(unanswered.on_unanswered)),
    (("dongnghia", "synonyms"), admins.privately(synonyms.on_synonyms)),
    (("nhatky", "log"), admins.privately(log.on_log)),
    (("admin",), admins.on_admin),
    (("chophep", "access"), access.on_access),
)
ADMIN_BUTTONS = (
    (buttons.UNADMIN, admins.on_unadmin),
    (buttons.UNANSWERED, unanswered.on_page),
    (buttons.SETTLE, unanswered.on_settle),
    (buttons.NEAREST, unanswered.on_nearest),
    (buttons.LOG, log.on_log_page),
    (buttons.SYNONYM, synonyms.on_wanted),
    (buttons.SYNONYMS, synonyms.on_page),
    (buttons.UNLEARN, synonyms.on_unlearn),
    (buttons.MANAGE, keeping.on_page),
    (buttons.MANAGED, keeping.on_card),
    (buttons.EDIT, keeping.on_edit),
    (buttons.KEEP, keeping.on_keep),
    (buttons.TAKE_DOWN, keeping.on_take_down),
    (buttons.VERSION, keeping.on_version),
    (buttons.REVERT, keeping.on_revert),
    (buttons.SHELF, keeping.on_shelf),
    (buttons.PUBLISH, uploads.on_publish),
    (buttons.REPLACE, uploads.on_replace),
    (buttons.RETITLE, uploads.on_retitle),
    (buttons.DAY, uploads.on_day),
    (buttons.TYPE_DAY, uploads.on_type_day),
    (buttons.DISCARD, uploads.on_discard),
    (buttons.DIFFERENCES, uploads.on_differences),
    (buttons.UPLOAD, uploads.on_card),
)
# What a reply to a prompt of that purpose is handed to.
ADMIN_REPLIES: dict[str, Answer] = {
    synonyms.SYNONYM_OF: synonyms.on_told,
    uploads.TITLE_OF: uploads.on_typed_title,
    uploads.DAY_OF: uploads.on_typed_day,
    **keeping.ANSWERS,
}


def transports() -> tuple[AiohttpRequest, AiohttpRequest]:
    """For all calls, and for fetching updates."""
    return CallingRequest(connections=_CONNECTIONS), FetchingRequest(connections=2, read_timeout=10.0)


def build(
    settings: TelegramSettings, lanes: Lanes, calling: AiohttpRequest, fetching: AiohttpRequest
) -> TelegramApplication:
    """Not initialised; without updates of its own: they are put into its queue."""
    assert settings.token is not None
    application: TelegramApplication = (
        ApplicationBuilder()
        .token(settings.token.reveal())
        .base_url(settings.api_base_url)
        .base_file_url(settings.api_file_url)
        .request(calling)
        .get_updates_request(fetching)
        .updater(None)
        .job_queue(None)
        .context_types(ContextTypes(context=Turn))
        .concurrent_updates(lanes)
        .build()
    )
    _add_handlers(application)
    return application


def _add_handlers(application: TelegramApplication) -> None:
    private, groups = filters.ChatType.PRIVATE, filters.ChatType.GROUPS
    application.add_handler(TypeHandler(Update, gate.on_every_update), group=-1)
    for names, handler in _COMMANDS:
        application.add_handler(CommandHandler(names, handler, filters.UpdateType.MESSAGE))
    for names, command in ADMIN_COMMANDS:
        application.add_handler(CommandHandler(names, admins.for_admins(command), filters.UpdateType.MESSAGE))
    for action, pressed in ADMIN_BUTTONS:
        application.add_handler(CallbackQueryHandler(admins.for_admins(pressed), action.pattern))
    for action, pressed in _BUTTONS:
        application.add_handler(CallbackQueryHandler(pressed, action.pattern))
    application.add_handler(CallbackQueryHandler(articles.on_page, buttons.PAGE.pattern))
    application.add_handler(CallbackQueryHandler(people.on_stale_button))
    application.add_handler(InlineQueryHandler(inline.on_inline))
    application.add_handler(MessageHandler(private & filters.COMMAND, people.on_unknown_command))
    text = admins.admins_first(uploads.suits, _on_desks_message, asking.on_text)
    application.add_handler(MessageHandler(private & filters.TEXT, text))
    no_text = admins.admins_first(uploads.suits, _on_desks_message, people.on_no_text)
    application.add_handler(MessageHandler(private & ~filters.StatusUpdate.ALL, no_text))
    application.add_handler(MessageHandler(groups & filters.TEXT & ~filters.COMMAND & Addressed(), asking.on_text))
    application.add_error_handler(gate.on_error)


async def _on_desks_message(update: Update, turn: Turn) -> bool:
    """What only admins may send: the reply to a prompt, or something to publish."""
    return await took_reply(update, turn, ADMIN_REPLIES) or await uploads.took(update, turn)
