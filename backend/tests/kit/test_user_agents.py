import pytest

from mainstay.kit.user_agents import device_name

MOZILLA = "Mozilla/5.0 "


@pytest.mark.parametrize(
    ("agent", "name"),
    {
        MOZILLA + "(X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0": "Firefox on Linux",
        MOZILLA + "(Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0": "Edge on Windows",
        MOZILLA + "(Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15": "Safari on macOS",
        MOZILLA + "(iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1": "Safari on iPhone",
        MOZILLA + "(Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36": "Chrome on Android",
        "curl/8.5.0": "curl",
        "Visit https://evil.example now": None,
        "": None,
        None: None,
    }.items(),
)  # fmt: skip
def test_a_device_is_named_as_people_name_it(agent, name):
    assert device_name(agent) == name
