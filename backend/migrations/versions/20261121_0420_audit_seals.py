"""Audit seals: the chain, its signed checkpoints, what waits for a seal, erasure and the end of old months.

Expand, then contract: the release before this one must run on the schema after it.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0007_audit_seals"
down_revision = "0006_second_factors"

# An event is queued by the transaction that writes it, however late that commits; its seal takes it out again.
ENQUEUE = """
CREATE FUNCTION audit_enqueue() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    INSERT INTO public.audit_unsealed (event_id) SELECT id FROM added;
    RETURN NULL;
END $$
"""
DEQUEUE = """
CREATE FUNCTION audit_dequeue() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    DELETE FROM public.audit_unsealed WHERE event_id IN (SELECT event_id FROM added);
    RETURN NULL;
END $$
"""
# It can put nothing in but the pseudonym, and no digest that does not fit passes a verification.
ERASE = """
CREATE FUNCTION audit_erase(event uuid, erased text[], pseudonym text, kept jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    IF pseudonym !~ '^erased-[0-9a-f]{12}$' THEN
        RAISE EXCEPTION 'not a pseudonym' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    UPDATE public.audit_events SET
        salt = NULL,
        proofs = kept,
        actor_label = CASE WHEN 'actor.label' = ANY (erased) THEN pseudonym ELSE actor_label END,
        ip = CASE WHEN 'context.ip' = ANY (erased) THEN NULL ELSE ip END,
        user_agent = CASE WHEN 'context.user_agent' = ANY (erased) THEN NULL ELSE user_agent END,
        changes = CASE WHEN 'changes' = ANY (erased) THEN '[]'::jsonb ELSE changes END,
        metadata = CASE WHEN 'metadata' = ANY (erased) THEN '{}'::jsonb ELSE metadata END,
        targets = (
            SELECT coalesce(jsonb_agg(
                CASE WHEN target ? 'label' AND 'targets.' || (place - 1) || '.label' = ANY (erased)
                THEN target || jsonb_build_object('label', pseudonym) ELSE target END ORDER BY place
            ), '[]'::jsonb)
            FROM jsonb_array_elements(targets) WITH ORDINALITY AS one (target, place)
        )
    WHERE id = event;
END $$
"""
OLD_MONTHS = """
CREATE FUNCTION audit_months_before(moment timestamptz) RETURNS SETOF text
LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
    SELECT c.relname::text FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = 'public.audit_events'::regclass
        AND c.relname ~ '^audit_events_[0-9]{6}$'
        AND right(c.relname, 6) < to_char(moment AT TIME ZONE 'UTC', 'YYYYMM')
    ORDER BY 1
$$
"""
# Refused while anything in the months has no seal, or a chain has no checkpoint that tells of their end. Thirty days
# are kept whoever asks.
DROP_MONTHS = """
CREATE FUNCTION audit_drop_months_before(moment timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    boundary uuid := public.audit_first_id(date_trunc('month', moment, 'UTC'));
    month text;
    dropped integer := 0;
BEGIN
    IF moment > now() - interval '30 days' THEN
        RAISE EXCEPTION 'too young to be dropped' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    FOR month IN SELECT public.audit_months_before(moment) LOOP
        EXECUTE format('LOCK TABLE public.%I IN SHARE MODE', month);
        IF public.audit_month_untold(month, boundary) THEN
            RAISE EXCEPTION '% holds events that no checkpoint tells of', month USING ERRCODE = 'object_in_use';
        END IF;
        EXECUTE format('DROP TABLE public.%I', month);
        dropped := dropped + 1;
    END LOOP;
    RETURN dropped;
END $$
"""
UNTOLD = """
CREATE FUNCTION audit_month_untold(month text, boundary uuid) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
    untold boolean;
BEGIN
    EXECUTE format($query$
        SELECT EXISTS (
            SELECT 1 FROM (
                SELECT s.chain, max(s.seq) AS seq, bool_or(s.seq IS NULL) AS unsealed
                FROM public.%I e LEFT JOIN public.audit_seals s ON s.event_id = e.id
                GROUP BY s.chain
            ) held
            WHERE held.unsealed OR NOT EXISTS (
                SELECT 1 FROM public.audit_checkpoints c
                WHERE c.chain = held.chain AND c.dropped_before = $1 AND c.dropped_seq >= held.seq
            )
        )
    $query$, month) INTO untold USING boundary;
    RETURN untold;
END $$
"""
FUNCTIONS = (
    "audit_enqueue()",
    "audit_dequeue()",
    "audit_erase(uuid, text[], text, jsonb)",
    "audit_months_before(timestamptz)",
    "audit_month_untold(text, uuid)",
    "audit_drop_months_before(timestamptz)",
)


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.add_column("audit_events", sa.Column("proofs", postgresql.JSONB()))
    newest = sa.text("id DESC")
    op.create_index("ix_audit_events_organization_outcome", "audit_events", ["organization_id", "outcome", newest])
    op.create_index(
        "ix_audit_events_on_behalf_of",
        "audit_events",
        ["on_behalf_of"],
        postgresql_where=sa.text("on_behalf_of IS NOT NULL"),
    )
    op.create_table(
        "audit_unsealed",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_audit_unsealed")),
    )
    # Every row is written once and deleted seconds later.
    op.execute(
        "ALTER TABLE audit_unsealed SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000)"
    )
    op.create_table(
        "audit_seals",
        sa.Column("chain", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("prev_hash", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("chain", "seq", name=op.f("pk_audit_seals")),
        sa.UniqueConstraint("event_id", name=op.f("uq_audit_seals_event_id")),
    )
    op.create_table(
        "audit_checkpoints",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("chain", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("dropped_before", sa.Uuid()),
        sa.Column("dropped_seq", sa.BigInteger()),
        sa.Column("key_id", sa.Text(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_checkpoints")),
    )
    op.create_index("ix_audit_checkpoints_chain_seq", "audit_checkpoints", ["chain", "seq"])
    for function in (ENQUEUE, DEQUEUE, ERASE, OLD_MONTHS, UNTOLD, DROP_MONTHS):
        op.execute(function)
    for function in (*FUNCTIONS, "audit_make_partitions(integer)"):
        op.execute(f"REVOKE EXECUTE ON FUNCTION {function} FROM PUBLIC")
    op.execute(
        "CREATE TRIGGER audit_events_enqueue AFTER INSERT ON audit_events REFERENCING NEW TABLE AS added "
        "FOR EACH STATEMENT EXECUTE FUNCTION audit_enqueue()"
    )
    # After the trigger, whose lock has waited for every writer: none falls in between.
    op.execute("INSERT INTO audit_unsealed (event_id) SELECT id FROM audit_events")
    op.execute(
        "CREATE TRIGGER audit_seals_dequeue AFTER INSERT ON audit_seals REFERENCING NEW TABLE AS added "
        "FOR EACH STATEMENT EXECUTE FUNCTION audit_dequeue()"
    )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("DROP TRIGGER audit_events_enqueue ON audit_events")
    for table in ("audit_checkpoints", "audit_seals", "audit_unsealed"):
        op.drop_table(table)
    for function in reversed(FUNCTIONS):
        op.execute(f"DROP FUNCTION {function}")
    op.execute("GRANT EXECUTE ON FUNCTION audit_make_partitions(integer) TO PUBLIC")
    op.drop_index("ix_audit_events_on_behalf_of", "audit_events")
    op.drop_index("ix_audit_events_organization_outcome", "audit_events")
    op.drop_column("audit_events", "proofs")
