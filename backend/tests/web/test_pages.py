"""Pages for people: the reference without internet, and one for every code."""

import re

import pytest

from mainstay.kit.errors import MainstayError


async def test_the_reference_needs_nothing_from_elsewhere(client):
    page = await client.get("/api/v1/docs")
    assert page.status_code == 200
    assert page.headers["content-type"].startswith("text/html")
    assets = re.findall(r'(?:src|href)="([^"]+)"', page.text)
    assert len(assets) == 4
    for asset in assets:
        assert asset.startswith("/api/v1/docs/")
        found = await client.get(asset)
        assert (found.status_code, found.headers["cache-control"]) == (200, "public, max-age=86400")
        assert len(found.content) > 100


async def test_the_reference_runs_under_its_own_policy(client):
    page = await client.get("/api/v1/docs")
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert not re.search(r"<script(?! src=)|<style|\son\w+=|javascript:", page.text)
    assert "http" not in policy


@pytest.mark.parametrize("name", ["nothing.js", "..%2f..%2fpyproject.toml", "%2e%2e/__init__.py", "swagger-ui.css%00"])
async def test_the_reference_serves_no_other_file(client, name):
    assert (await client.get(f"/api/v1/docs/{name}")).status_code in {400, 404}


async def test_the_document_is_served_as_it_is(running):
    answer = await running.client.get("/api/v1/openapi.json")
    assert answer.headers["content-type"] == "application/json"
    assert answer.json() == running.app.openapi()
    assert answer.json()["openapi"].startswith("3.1")


async def test_every_type_leads_to_a_page(client):
    for code, error in MainstayError.known.items():
        page = await client.get(f"/problems/{code}", headers={"accept": "text/html"})
        assert page.status_code == 200
        assert f"<code>{code}</code>" in page.text
        assert str(error.status) in page.text


async def test_a_program_gets_the_page_as_text(client):
    answer = await client.get("/problems/rate_limited", headers={"accept": "*/*"})
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.headers["vary"] == "Accept"
    assert answer.text.startswith("429 Too many requests (rate_limited)\n")


async def test_the_list_of_codes_links_each(client):
    page = await client.get("/problems")
    for code in MainstayError.known:
        assert f'href="/problems/{code}"' in page.text


@pytest.mark.parametrize("code", ["nothing", "<script>", "page.css.map"])
async def test_a_code_that_does_not_exist_has_no_page(client, code):
    answer = await client.get(f"/problems/{code}")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert "<script>" not in answer.text.replace('"/problems/<script>"', "")
