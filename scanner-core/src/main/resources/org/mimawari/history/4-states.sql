-- Read by H2 and by PostgreSQL. Each statement may be run again, since H2 ends a transaction at each of them.

alter table mimawari_findings add column if not exists misses integer default 0 not null;

alter table mimawari_findings add column if not exists accepted boolean default false not null;

update mimawari_findings set state = 'WORSE' where state = 'UPDATED';

create table if not exists mimawari_acceptances (
    site varchar(1000) not null,
    acceptance char(32) not null,
    target_digest char(32) not null,
    check_id varchar(100) not null,
    variant varchar(100) not null,
    exposure varchar(1000) not null,
    accepted_at timestamp(3) with time zone not null,
    primary key (site, acceptance, target_digest, check_id, variant)
);
