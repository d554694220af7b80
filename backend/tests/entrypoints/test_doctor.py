"""`mainstay doctor` finds what is missing, wrong or misspelt."""

from mainstay.infra.embedded.ports import free_port


def test_a_healthy_installation_is_called_so(mainstay):
    ended = mainstay("doctor")
    assert ended.code == 0, ended.out
    assert "settings   ok (test)" in ended.out
    for name in ("database", "redis", "schema", "storage"):
        assert f"{name:<10} ok (" in ended.out


def test_what_is_down_is_named_and_the_exit_code_tells(mainstay, set_environment):
    set_environment(REDIS_URL=f"redis://127.0.0.1:{free_port()}/0")
    ended = mainstay("doctor")
    assert ended.code == 1
    assert "redis      down: It does not answer." in ended.out
    assert "database   ok" in ended.out


def test_a_storage_that_cannot_be_used_is_named(mainstay, set_environment):
    key = "Zk3vQ9xLm2TpR8sW"
    set_environment(
        STORAGE_URL="s3://bucket",
        STORAGE_S3_ENDPOINT=f"http://127.0.0.1:{free_port()}",
        STORAGE_S3_ACCESS_KEY="me",
        STORAGE_S3_SECRET_KEY=key,
    )
    ended = mainstay("doctor")
    assert ended.code == 1
    assert "storage    down: The storage does not answer." in ended.out
    assert key not in ended.out + ended.err


def test_a_misspelt_variable_is_named_with_what_was_meant(mainstay, set_environment):
    set_environment(
        API_PROT="1", REDIS_URLS="x", COMPLETELY_ELSE="y", CONSOLE_PORT="3000", DATABASE_URL_FILE="/nowhere"
    )
    out = mainstay("doctor").out
    assert "MAINSTAY_API_PROT is set and means nothing; did you mean MAINSTAY_API_PORT?" in out
    assert "MAINSTAY_REDIS_URLS is set and means nothing; did you mean MAINSTAY_REDIS_URL?" in out
    assert "MAINSTAY_COMPLETELY_ELSE is set and means nothing\n" in out
    assert "MAINSTAY_CONSOLE_PORT" not in out
    assert "MAINSTAY_DATABASE_URL_FILE" not in out


def test_production_without_tls_is_noticed(mainstay, set_environment):
    strong = "Zk3vQ9xLm2TpR8sW"
    lost = f"127.0.0.1:{free_port()}"
    set_environment(
        ENVIRONMENT="production",
        DATABASE_URL=f"postgresql://a:{strong}@{lost}/b",
        MIGRATION_DATABASE_URL=None,
        REDIS_URL=f"redis://:{strong}@{lost}/0",
        MAIL_URL="none:",
        PUBLIC_URL="http://example.com",
        STORAGE_URL="file:///nonexistent/storage",
    )
    ended = mainstay("doctor")
    assert "MAINSTAY_PUBLIC_URL is not https" in ended.out
    assert strong not in ended.out
