"""How a sale stands: written down, and put up again in a copy of the shop."""

from collections.abc import Mapping

from commerce.ids import ChannelId, DropId, ShowId, VariantId
from commerce.model.scenes import Scene, SceneDrop, ScenePlace, SceneShow
from commerce.model.shows import Channel, Drop, DropVariant, Show
from commerce.ports import Clock
from commerce.store import catalog, copies, drops, scenes, shows
from commerce.store.database import ShopDatabase
from commerce.store.transaction import Transaction


class Scenes:
    """The scenes of a shop's open shows."""

    def __init__(self, database: ShopDatabase, clock: Clock) -> None:
        """Bind to a shop."""
        self._database = database
        self._clock = clock

    async def look(self) -> Scene:
        """How everything stands now."""
        return await self._database.read(_look)

    async def put_up(self, scene: Scene) -> tuple[str, ...]:
        """Have it stand so in a shop where nothing was sold yet (`commerce.store.copies`).

        Returns what the shop does not have of it: codes and SKUs.
        """
        now = self._clock()

        def write(tx: Transaction) -> tuple[str, ...]:
            copies.restock(tx, scene.stock, now)
            house = _House(tx)
            for show in scene.shows:
                house.open(show, Show(ShowId(tx.new_id()), show.slug, show.title, opened_at=now))
            return (*house.missing, *(sku for sku in scene.stock if sku not in house.variants))

        return await self._database.write(write)

    async def put_on_air(self, scene: Scene) -> None:
        """Have on air what was, once all that opened was said: an opening puts a drop on air."""

        def write(tx: Transaction) -> None:
            for wanted in scene.shows:
                show = shows.by_slug(tx, wanted.slug)
                drop = show and wanted.on_air and drops.by_code(tx, show.id, wanted.on_air)
                if show:
                    shows.update_show(tx, show.id, on_air_drop_id=drop.id if drop else None)

        await self._database.write(write)


class _House:
    """What the scene needs of the shop, and what it lacks."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        products = catalog.stocked(tx, catalog.every(tx))
        self._products = {one.product.code: one.product.id for one in products}
        self.variants = {variant.sku: variant.id for one in products for variant in one.variants}
        self.missing: list[str] = []

    def open(self, scene: SceneShow, show: Show) -> None:
        """Open a show on its places, with its drops as they stood."""
        tx = self._tx
        shows.add(tx, show)
        for place in scene.places:
            channel = ChannelId(tx.new_id())
            shows.add_channel(
                tx, Channel(channel, show.id, place.platform, place.address, place.title)
            )
        for drop in scene.drops:
            self._start(drop, show)

    def _start(self, scene: SceneDrop, show: Show) -> None:
        found = self._products.get(scene.code)
        parts = [
            DropVariant(VariantId(self.variants[sku]), left)
            for sku, left in scene.pieces.items()
            if sku in self.variants
        ]
        if found is None or not parts:
            self.missing.append(scene.code)
            return
        drop = Drop(
            id=DropId(self._tx.new_id()),
            show_id=show.id,
            product_id=found,
            code=scene.code,
            price_minor=scene.price_minor,
            opens_at=scene.opens_at,
            closes_at=scene.closes_at,
            paused_at=scene.paused_at,
            ended_at=scene.ended_at,
            compare_at_minor=scene.compare_at_minor,
            allotment=scene.allotment,
            limit=scene.limit,
            mode=scene.mode,
            variants=tuple(sorted(parts, key=lambda part: part.variant_id)),
        )
        drops.add(self._tx, drop)


def _look(tx: Transaction) -> Scene:
    products = catalog.stocked(tx, catalog.every(tx))
    stock = {
        variant.sku: one.stock[variant.id].available for one in products for variant in one.variants
    }
    held, waiting = scenes.unsettled(tx)
    return Scene(stock, tuple(_show(tx, show) for show in shows.opened(tx)), held, waiting)


def _show(tx: Transaction, show: Show) -> SceneShow:
    every = drops.of_show(tx, show.id, include_ended=True)
    parts = [part.variant_id for drop in every for part in drop.variants]
    skus = {one.id: one.sku for one in catalog.get_variants(tx, parts).values()}
    places = shows.channels_of(tx, show.id)
    return SceneShow(
        slug=show.slug,
        title=show.title,
        places=tuple(ScenePlace(one.platform, one.address, one.title) for one in places),
        drops=tuple(_drop(drop, skus) for drop in every),
        on_air=next((drop.code for drop in every if drop.id == show.on_air_drop_id), None),
    )


def _drop(drop: Drop, skus: Mapping[VariantId, str]) -> SceneDrop:
    return SceneDrop(
        code=drop.code,
        price_minor=drop.price_minor,
        opens_at=drop.opens_at,
        pieces={skus[one.variant_id]: _left(one.allotment, one.taken) for one in drop.variants},
        closes_at=drop.closes_at,
        paused_at=drop.paused_at,
        ended_at=drop.ended_at,
        compare_at_minor=drop.compare_at_minor,
        allotment=_left(drop.allotment, drop.taken),
        limit=drop.limit,
        mode=drop.mode,
    )


def _left(allotment: int | None, taken: int) -> int | None:
    return None if allotment is None else allotment - taken
