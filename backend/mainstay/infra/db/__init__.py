from mainstay.infra.db.engine import Database, PoolWatcher
from mainstay.infra.db.failures import as_refusal
from mainstay.infra.db.model import Model, created_at, updated_at, uuid_key

__all__ = ["Database", "Model", "PoolWatcher", "as_refusal", "created_at", "updated_at", "uuid_key"]
