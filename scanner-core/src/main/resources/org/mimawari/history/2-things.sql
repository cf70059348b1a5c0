-- Read by H2 and by PostgreSQL. Each statement may be run again, since H2 ends a transaction at each of them.

alter table mimawari_runs add column if not exists kind varchar(10) default 'SCAN' not null;

alter table mimawari_runs add column if not exists things integer;

alter table mimawari_runs add column if not exists compared_with varchar(200);

create table if not exists mimawari_things (
    site varchar(1000) not null,
    thing char(32) not null,
    address text not null,
    whole boolean not null,
    ways text not null,
    leads text not null,
    from_digests text not null,
    target_digest char(32) not null,
    fact text not null,
    first_seen_at timestamp(3) with time zone not null,
    looked_at timestamp(3) with time zone not null,
    changed_at timestamp(3) with time zone,
    state text not null,
    state_before text not null,
    primary key (site, thing)
);
