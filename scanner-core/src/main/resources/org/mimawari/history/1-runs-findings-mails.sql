-- Read by H2 and by PostgreSQL. Each statement may be run again, since H2 ends a transaction at each of them.
-- A new store gets the columns of later versions here: H2 would copy the table for each that is added.

create table if not exists mimawari_runs (
    id varchar(200) not null primary key,
    site varchar(1000) not null,
    started_at timestamp(3) with time zone not null,
    ended_at timestamp(3) with time zone,
    result varchar(20) not null,
    open_findings integer not null,
    pages integer not null,
    compared boolean not null,
    kind varchar(10) default 'SCAN' not null,
    things integer,
    compared_with varchar(200),
    unchanged integer default 0 not null,
    spared_bytes bigint default 0 not null
);

create index if not exists mimawari_runs_by_site on mimawari_runs (site, started_at);

create table if not exists mimawari_findings (
    run_id varchar(200) not null references mimawari_runs (id),
    fingerprint char(32) not null,
    state varchar(10) not null,
    first_seen_at timestamp(3) with time zone not null,
    check_id varchar(100) not null,
    variant varchar(100) not null,
    severity varchar(10) not null,
    confidence varchar(10) not null,
    target_shown varchar(1000) not null,
    target_digest char(32) not null,
    label varchar(200) not null,
    evidence text not null,
    from_digests text not null,
    misses integer default 0 not null,
    accepted boolean default false not null,
    primary key (run_id, fingerprint)
);

create table if not exists mimawari_mails (
    run_id varchar(200) not null,
    site varchar(1000) not null,
    recipient varchar(320) not null,
    subject varchar(1000) not null,
    body_text text not null,
    body_html text not null,
    state varchar(10) not null,
    claimed_by varchar(40),
    attempts integer not null,
    last_error varchar(1000),
    created_at timestamp(3) with time zone not null,
    next_attempt_at timestamp(3) with time zone not null,
    sent_at timestamp(3) with time zone,
    primary key (run_id, site, recipient)
);

create index if not exists mimawari_mails_due on mimawari_mails (state, next_attempt_at);
