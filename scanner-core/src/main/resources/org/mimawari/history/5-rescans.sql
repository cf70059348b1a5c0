-- Read by H2 and by PostgreSQL. Each statement may be run again, since H2 ends a transaction at each of them.

alter table mimawari_runs add column if not exists unchanged integer default 0 not null;

alter table mimawari_runs add column if not exists spared_bytes bigint default 0 not null;
