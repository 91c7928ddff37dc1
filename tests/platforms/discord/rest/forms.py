"""The limits of what can be sent: Discord refuses the whole form for one field."""

from dataclasses import replace

from tests.platforms.discord.components import check_components
from tests.platforms.discord.errors import ApiError, bad_field
from tests.platforms.discord.flags import MessageFlag
from tests.platforms.discord.model import Draft, Json, Message
from tests.platforms.discord.rest.calls import Upload
from tests.platforms.discord.world import World

CONTENT_MAX = 2000
EMBEDS_MAX = 10
EMBEDS_TOTAL_MAX = 6000
FIELDS_MAX = 25
NONCE_MAX = 25
_EMBED_MAX = {"title": 256, "description": 4096}
_CDN = "https://cdn.discordapp.com/attachments"


def too_long(path: str, limit: int) -> ApiError:
    return bad_field(path, "BASE_TYPE_MAX_LENGTH", f"Must be {limit} or fewer in length.")


def new_draft(world: World, form: Json, files: list[Upload]) -> Draft:
    """The message that a form asks for."""
    draft = merged_draft(world, Draft(), form, files)
    nonce = form.get("nonce")
    if nonce is not None and len(str(nonce)) > NONCE_MAX:
        raise too_long("nonce", NONCE_MAX)
    return replace(draft, nonce=nonce)


def merged_draft(world: World, before: Draft, form: Json, files: list[Upload]) -> Draft:
    """The message as it stands after an edit, in which what is not named stays."""
    content = form["content"] or "" if "content" in form else before.content
    embeds = form["embeds"] or [] if "embeds" in form else before.embeds
    components = form["components"] or [] if "components" in form else before.components
    flags = MessageFlag(form["flags"] or 0) if "flags" in form else before.flags
    attachments = _attachments(world, before, form, files)
    if not isinstance(content, str):
        raise bad_field("content", "BASE_TYPE_STRING", "Must be a string.")
    if len(content) > CONTENT_MAX:
        raise too_long("content", CONTENT_MAX)
    _check_embeds(embeds)
    check_components(components)
    if MessageFlag.IS_COMPONENTS_V2 in flags and (content or embeds):
        raise bad_field(
            "content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "Not with components."
        )
    draft = Draft(
        content,
        _with_links(embeds, attachments),
        components,
        attachments,
        flags,
        allowed_mentions=form.get("allowed_mentions"),
        reply_to=before.reply_to,
    )
    if not (draft.content.strip() or draft.embeds or draft.components or draft.attachments):
        raise ApiError(50006)
    return draft


def replied_to(world: World, form: Json) -> Message | None:
    """The message that `message_reference` names; one that is gone is an error by default."""
    reference = form.get("message_reference")
    if not reference:
        return None
    channel = world.channels.get(int(reference.get("channel_id", 0)))
    message_id = int(reference["message_id"])
    for place in [channel] if channel else world.channels.values():
        if message_id in place.messages:
            return place.messages[message_id]
    if reference.get("fail_if_not_exists", True):
        raise bad_field("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message")
    return None


def _check_embeds(embeds: list[Json]) -> None:
    if len(embeds) > EMBEDS_MAX:
        raise too_long("embeds", EMBEDS_MAX)
    for at, embed in enumerate(embeds):
        for name, limit in _EMBED_MAX.items():
            if len(embed.get(name) or "") > limit:
                raise too_long(f"embeds.{at}.{name}", limit)
        _check_fields(f"embeds.{at}.fields", embed.get("fields") or [])
    if sum(map(_embed_length, embeds)) > EMBEDS_TOTAL_MAX:
        raise bad_field("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum of 6000")


def _check_fields(path: str, fields: list[Json]) -> None:
    if len(fields) > FIELDS_MAX:
        raise too_long(path, FIELDS_MAX)
    for at, one in enumerate(fields):
        for name, limit in {"name": 256, "value": 1024}.items():
            if not 1 <= len(one[name]) <= limit:
                raise too_long(f"{path}.{at}.{name}", limit)


def _embed_length(embed: Json) -> int:
    texts = [embed.get("title"), embed.get("description")]
    texts += [(embed.get("footer") or {}).get("text"), (embed.get("author") or {}).get("name")]
    for one in embed.get("fields") or []:
        texts += [one["name"], one["value"]]
    return sum(len(text) for text in texts if text)


def _attachments(world: World, before: Draft, form: Json, files: list[Upload]) -> list[Json]:
    kept = before.attachments
    if "attachments" in form:
        ids = {str(one["id"]) for one in form["attachments"] or []}
        kept = [one for one in kept if one["id"] in ids]
    return [*kept, *(_stored(world, one) for one in files)]


def _stored(world: World, upload: Upload) -> Json:
    attachment_id = str(world.ids.new())
    world.files[attachment_id] = upload.content
    url = f"{_CDN}/{attachment_id}/{upload.name}"
    return {
        "id": attachment_id,
        "filename": upload.name,
        "size": len(upload.content),
        "url": url,
        "proxy_url": url,
    }


def _with_links(embeds: list[Json], attachments: list[Json]) -> list[Json]:
    """Embeds whose `attachment://` pictures point to what was uploaded, as readers get them."""
    urls = {f"attachment://{one['filename']}": one["url"] for one in attachments}
    linked: list[Json] = []
    for embed in embeds:
        pictures = {
            name: {**embed[name], "url": urls[embed[name]["url"]]}
            for name in ("image", "thumbnail")
            if embed.get(name) and embed[name].get("url") in urls
        }
        linked.append({"type": "rich", **embed, **pictures})
    return linked
