"""What each method takes and refuses, asked with plain HTTP."""

from __future__ import annotations

import struct
from typing import Any

import aiohttp
import pytest

from tests.botapi import limits
from tests.botapi.client import Client
from tests.botapi.people import Person
from tests.botapi.server import BotApiServer

UNCHANGED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)


def button(**fields: Any) -> dict[str, Any]:
    """A keyboard of one button."""
    return {"inline_keyboard": [[fields]]}


class TestRequests:
    async def test_a_wrong_token_is_unauthorized_and_a_malformed_one_not_found(
        self, server: BotApiServer, api: Client
    ) -> None:
        for token, status, description in (
            (server.token[:-1] + "x", 401, "Unauthorized"),
            ("123:short", 404, "Not Found"),
            ("nonsense", 404, "Not Found"),
        ):
            async with api.session.get(f"{server.base_url}{token}/getMe") as answer:
                body = await answer.json()
                assert (answer.status, body) == (
                    status,
                    {"ok": False, "error_code": status, "description": description},
                )

    async def test_an_unknown_method_is_not_found(self, server: BotApiServer, api: Client) -> None:
        assert await api("sendNothing") == (
            404,
            {"ok": False, "error_code": 404, "description": "Not Found: method not found"},
        )
        assert [call.method for call in server.refusals] == ["sendNothing"]

    async def test_parameters_may_come_as_query_form_multipart_or_json(
        self, server: BotApiServer, api: Client, reader: Person
    ) -> None:
        url = f"{server.base_url}{server.token}/sendMessage"
        markup = '{"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}'
        fields = {"chat_id": str(reader.id), "text": "Chào", "reply_markup": markup}
        multipart = aiohttp.FormData(fields, default_to_multipart=True)
        for request in ({"params": fields}, {"data": fields}, {"data": multipart}, {"json": fields}):
            async with api.session.post(url, **request) as answer:
                assert answer.status == 200
        async with api.session.post(url, data=b"{no json", headers={"Content-Type": "application/json"}) as answer:
            assert answer.status == 400
        assert [message.button_texts for message in server.sent(reader.id)] == [["a"]] * 4

    async def test_a_lone_surrogate_is_refused(self, api: Client, reader: Person) -> None:
        said = await api.refusal("sendMessage", chat_id=reader.id, text="a\ud800")
        assert said == "Bad Request: strings must be encoded in UTF-8"

    async def test_get_me(self, server: BotApiServer, api: Client) -> None:
        me = await api.result("getMe")
        assert (me["id"], me["is_bot"], me["username"]) == (server.bot.id, True, "hoibao_test_bot")
        assert not me["can_read_all_group_messages"]


class TestSending:
    async def test_a_message_is_answered_recorded_and_stands_in_the_chat(
        self, server: BotApiServer, api: Client, reader: Person
    ) -> None:
        sent = await api.result("sendMessage", chat_id=reader.id, text=" <b>Báo</b> 😀 ", parse_mode="HTML")
        assert (sent["text"], sent["entities"]) == ("Báo 😀", [{"offset": 0, "length": 3, "type": "bold"}])
        assert (sent["chat"]["type"], sent["from"]["is_bot"], sent["message_id"]) == ("private", True, 2)
        [message] = server.sent(reader.id)
        assert message.spans("bold") == ["Báo"] and server.current(message) is message
        assert server.refusals == []

    async def test_who_may_be_written_to(self, server: BotApiServer, api: Client, reader: Person) -> None:
        async def said(chat_id: object) -> str:
            return await api.refusal("sendMessage", chat_id=chat_id, text="a")

        stranger, group, other = server.person(), server.group(), server.other_bot()
        assert await said(stranger.id) == "Bad Request: chat not found"
        assert await said("x") == await said("@nobody") == "Bad Request: chat not found"
        assert await api.refusal("sendMessage", text="a") == "Bad Request: chat_id is empty"
        for somebody in (stranger, other):
            somebody.writes("chào", chat=group.chat)
        assert await said(stranger.id) == "Forbidden: bot can't initiate conversation with a user"
        assert await said(other.id) == "Forbidden: bot can't send messages to bots"
        reader.blocks_bot()
        assert await said(reader.id) == "Forbidden: bot was blocked by the user"
        reader.unblocks_bot()
        await api.result("sendMessage", chat_id=reader.id, text="a")
        group.removes_bot(reader)
        assert await said(group.id) == "Forbidden: bot was kicked from the supergroup chat"

    async def test_a_small_group_that_grew_says_where_it_went(self, server: BotApiServer, api: Client) -> None:
        group = server.group(kind="group")
        new = group.becomes_supergroup()
        status, body = await api("sendMessage", chat_id=group.id, text="a")
        assert (status, body["parameters"]) == (400, {"migrate_to_chat_id": new.id})
        await api.result("sendMessage", chat_id=new.id, text="a")

    async def test_replies_need_their_message(self, api: Client, reader: Person) -> None:
        missing = {"message_id": 99}
        said = await api.refusal("sendMessage", chat_id=reader.id, text="a", reply_parameters=missing)
        assert said == "Bad Request: message to be replied not found"
        lenient = missing | {"allow_sending_without_reply": True}
        assert "reply_to_message" not in await api.result(
            "sendMessage", chat_id=reader.id, text="a", reply_parameters=lenient
        )
        sent = await api.result("sendMessage", chat_id=reader.id, text="a", reply_parameters={"message_id": 1})
        assert sent["reply_to_message"]["text"] == "/start"

    @pytest.mark.parametrize(
        ("fields", "said"),
        [
            ({"text": "a"}, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
            (
                {"text": "a", "callback_data": "b", "url": "https://bao.vn"},
                "can't parse inline keyboard button: Exactly one action is allowed, found url and callback_data",
            ),
            ({"text": "a", "callback_data": "ế" * 22}, "BUTTON_DATA_INVALID"),
            ({"text": " ", "callback_data": "b"}, "inline keyboard button text must be non-empty"),
            ({"callback_data": "b"}, "can't parse inline keyboard button: Can't find field \"text\""),
            (
                {"text": "a", "url": "http://localhost/"},
                "inline keyboard button URL 'http://localhost/' is invalid: Wrong HTTP URL",
            ),
            (
                {"text": "a", "url": "file:///etc"},
                "inline keyboard button URL 'file:///etc' is invalid: Unsupported URL protocol",
            ),
        ],
    )
    async def test_buttons_that_are_refused(
        self, api: Client, reader: Person, fields: dict[str, str], said: str
    ) -> None:
        refused = await api.refusal("sendMessage", chat_id=reader.id, text="a", reply_markup=button(**fields))
        assert refused == f"Bad Request: {said}"

    async def test_buttons_that_are_taken(self, api: Client, reader: Person) -> None:
        for fields in (
            {"callback_data": "a" * 64},
            {"url": "https://bao.vn/x"},
            {"url": "tg://resolve?domain=x"},
            {"switch_inline_query": ""},
            {"switch_inline_query_current_chat": "hỏi"},
        ):
            await api.result("sendMessage", chat_id=reader.id, text="a", reply_markup=button(text="x", **fields))

    async def test_a_keyboard_has_at_most_100_buttons_and_8_in_a_row(self, api: Client, reader: Person) -> None:
        one = {"text": "x", "callback_data": "y"}
        for rows, fits in (([[one] * 8] * 12, True), ([[one] * 9], False), ([[one] * 8] * 13, False), ([], True)):
            status, _ = await api("sendMessage", chat_id=reader.id, text="a", reply_markup={"inline_keyboard": rows})
            assert (status == 200) == fits

    async def test_chat_actions(self, server: BotApiServer, api: Client, reader: Person) -> None:
        assert await api.result("sendChatAction", chat_id=reader.id, action="typing") is True
        assert [action.action for action in server.actions(reader.id)] == ["typing"]
        said = await api.refusal("sendChatAction", chat_id=reader.id, action="thinking")
        assert said == "Bad Request: wrong parameter action in request"

    async def test_topics_of_a_forum(self, server: BotApiServer, api: Client) -> None:
        forum = server.group(topics=(5,))
        sent = await api.result("sendMessage", chat_id=forum.id, text="a", message_thread_id=5)
        assert sent["message_thread_id"] == 5
        said = await api.refusal("sendMessage", chat_id=forum.id, text="a", message_thread_id=6)
        assert said == "Bad Request: message thread not found"


class TestFiles:
    async def upload(self, api: Client, method: str, field: str, data: bytes, **more: str) -> tuple[int, Any]:
        form = aiohttp.FormData(more, quote_fields=False)  # else the name arrives percent-encoded
        form.add_field(field, data, filename="tệp.pdf", content_type="application/pdf")
        async with api.session.post(f"{api.server.base_url}{api.server.token}/{method}", data=form) as answer:
            return answer.status, await answer.json()

    async def test_a_document_goes_out_and_can_be_fetched(
        self, server: BotApiServer, api: Client, reader: Person
    ) -> None:
        _, body = await self.upload(api, "sendDocument", "document", b"abc", chat_id=str(reader.id), caption="Tệp")
        document = body["result"]["document"]
        assert (document["file_name"], document["file_size"], body["result"]["caption"]) == ("tệp.pdf", 3, "Tệp")
        found = await api.result("getFile", file_id=document["file_id"])
        async with api.session.get(f"{server.file_url}{server.token}/{found['file_path']}") as answer:
            assert await answer.read() == b"abc"
        async with api.session.get(f"{server.file_url}{server.token}/documents/none") as answer:
            assert answer.status == 404
        again = await api.result("sendDocument", chat_id=reader.id, document=document["file_id"])
        assert again["document"]["file_id"] == document["file_id"]

    async def test_documents_that_are_refused(
        self, api: Client, reader: Person, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        chat = str(reader.id)
        said = await api.refusal("sendDocument", chat_id=chat)
        assert said == "Bad Request: there is no document in the request"
        _, body = await self.upload(api, "sendDocument", "document", b"", chat_id=chat)
        assert body["description"] == "Bad Request: file must be non-empty"
        _, body = await self.upload(api, "sendDocument", "document", b"a", chat_id=chat, caption="a" * 1025)
        assert body["description"] == "Bad Request: message caption is too long"
        monkeypatch.setattr(limits, "UPLOAD_BYTES", 1000)  # a real 50 MB would only be slow
        status, _ = await self.upload(api, "sendDocument", "document", bytes(1001), chat_id=chat)
        assert status == 413

    async def test_a_photo_is_a_picture(self, server: BotApiServer, api: Client, reader: Person, png: bytes) -> None:
        chat = str(reader.id)
        _, body = await self.upload(
            api, "sendPhoto", "photo", png, chat_id=chat, caption="<b>Biểu đồ</b>", parse_mode="HTML"
        )
        [size] = body["result"]["photo"]
        assert (size["width"], size["height"]) == (640, 480)
        [message] = server.sent(reader.id)
        assert message.spans("bold") == ["Biểu đồ"]
        assert server.backend.world.files[size["file_id"]].data == png
        _, body = await self.upload(api, "sendPhoto", "photo", b"no picture", chat_id=chat)
        assert body["description"] == "Bad Request: IMAGE_PROCESS_FAILED"
        flat = png.replace(struct.pack(">II", 640, 480), struct.pack(">II", 2100, 100))
        _, body = await self.upload(api, "sendPhoto", "photo", flat, chat_id=chat)
        assert body["description"] == "Bad Request: PHOTO_INVALID_DIMENSIONS"

    async def test_a_file_over_20_mb_cannot_be_fetched(self, server: BotApiServer, api: Client, reader: Person) -> None:
        for size, fits in ((limits.DOWNLOAD_BYTES, True), (limits.DOWNLOAD_BYTES + 1, False)):
            file_id = reader.send_document(None, "to.pdf", size=size).media["document"]["file_id"]
            status, body = await api("getFile", file_id=file_id)
            assert (status == 200) == fits
        assert body["description"] == "Bad Request: file is too big"
        said = await api.refusal("getFile", file_id="x")
        assert said == "Bad Request: wrong file_id or the file is temporarily unavailable"


class TestEditing:
    async def test_an_edit_changes_the_message_and_drops_the_keyboard(
        self, server: BotApiServer, api: Client, reader: Person
    ) -> None:
        place = {"chat_id": reader.id, "message_id": 2}
        keys = button(text="x", callback_data="y")
        await api.result("sendMessage", chat_id=reader.id, text="a", reply_markup=keys)
        same = await api.refusal("editMessageText", **place, text="<b></b>a", parse_mode="HTML", reply_markup=keys)
        assert same == UNCHANGED
        assert await api.refusal("editMessageReplyMarkup", **place, reply_markup=keys) == UNCHANGED
        edited = await api.result("editMessageText", **place, text="<b>a</b>", parse_mode="HTML")
        assert "reply_markup" not in edited and edited["edit_date"] >= edited["date"]
        await api.result("editMessageReplyMarkup", **place, reply_markup=keys)
        assert await api.refusal("editMessageReplyMarkup", **place, reply_markup=keys) == UNCHANGED
        assert [edit.message.button_texts for edit in server.edits(reader.id)] == [[], ["x"]]
        [message] = server.sent(reader.id)
        now = server.current(message)
        assert message.spans("bold") == [] and now is not None and now.spans("bold") == ["a"]

    async def test_edits_that_are_refused(self, api: Client, reader: Person) -> None:
        async def said(message_id: int) -> str:
            return await api.refusal("editMessageText", chat_id=reader.id, message_id=message_id, text="a")

        assert await said(9) == "Bad Request: message to edit not found"
        assert await said(1) == "Bad Request: message can't be edited"
        assert await api.refusal("editMessageText", chat_id=reader.id, text="a") == (
            "Bad Request: message identifier is not specified"
        )

    async def test_deleting(self, server: BotApiServer, api: Client, reader: Person) -> None:
        group = server.group()
        reader.writes("/bai", chat=group.chat)
        await api.result("sendMessage", chat_id=group.id, text="a")
        said = await api.refusal("deleteMessage", chat_id=group.id, message_id=1)
        assert said == "Bad Request: message can't be deleted"
        await api.result("deleteMessage", chat_id=group.id, message_id=2)
        said = await api.refusal("deleteMessage", chat_id=group.id, message_id=2)
        assert said == "Bad Request: message to delete not found"
        assert server.current(server.sent(group.id)[0]) is None


class TestMenu:
    async def test_commands_by_scope_and_language(self, api: Client) -> None:
        commands = [{"command": "hoi", "description": "Hỏi"}]
        await api.result("setMyCommands", commands=commands, scope={"type": "all_private_chats"}, language_code="vi")
        assert await api.result("getMyCommands") == []
        scope = {"language_code": "vi", "scope": {"type": "all_private_chats"}}
        assert await api.result("getMyCommands", **scope) == commands
        await api.result("deleteMyCommands", **scope)
        assert await api.result("getMyCommands", **scope) == []

    @pytest.mark.parametrize(
        ("command", "description", "said"),
        [
            ("Hoi", "a", "BOT_COMMAND_INVALID"),
            ("hỏi", "a", "BOT_COMMAND_INVALID"),
            ("", "a", "command must be non-empty"),
            ("a" * 33, "a", "command length must not exceed 32"),
            ("hoi", " ", "command description must be non-empty"),
            ("hoi", "a" * 257, "command description length must not exceed 256"),
        ],
    )
    async def test_commands_that_are_refused(self, api: Client, command: str, description: str, said: str) -> None:
        commands = [{"command": command, "description": description}]
        assert await api.refusal("setMyCommands", commands=commands) == f"Bad Request: {said}"

    async def test_descriptions(self, api: Client) -> None:
        await api.result("setMyDescription", description="Hỏi các bài báo")
        await api.result("setMyDescription", description="Ask the paper", language_code="en")
        assert await api.result("getMyDescription", language_code="en") == {"description": "Ask the paper"}
        assert await api.result("getMyDescription", language_code="fr") == {"description": "Hỏi các bài báo"}
        assert await api.refusal("setMyDescription", description="a" * 513) == "Bad Request: DESCRIPTION_TOO_LONG"
        await api.result("setMyShortDescription", short_description="a" * 120)
        assert "TOO_LONG" in await api.refusal("setMyShortDescription", short_description="a" * 121)
        assert await api.result("getMyShortDescription") == {"short_description": "a" * 120}


class TestChats:
    async def test_chats_and_members(self, server: BotApiServer, api: Client, reader: Person) -> None:
        group = server.group("Nhóm")
        reader.writes("chào", chat=group.chat)
        assert (await api.result("getChat", chat_id=group.id))["title"] == "Nhóm"
        for user, status in ((reader.id, "member"), (server.person().id, "left")):
            member = await api.result("getChatMember", chat_id=group.id, user_id=user)
            assert member["status"] == status
        await api.result("leaveChat", chat_id=group.id)
        said = await api.refusal("sendMessage", chat_id=group.id, text="a")
        assert said == "Forbidden: bot is not a member of the supergroup chat"
