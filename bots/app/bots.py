"""The bots of one shop: from a chat message to what it asks for."""

from dataclasses import dataclass

from bots.app.chat import lexicons
from bots.app.services import Services, countries, tariff
from bots.app.shop import OpenShop
from bots.conversations import Conversations
from bots.host_actions import HOST_ACTIONS
from bots.moderator_actions import MODERATOR_ACTIONS
from bots.pipeline import Pipeline, Tools
from bots.roles import Roles
from bots.rooms import Rooms
from bots.staff import Staff, StaffServices
from bots.throttle import Pace, Throttle
from bots.viewer_actions import Answering, Claiming, Manners, ViewerActions
from commerce.ports import Clock, EventBus
from commerce.services.delivery import Delivery
from config.settings import Settings


@dataclass(frozen=True, slots=True)
class Bots:
    """What reads chats and acts on them."""

    rooms: Rooms
    roles: Roles
    staff: Staff
    pipeline: Pipeline


def bots_of(
    opened: OpenShop, services: Services, delivery: Delivery, clock: Clock, bus: EventBus
) -> Bots:
    """Build the bots; nothing is read yet."""
    settings = opened.settings
    rooms = Rooms(services.shows, services.drops, lexicons(settings))
    told = settings.roles
    roles = Roles(services.customers, clock, told.hosts, told.moderators)
    commands = Staff(
        _for_staff(services, delivery, roles),
        opened.shop,
        clock,
        {**HOST_ACTIONS, **MODERATOR_ACTIONS},
    )
    conversations = Conversations()
    viewers = _viewers(opened, services, conversations)
    ignored = frozenset(settings.grammar.ignored_authors)
    tools = Tools(clock, bus, Throttle(_pace(settings)), conversations, ignored)
    return Bots(rooms, roles, commands, Pipeline(rooms, roles, commands, viewers, tools))


def _viewers(opened: OpenShop, services: Services, conversations: Conversations) -> ViewerActions:
    settings = opened.settings
    manners = Manners(
        opened.shop.currency,
        tariff(settings),
        countries(settings),
        settings.questions.answer_from_catalogue,
    )
    answering = Answering(
        services.outbox, services.carts, services.customers, conversations, manners
    )
    claiming = Claiming(services.desk, services.carts, services.claims, answering)
    return ViewerActions(claiming, answering, conversations)


def _for_staff(services: Services, delivery: Delivery, roles: Roles) -> StaffServices:
    return StaffServices(
        shows=services.shows,
        drops=services.drops,
        catalog=services.catalog,
        claims=services.claims,
        customers=services.customers,
        orders=services.orders,
        payments=services.payments,
        desk=services.desk,
        delivery=delivery,
        undo=services.undo,
        outbox=services.outbox,
        roles=roles,
    )


def _pace(settings: Settings) -> Pace:
    told = settings.throttle
    return Pace(told.messages_max, told.window_s, told.burst, told.viewers_max)
