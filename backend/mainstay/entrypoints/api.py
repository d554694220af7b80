"""The API process: settings in, application out."""

from dataclasses import replace
from functools import partial

from fastapi import APIRouter, FastAPI

from mainstay import __version__
from mainstay.accounts import endpoints as users
from mainstay.accounts.passwords import PasswordPolicy
from mainstay.accounts.service import may_sign_in
from mainstay.api_keys import endpoints as api_keys
from mainstay.api_keys.last_use import LastUse
from mainstay.api_keys.liveness import KeyLiveness
from mainstay.api_keys.resolver import KeyResolver
from mainstay.api_keys.room import KeyRoom
from mainstay.audit import denials
from mainstay.audit import endpoints as audit
from mainstay.audit.room import AuditRoom
from mainstay.callbacks import endpoints as callbacks
from mainstay.callbacks.service import PURPOSE as OF_CALLBACKS
from mainstay.entrypoints import notices as _notices  # noqa: F401 - its kind of notification is known where it is imported
from mainstay.entrypoints.database import database_from
from mainstay.entrypoints.job_work import announcing, publisher_for
from mainstay.entrypoints.kinds import our_kinds
from mainstay.entrypoints.live_work import telling
from mainstay.entrypoints.mail_work import keeps_mailbox, mailbox_folder
from mainstay.entrypoints.principals import load_principal
from mainstay.entrypoints.reception import reception_from
from mainstay.entrypoints.resolvers import SessionOrKey
from mainstay.entrypoints.server import serve
from mainstay.entrypoints.storage import storage_from, storage_probe
from mainstay.entrypoints.webhook_work import vault_from
from mainstay.exports import endpoints as exports
from mainstay.infra.cache import Cache
from mainstay.infra.celery.app import make_celery
from mainstay.infra.crypto.derive import derive
from mainstay.infra.crypto.link_tokens import LinkTokens
from mainstay.infra.crypto.passkeys import RelyingParty
from mainstay.infra.crypto.passwords import PasswordHasher
from mainstay.infra.crypto.sealing import Sealer
from mainstay.infra.db.revisions import head
from mainstay.infra.db.schema_probe import SchemaBehind, require_schema
from mainstay.infra.limiter import Limit, Limiter
from mainstay.infra.mail.mailbox import KeptMailbox
from mainstay.infra.observability.logs import configure_logging
from mainstay.infra.observability.metrics import BUILD
from mainstay.infra.redis import connect_redis
from mainstay.infra.storage import Storage
from mainstay.jobs import endpoints as jobs
from mainstay.jobs.document import describe_kinds
from mainstay.live import endpoints as events
from mainstay.live.guard import Guard
from mainstay.live.hub import Hub
from mainstay.live.service import Numberer
from mainstay.notifications import endpoints as notifications
from mainstay.organizations import endpoints as organizations
from mainstay.organizations.room import OrganizationRoom
from mainstay.organizations.service import stands_until
from mainstay.personal_data import endpoints as personal_data
from mainstay.personal_data.room import PersonalDataRoom
from mainstay.schedules import endpoints as schedules
from mainstay.sessions import endpoints as auth
from mainstay.sessions import mfa_endpoints as factors
from mainstay.sessions import operator_endpoints as operators
from mainstay.sessions import passkey_endpoints as passkeys
from mainstay.sessions import registration_endpoints as registration
from mainstay.sessions.access_tokens import AccessTokens
from mainstay.sessions.budgets import Budgets
from mainstay.sessions.devices import DeviceSigner
from mainstay.sessions.keyring import Keyring
from mainstay.sessions.liveness import Liveness
from mainstay.sessions.resolver import SessionResolver
from mainstay.sessions.room import SessionRoom
from mainstay.sessions.service.factors import ISSUER
from mainstay.sessions.service.refresh import Lifetimes
from mainstay.sessions.throttle import SignInThrottle
from mainstay.sessions.transport import Cookies
from mainstay.settings import Settings, load
from mainstay.web import files, mailbox_page, metrics
from mainstay.web.actor import Resolver
from mainstay.web.app import Parts, build_app
from mainstay.web.client_address import ClientAddress
from mainstay.web.pagination import Cursors
from mainstay.web.probes import ProbeFailed
from mainstay.web.rate_limits import RouteClass
from mainstay.webhooks import endpoints as webhooks

# Every room with endpoints, in the order of the document.
ROOMS: tuple[APIRouter, ...] = (
    auth.router,
    registration.router,
    factors.router,
    passkeys.router,
    auth.well_known,
    # What is said of `me` comes before what is said of any id.
    users.router,
    personal_data.router,
    operators.router,
    organizations.router,
    organizations.invitation_router,
    api_keys.router,
    audit.router,
    jobs.router,
    jobs.queue_router,
    schedules.router,
    exports.router,
    webhooks.router,
    webhooks.event_type_router,
    callbacks.router,
    notifications.router,
    events.router,
    files.router,
)


def run(settings: Settings, *, reload: bool = False) -> None:
    configure_logging("api", __version__, settings.log.level, settings.log_as_json)
    serve("mainstay.entrypoints.api:create", settings, reload=reload)


def create() -> FastAPI:
    """Called in each API process."""
    settings = load()
    configure_logging("api", __version__, settings.log.level, settings.log_as_json)
    BUILD.labels(__version__, settings.version_sha, "api").set(1)
    return app_from(settings)


def app_from(settings: Settings) -> FastAPI:
    storage = storage_from(settings)
    parts = parts_from(settings, storage)
    publisher = publisher_for(
        make_celery(settings.broker_url, redis_url=settings.redis.url.get_secret_value()), settings
    )
    announcing(parts.database, publisher)
    principals = Cache(parts.redis, "principal")
    sessions = session_room_from(settings, parts, principals)
    rooms = (*ROOMS, mailbox_page.router) if keeps_mailbox(settings) else ROOMS
    keys = key_room_from(parts, principals, sessions.liveness)
    last_use = LastUse(parts.database)
    resolver = SessionOrKey(
        sessions.cookies,
        SessionResolver(sessions.cookies, sessions.tokens, sessions.liveness),
        KeyResolver(keys.liveness, last_use),
    )
    on_denial = denials.recorder(parts.database)
    amendments = [partial(describe_kinds, our_kinds())]
    parts = replace(parts, resolver=resolver, on_denial=on_denial, closes=[publisher.close], amendments=amendments)
    app = build_app(parts, rooms)
    app.state.principals = principals
    app.state.sessions = sessions
    app.state.organizations = OrganizationRoom(principals, LinkTokens(settings.encryption_keys))
    app.state.mailbox = KeptMailbox(mailbox_folder(settings))
    app.state.api_keys = keys
    app.state.storage = storage
    app.state.personal_data = PersonalDataRoom(
        sessions.liveness, principals, sessions.cookies, storage, settings.accounts.deletion_grace
    )
    app.state.endings += [last_use.finish, sessions.keyring.finish]
    add_live(app, parts, resolver)
    app.state.callbacks = Sealer(settings.encryption_keys, OF_CALLBACKS)
    app.state.webhooks = vault_from(settings)
    app.state.audit = AuditRoom.sealed_under(settings.encryption_keys)
    return app


def add_live(app: FastAPI, parts: Parts, resolver: Resolver) -> None:
    numberer, inboxes = Numberer(parts.database, parts.redis), Cache(parts.redis, "inbox")
    telling(parts.database, numberer, inboxes)
    hub = Hub(parts.database, parts.redis, Guard(parts.redis, resolver), app.state.lifecycle.until_stopping)
    app.state.live, app.state.inboxes = hub, inboxes
    app.state.endings += [hub.close, numberer.finish]


def session_room_from(settings: Settings, parts: Parts, principals: Cache) -> SessionRoom:
    times = settings.sessions
    seconds = int(times.access_token_ttl.total_seconds())
    keyring = Keyring(parts.database, Sealer(settings.encryption_keys, "signing-key/v1"))
    limiter = Limiter(parts.redis, on_outage=metrics.LIMITER_ERRORS.labels("own_limiter").inc)
    throttle = SignInThrottle(Budgets(parts.redis), limiter, per_minute=settings.sign_in_limit)
    hasher = PasswordHasher(threads=settings.passwords.hash_threads, queue=settings.passwords.hash_queue)
    liveness = Liveness(
        parts.database,
        Cache(parts.redis, "session"),
        principals,
        load_principal,
        token_seconds=seconds,
        states=may_sign_in(require_verified_email=settings.require_verified_email),
    )
    return SessionRoom(
        keyring=keyring,
        tokens=AccessTokens(keyring, issuer=settings.public_url, seconds=seconds),
        liveness=liveness,
        lifetimes=Lifetimes(idle=times.idle, absolute=times.absolute, window=times.refresh_window),
        cookies=Cookies(settings.public_url),
        hasher=hasher,
        throttle=throttle,
        devices=DeviceSigner(settings.encryption_keys),
        password_policy=PasswordPolicy(settings.passwords.min_length),
        factor_sealer=Sealer(settings.encryption_keys, "totp/v1"),
        reception=reception_from(settings, hasher, liveness, throttle, limiter),
        relying_party=RelyingParty(settings.public_url, ISSUER),
    )


def key_room_from(parts: Parts, principals: Cache, persons: Liveness) -> KeyRoom:
    return KeyRoom(
        KeyLiveness(
            parts.database,
            Limiter(parts.redis, on_outage=metrics.LIMITER_ERRORS.labels("own_limiter").inc),
            Cache(parts.redis, "api_key"),
            principals,
            persons.principal_facts,
            stands_until,
        )
    )


def parts_from(settings: Settings, storage: Storage | None = None) -> Parts:
    database = database_from(settings, "mainstay api")
    redis = connect_redis(
        settings.redis.url.get_secret_value(), timeout=settings.redis.timeout, pool_size=settings.redis.pool_size
    )

    async def redis_answers() -> None:
        await redis.ping()

    async def schema_fits() -> None:
        try:
            found = await require_schema(database)
        except SchemaBehind as behind:
            raise ProbeFailed(str(behind)) from behind
        metrics.SCHEMA.labels(found, head()).set(1)

    return Parts(
        database=database,
        redis=redis,
        cursors=Cursors(derive(settings.encryption_keys, "cursor/v1")),
        clients=ClientAddress(settings.api.trusted_proxies),
        probes={
            "database": database.ping,
            "redis": redis_answers,
            "schema": schema_fits,
            "storage": storage_probe(storage or storage_from(settings)),
        },
        may_be_down=frozenset({"storage"}),
        route_classes=[
            RouteClass(
                ("/",),
                Limit("address", settings.address_limit),
                Limit("principal", settings.rate_limit.principal_per_minute),
            )
        ],
        body_limit=settings.api.body_limit,
        drain_delay=settings.api.drain_delay,
    )
