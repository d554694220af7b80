"""Settings: what is wrong is named with its variable, secrets never show, and the nearest source wins."""

import re
from pathlib import Path

import pytest

from mainstay.entrypoints.settings_documents import as_env_example, as_markdown
from mainstay.entrypoints.storage import storage_from
from mainstay.infra.storage import S3Storage
from mainstay.kit.secrets import EncryptionKey
from mainstay.settings import Settings, SettingsRefused, load
from mainstay.settings_source import variables

STRONG = "postgresql://mainstay:Zk3vQ9xLm2TpR8sW@db.example:5432/mainstay"
STRONG_REDIS = "redis://:Zk3vQ9xLm2TpR8sW@cache.example:6379/0"


def refusal(set_environment, **changes: str | None) -> str:
    set_environment(**changes)
    with pytest.raises(SettingsRefused) as refused:
        load()
    return str(refused.value)


WRONG = {
    "ENVIRONMENT": "staging",
    "PUBLIC_URL": "https://example.com/path",
    "DATABASE_URL": "mysql://a:b@c/d",
    "MIGRATION_DATABASE_URL": "postgresql://only-a-host",
    "READ_DATABASE_URL": "sqlite:///x",
    "DATABASE_POOL_SIZE": "0",
    "DATABASE_CONNECT_TIMEOUT": "soon",
    "DATABASE_PREPARED_STATEMENTS": "perhaps",
    "REDIS_URL": "http://localhost",
    "REDIS_TIMEOUT": "-1",
    "BROKER_URL": "kafka://x",
    "ENCRYPTION_KEYS": "short",
    "API_PORT": "70000",
    "API_PROCESSES": "many",
    "API_BODY_LIMIT": "1",
    "TRUSTED_PROXIES": "10.0.0.0/8,nonsense",
    "RATE_LIMIT_ADDRESS_PER_MINUTE": "0",
    "WORKER_CONCURRENCY": "1.5",
    "BEAT_LOOP_INTERVAL": "14",
    "LOG_LEVEL": "loud",
    "LOG_FORMAT": "xml",
    "PASSWORD_MIN_LENGTH": "4",
    "STORAGE_URL": "ftp://files",
    "STORAGE_S3_ENDPOINT": "minio:9000",
    "STORAGE_S3_REGION": "Frankfurt am Main",
    "STORAGE_S3_PATH_STYLE": "sideways",
}


@pytest.mark.parametrize(("name", "value"), WRONG.items(), ids=WRONG)
def test_a_wrong_value_is_named_with_its_variable_and_what_is_expected(mainstay, set_environment, name, value):
    set_environment(**{name: value})
    ended = mainstay("settings")
    assert ended.code == 2
    lines = [line for line in ended.err.splitlines() if line.startswith("  MAINSTAY_")]
    assert {line.split(":")[0].strip() for line in lines} == {f"MAINSTAY_{name}"}, ended.err
    assert all("Expected: " in line and len(line.partition("Expected: ")[2]) > 5 for line in lines)
    assert "Traceback" not in ended.err
    assert ended.out == ""


@pytest.mark.parametrize("name", ["DATABASE_URL", "REDIS_URL", "ENCRYPTION_KEYS"])
@pytest.mark.parametrize("value", [None, ""])
def test_a_missing_value_is_named(set_environment, name, value):
    assert refusal(set_environment, **{name: value}).startswith(f"MAINSTAY_{name}: is not set. Expected: ")


def test_everything_wrong_is_named_at_once(set_environment):
    text = refusal(set_environment, DATABASE_URL=None, API_PORT="x", LOG_LEVEL="y")
    assert {line.split(":")[0] for line in text.splitlines()} == {
        "MAINSTAY_DATABASE_URL", "MAINSTAY_API_PORT", "MAINSTAY_LOG_LEVEL",
    }  # fmt: skip


@pytest.mark.parametrize(
    "address",
    ["postgresql://a:Planted-S3cret@h:notaport/d", "postgresql://a:Planted-S3cret@[h/d", "postgresql://a:Planted-S3cret@h:99999/d",
     "postgresql://a:Planted#S3cret@h/d", "postgresql://a:Planted-S3cret/x@h:5432/d", "mysql://a:Planted-S3cret@h/d"],
)  # fmt: skip
def test_a_secret_is_never_printed_with_what_is_wrong_about_it(mainstay, set_environment, address):
    set_environment(DATABASE_URL=address)
    ended = mainstay("settings")
    assert ended.code == 2
    assert "MAINSTAY_DATABASE_URL" in ended.err
    assert "S3cret" not in ended.err + ended.out


def test_a_secret_may_come_from_a_file(set_environment, tmp_path):
    file = tmp_path / "database_url"
    file.write_text(f"  {STRONG}\n")
    set_environment(DATABASE_URL=None, DATABASE_URL_FILE=str(file))
    assert load().database.url.get_secret_value() == STRONG


def test_a_value_wins_over_its_file(set_environment, tmp_path):
    file = tmp_path / "redis_url"
    file.write_text("redis://from-the-file")
    set_environment(REDIS_URL="redis://from-the-variable", REDIS_URL_FILE=str(file))
    assert load().redis.url.get_secret_value() == "redis://from-the-variable"


@pytest.mark.parametrize("kind", ["missing", "a folder", "not text", "empty"])
def test_a_file_that_cannot_be_read_is_named(mainstay, set_environment, tmp_path, kind):
    file = tmp_path / "secret"
    if kind == "a folder":
        file.mkdir()
    elif kind != "missing":
        file.write_bytes(b"\xff\xfe\x00" if kind == "not text" else b"")
    set_environment(DATABASE_URL=None, DATABASE_URL_FILE=str(file))
    ended = mainstay("settings")
    assert ended.code == 2
    assert "MAINSTAY_DATABASE_URL" in ended.err
    assert "Traceback" not in ended.err


def test_only_secrets_have_files(set_environment, tmp_path):
    file = tmp_path / "port"
    file.write_text("9999")
    set_environment(API_PORT="1234", LOG_LEVEL_FILE=str(file))
    assert load().log.level == "info"


def stack_file(set_environment, tmp_path: Path, text: str) -> None:
    set_environment(DATA_DIR=str(tmp_path), REDIS_URL=None, LOG_LEVEL=None)
    (tmp_path / "settings.env").write_text(text)


def test_the_running_stacks_file_is_found_and_the_environment_wins_over_it(set_environment, tmp_path, monkeypatch):
    text = "# made by make up\n\nMAINSTAY_REDIS_URL=redis://from-the-stack?a=b\nMAINSTAY_LOG_LEVEL=error\n"
    stack_file(set_environment, tmp_path, text)
    assert load().redis.url.get_secret_value() == "redis://from-the-stack?a=b"
    assert load().log.level == "error"
    monkeypatch.setenv("MAINSTAY_LOG_LEVEL", "debug")
    assert load().log.level == "debug"


def test_a_file_in_the_environment_wins_over_a_value_of_the_stack(set_environment, tmp_path, monkeypatch):
    stack_file(set_environment, tmp_path, "MAINSTAY_REDIS_URL=redis://from-the-stack\n")
    (tmp_path / "secret").write_text("redis://from-the-file")
    monkeypatch.setenv("MAINSTAY_REDIS_URL_FILE", str(tmp_path / "secret"))
    assert load().redis.url.get_secret_value() == "redis://from-the-file"


def test_a_stack_file_that_is_no_file_is_named(mainstay, set_environment, tmp_path):
    set_environment(DATA_DIR=str(tmp_path))
    (tmp_path / "settings.env").mkdir()
    ended = mainstay("settings")
    assert (ended.code, "MAINSTAY_DATA_DIR" in ended.err) == (2, True)


PRODUCTION = {
    "ENVIRONMENT": None,
    "DATABASE_URL": STRONG,
    "MIGRATION_DATABASE_URL": STRONG,
    "REDIS_URL": STRONG_REDIS,
    "MAIL_URL": "smtps://mainstay:of-the-provider@mail.example",
    "STORAGE_URL": "file:///var/lib/mainstay/storage",
}
WEAK = {
    "no password": ("DATABASE_URL", "postgresql://mainstay@db/mainstay"),
    "a short one": ("DATABASE_URL", "postgresql://mainstay:short@db/mainstay"),
    "a well-known one": ("DATABASE_URL", "postgresql://mainstay:changeme-changeme-changeme@db/mainstay"),
    "a repeated one": ("MIGRATION_DATABASE_URL", "postgresql://mainstay:aaaaaaaaaaaaaaaaaaaaaaaa@db/mainstay"),
    "a replica without one": ("READ_DATABASE_URL", "postgresql://mainstay@replica/mainstay"),
    "an open Redis": ("REDIS_URL", "redis://cache:6379/0"),
    "an open broker": ("BROKER_URL", "amqp://guest:guest@rabbit//"),
    "a well-known secret key": ("STORAGE_S3_SECRET_KEY", "minioadmin"),
    "a key of zeros": ("ENCRYPTION_KEYS", EncryptionKey(bytes(32)).encode()),
}


def test_production_is_the_default_and_starts_with_strong_secrets(set_environment):
    set_environment(**PRODUCTION)
    assert load().in_production


@pytest.mark.parametrize(("name", "value"), WEAK.values(), ids=WEAK)
def test_production_refuses_a_weak_secret_by_name_without_printing_it(mainstay, set_environment, name, value):
    set_environment(**PRODUCTION | {name: value})
    ended = mainstay("settings")
    assert ended.code == 2
    assert f"MAINSTAY_{name}: " in ended.err
    assert value not in ended.err
    assert not re.search(r"changeme-|aaaaaa|guest:guest|:short", ended.err)


@pytest.mark.parametrize(("name", "value"), WEAK.values(), ids=WEAK)
def test_elsewhere_a_weak_secret_is_taken(set_environment, name, value):
    set_environment(**PRODUCTION | {"ENVIRONMENT": "development", name: value})
    assert not load().in_production


def test_of_several_keys_the_weak_one_is_named_by_its_place(set_environment):
    keys = f"{EncryptionKey.new().encode()}, {EncryptionKey(bytes(32)).encode()}"
    assert "key 2 is not random" in refusal(set_environment, **PRODUCTION | {"ENCRYPTION_KEYS": keys})


def test_settings_cannot_be_changed_and_do_not_show_their_secrets(set_environment):
    set_environment(DATABASE_URL=STRONG)
    settings = load()
    with pytest.raises(ValueError, match="frozen"):
        settings.api.port = 1
    assert "Zk3vQ9xLm2TpR8sW" not in repr(settings) + str(settings) + str(settings.model_dump())


def test_the_table_shows_every_setting_its_source_and_no_secret(mainstay, set_environment, tmp_path):
    (tmp_path / "key").write_text(EncryptionKey.new().encode())
    set_environment(
        DATABASE_URL=STRONG, API_PORT="8123", ENCRYPTION_KEYS=None, ENCRYPTION_KEYS_FILE=str(tmp_path / "key")
    )
    ended = mainstay("settings")
    rows = {line.split()[0]: line.split()[1:] for line in ended.out.splitlines()}
    assert set(rows) == {variable.name for variable in variables(Settings)}
    assert rows["MAINSTAY_API_PORT"] == ["8123", "environment"]
    assert rows["MAINSTAY_DATABASE_URL"] == ["********", "environment"]
    assert rows["MAINSTAY_ENCRYPTION_KEYS"] == ["********", str(tmp_path / "key")]
    assert rows["MAINSTAY_LOG_LEVEL"] == ["info", "default"]
    assert "Zk3vQ9xLm2TpR8sW" not in ended.out


def test_a_new_key_is_a_key_and_each_is_another(mainstay):
    made = {mainstay("settings", "new-key").out.strip() for _ in range(3)}
    assert len(made) == 3
    assert all(EncryptionKey.decode(key).why_weak() is None for key in made)


def test_the_documents_name_every_setting_and_no_secret_has_a_default():
    for variable in variables(Settings):
        assert f"{variable.name}=" in as_env_example()
        assert f"`{variable.name}`" in as_markdown()
        assert variable.field.description, variable.name
        if variable.is_secret:
            assert variable.field.default is None or variable.is_required, variable.name


def test_no_two_settings_share_a_variable():
    names = [variable.name for variable in variables(Settings)]
    assert len(names) == len(set(names))


WRONG_PLACES = (
    "ftp://files", "/var/lib/files", "file://host/path", "file://", "file:///", "s3://", "s3://Bucket", "s3://a/b", "s3://bucket/../x",
    "s3://bucket/a//b", "s3://bucket?x=1", "s3://bucket#x", "file:///a/../b",
)  # fmt: skip


@pytest.mark.parametrize("place", WRONG_PLACES)
def test_a_place_for_files_that_is_none_is_named(set_environment, place):
    assert refusal(set_environment, STORAGE_URL=place).startswith("MAINSTAY_STORAGE_URL: a place for files is expected")


@pytest.mark.parametrize(
    "changes",
    [{"STORAGE_URL": "s3://key:Planted-S3cret@bucket"}, {"STORAGE_S3_ENDPOINT": "https://key:Planted-S3cret@minio"},
     {"STORAGE_S3_PUBLIC_ENDPOINT": "https://key:Planted-S3cret@minio"}],
)  # fmt: skip
def test_a_password_where_none_belongs_is_refused_and_not_repeated(set_environment, changes):
    assert "S3cret" not in refusal(set_environment, **changes)


def test_s3_needs_keys_and_each_that_is_missing_is_named(set_environment):
    text = refusal(set_environment, STORAGE_URL="s3://bucket/prefix")
    assert [line.split(":")[0] for line in text.splitlines()] == [
        "MAINSTAY_STORAGE_S3_ACCESS_KEY", "MAINSTAY_STORAGE_S3_SECRET_KEY",
    ]  # fmt: skip
    set_environment(STORAGE_URL="s3://bucket/prefix/x", STORAGE_S3_ACCESS_KEY="a", STORAGE_S3_SECRET_KEY="b")
    assert load().storage.bucket == ("bucket", "prefix/x")
    assert isinstance(storage_from(load()), S3Storage)


def test_production_wants_to_be_told_where_files_stay(set_environment):
    text = refusal(set_environment, **PRODUCTION | {"STORAGE_URL": None})
    assert text.startswith("MAINSTAY_STORAGE_URL: is not set. Expected: ")


def test_elsewhere_files_are_in_the_data_folder(set_environment, tmp_path):
    set_environment(DATA_DIR=str(tmp_path))
    assert load().storage.folder == tmp_path / "storage"
    set_environment(STORAGE_URL="file:///srv/with%20space")
    assert load().storage.folder == Path("/srv/with space")


@pytest.mark.parametrize(
    ("changes", "name", "fact"),
    [
        ({"MAIL_URL": None}, "MAIL_URL", "is not set"),
        ({"MAIL_URL": "mailbox:"}, "MAIL_URL", "reaches nobody"),
        ({"MAIL_URL": "smtp://a:hush@mail.example", "MAIL_STARTTLS": "offered"}, "MAIL_STARTTLS", "for all to read"),
        ({"MAIL_URL": "smtp://a:hush@mail.example", "MAIL_STARTTLS": "never"}, "MAIL_STARTTLS", "for all to read"),
        ({"MAIL_URL": "http://a:hush@mail.example"}, "MAIL_URL", "a mail server is expected"),
        ({"MAIL_FROM": "Mainstay"}, "MAIL_FROM", "not an address"),
        ({"MAIL_FROM": "Mainstay <a@b.c>, <d@e.f>"}, "MAIL_FROM", "not an address"),
    ],
)
def test_production_does_not_start_with_mail_that_cannot_be_right(mainstay, set_environment, changes, name, fact):
    set_environment(**PRODUCTION | changes)
    ended = mainstay("settings")
    assert ended.code == 2
    assert f"MAINSTAY_{name}: " in ended.err
    assert fact in ended.err
    assert "hush" not in ended.err


@pytest.mark.parametrize("url", ["none:", "smtp://relay.example:25", "smtp://a:b@mail.example"])
def test_production_starts_without_mail_only_when_told_so(set_environment, url):
    set_environment(**PRODUCTION | {"MAIL_URL": url})
    assert load().mail.server.scheme in {"none", "smtp"}


def test_the_sender_comes_from_the_address_people_open(set_environment):
    set_environment(PUBLIC_URL="https://mainstay.example.com")
    assert str(load().mail_sender.mailbox) == "mainstay@mainstay.example.com"
