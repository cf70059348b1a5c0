-- Read by H2 and by PostgreSQL. Each statement may be run again, since H2 ends a transaction at each of them.

create table if not exists mimawari_documents (
    content char(32) not null,
    base varchar(32) not null,
    fact bytea not null,
    last_used_at timestamp(3) with time zone not null,
    primary key (content, base)
);

create index if not exists mimawari_documents_by_use on mimawari_documents (last_used_at);
