"""Tables on a registry of their own: the product's schema knows nothing of them."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from mainstay.infra.db import Model, created_at, uuid_key


class MeasuredModel(DeclarativeBase):
    type_annotation_map = Model.type_annotation_map


class Book(MeasuredModel):
    __tablename__ = "books"

    id: Mapped[UUID] = uuid_key()
    title: Mapped[str]
    author: Mapped[str]
    pages: Mapped[int]
    created_at: Mapped[datetime] = created_at()


class BookEvent(MeasuredModel):
    __tablename__ = "book_events"

    id: Mapped[UUID] = uuid_key()
    book_id: Mapped[UUID] = mapped_column(ForeignKey("books.id"))
    action: Mapped[str]
    created_at: Mapped[datetime] = created_at()
