-- Read by H2 and by PostgreSQL. Each statement may be run again, since H2 ends a transaction at each of them.

create table if not exists mimawari_met_documents (
    site varchar(1000) not null,
    address_digest char(32) not null,
    first_met_at timestamp(3) with time zone not null,
    last_met_at timestamp(3) with time zone not null,
    primary key (site, address_digest)
);
