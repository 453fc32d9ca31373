-- +goose Up

create table person (
    id            text primary key not null,
    name          text not null,
    email         text not null unique,
    lang          text not null,
    theme         text not null,
    password_hash text not null,
    administrator integer not null,
    created       integer not null,
    signed_out    integer not null,
    disabled      integer not null
) strict;

create table organisation (
    id      text primary key not null,
    slug    text not null unique,
    name    text not null,
    created integer not null
) strict;

create table department (
    id           text primary key not null,
    organisation text not null references organisation (id),
    name         text not null,
    missions     text not null,
    created      integer not null,
    unique (organisation, name),
    unique (organisation, id)
) strict;

create table member (
    person       text not null references person (id),
    organisation text not null references organisation (id),
    role         text not null,
    department   text,
    since        integer not null,
    primary key (organisation, person),
    foreign key (organisation, department) references department (organisation, id)
) strict;
create index member_person on member (person);

create table version (
    organisation text not null references organisation (id),
    number       integer not null check (number > 0),
    text         blob not null,
    sha256       blob not null,
    author       text not null references person (id),
    author_name  text not null,
    at           integer not null,
    why          text not null,
    base         integer not null,
    primary key (organisation, number)
) strict;

create table guest_link (
    id           text primary key not null,
    organisation text not null references organisation (id),
    token_hash   blob not null unique,
    label        text not null,
    kind         text not null,
    lang         text not null,
    version      integer not null,
    creator      text not null references person (id),
    created      integer not null,
    expires      integer not null,
    revoked      integer not null
) strict;
create index guest_link_organisation on guest_link (organisation, created);

create table invitation (
    id           text primary key not null,
    organisation text not null references organisation (id),
    email        text not null,
    role         text not null,
    department   text,
    token_hash   blob not null unique,
    creator      text not null references person (id),
    created      integer not null,
    expires      integer not null,
    accepted     integer not null,
    revoked      integer not null,
    foreign key (organisation, department) references department (organisation, id)
) strict;
create index invitation_organisation on invitation (organisation, created);

create table passkey (
    id         blob primary key not null,
    person     text not null references person (id),
    name       text not null,
    credential blob not null,
    created    integer not null,
    used       integer not null
) strict;
create index passkey_person on passkey (person, created);

create table oidc_provider (
    id           text primary key not null,
    organisation text not null unique references organisation (id),
    name         text not null,
    issuer       text not null,
    client_id    text not null,
    secret       blob not null,
    created      integer not null
) strict;

create table oidc_identity (
    provider text not null references oidc_provider (id),
    issuer   text not null,
    subject  text not null,
    person   text not null references person (id),
    created  integer not null,
    primary key (provider, subject)
) strict;
create index oidc_identity_person on oidc_identity (person);

create table log_entry (
    seq          integer primary key autoincrement,
    id           text not null unique,
    organisation text not null,
    at           integer not null,
    person       text not null,
    person_name  text not null,
    action       text not null,
    element      text not null,
    args         text not null
) strict;
create index log_entry_organisation on log_entry (organisation, seq);

create table attempt (
    id  integer primary key autoincrement,
    key text not null,
    at  integer not null
) strict;
create index attempt_key on attempt (key, at);
create index attempt_at on attempt (at);

create table derived (
    organisation text not null references organisation (id),
    version      integer not null,
    day          text not null,
    key          text not null,
    body         blob not null,
    primary key (organisation, version, day, key)
) strict;
create index derived_day on derived (day);

create table session (
    token   text primary key not null,
    data    blob not null,
    expires integer not null
) strict;
create index session_expires on session (expires);

-- What was saved and what was done stay as they were: not even a mistake of ours may
-- rewrite them. (recursive_triggers makes REPLACE fire the second of each pair.)

-- +goose StatementBegin
create trigger version_kept_update before update on version
begin select raise(abort, 'a version is never rewritten'); end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger version_kept_delete before delete on version
begin select raise(abort, 'a version is never taken away'); end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger log_entry_kept_update before update on log_entry
begin select raise(abort, 'the log is never rewritten'); end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger log_entry_kept_delete before delete on log_entry
begin select raise(abort, 'the log is never cut'); end;
-- +goose StatementEnd
