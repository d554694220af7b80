"""One request, one transaction; what an answer says is what the database kept."""


async def notes_kept(owner) -> int:
    return await owner.fetchval("SELECT count(*) FROM notes")


async def test_a_success_is_in_the_database_when_its_answer_arrives(client, owner):
    answer = await client.post("/api/v1/notes", json={"text": "kept"}, headers={"x-principal": "ada"})
    assert answer.status_code == 201
    assert await owner.fetchval("SELECT text FROM notes WHERE id = $1", answer.json()["id"]) == "kept"


async def test_a_commit_that_fails_gives_an_error_answer_and_keeps_nothing(client, owner):
    answer = await client.post("/api/v1/notes/unkept")
    assert answer.status_code == 500
    assert answer.json()["code"] == "internal"
    assert await notes_kept(owner) == 0


async def test_a_refusal_undoes_what_was_written_before_it(client, owner):
    answer = await client.post("/api/v1/notes/counted?stays=false")
    assert answer.json()["code"] == "conflict"
    assert await notes_kept(owner) == 0


async def test_a_refusal_whose_effects_stay_is_committed_and_still_refused(client, owner):
    answer = await client.post("/api/v1/notes/counted")
    assert (answer.status_code, answer.json()["code"]) == (403, "tries_counted")
    assert await notes_kept(owner) == 1


async def test_a_surprise_undoes_what_was_written_before_it(client, owner):
    answer = await client.post("/api/v1/notes/broken")
    assert answer.status_code == 500
    assert await notes_kept(owner) == 0


async def test_every_connection_is_given_back_whatever_the_outcome(running):
    for path in ("/api/v1/notes/unkept", "/api/v1/notes/counted", "/api/v1/notes/broken"):
        await running.client.post(path)
    assert running.parts.database.pool.checkedout() == 0
