BEGIN TRANSACTION;
CREATE TABLE attempt (
    id  integer primary key autoincrement,
    key text not null,
    at  integer not null
) strict;
INSERT INTO "attempt" VALUES(1,'ada@example.org',1772452800007);
CREATE TABLE department (
    id           text primary key not null,
    organisation text not null references organisation (id),
    name         text not null,
    missions     text not null,
    created      integer not null,
    unique (organisation, name),
    unique (organisation, id)
) strict;
INSERT INTO "department" VALUES('dddddddddddddddddddddddddd','mmmmmmmmmmmmmmmmmmmmmmmmmm','Écoles','["m-ecoles"]',1772452800007);
CREATE TABLE derived (
    organisation text not null references organisation (id),
    version      integer not null,
    day          text not null,
    key          text not null,
    body         blob not null,
    primary key (organisation, version, day, key)
) strict;
INSERT INTO "derived" VALUES('mmmmmmmmmmmmmmmmmmmmmmmmmm',2,'2026-03-02','home fr',X'3C703E6D616465206F662076657273696F6E20323C2F703E');
CREATE TABLE goose_db_version (
		id INTEGER PRIMARY KEY AUTOINCREMENT,
		version_id INTEGER NOT NULL,
		is_applied INTEGER NOT NULL,
		tstamp TIMESTAMP DEFAULT (datetime('now'))
	);
INSERT INTO "goose_db_version" VALUES(1,0,1,'2026-11-22 12:42:14');
INSERT INTO "goose_db_version" VALUES(2,1,1,'2026-11-22 12:42:14');
CREATE TABLE guest_link (
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
INSERT INTO "guest_link" VALUES('llllllllllllllllllllllllll','mmmmmmmmmmmmmmmmmmmmmmmmmm',X'010203','Conseil','strategy','fr',1,'aaaaaaaaaaaaaaaaaaaaaaaaaa',1772452800007,1775044800007,0);
CREATE TABLE invitation (
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
INSERT INTO "invitation" VALUES('iiiiiiiiiiiiiiiiiiiiiiiiii','mmmmmmmmmmmmmmmmmmmmmmmmmm','eve@example.org','strategist','dddddddddddddddddddddddddd',X'0405','aaaaaaaaaaaaaaaaaaaaaaaaaa',1772452800007,1773662400007,0,0);
CREATE TABLE log_entry (
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
INSERT INTO "log_entry" VALUES(1,'qqqqqqqqqqqqqqqqqqqqqqqqqq','mmmmmmmmmmmmmmmmmmmmmmmmmm',1772452800007,'aaaaaaaaaaaaaaaaaaaaaaaaaa','Ada Lovelace','first','','{"why":"« é »\n\t\"\u003c\u0026\u003e\u2028"}');
INSERT INTO "log_entry" VALUES(2,'rrrrrrrrrrrrrrrrrrrrrrrrrr','mmmmmmmmmmmmmmmmmmmmmmmmmm',1772452860007,'aaaaaaaaaaaaaaaaaaaaaaaaaa','Ada Lovelace','save','','{"why":"« é »\n\t\"\u003c\u0026\u003e\u2028"}');
INSERT INTO "log_entry" VALUES(3,'ssssssssssssssssssssssssss','mmmmmmmmmmmmmmmmmmmmmmmmmm',1772452920007,'aaaaaaaaaaaaaaaaaaaaaaaaaa','Ada Lovelace','save','','{"why":"« é »\n\t\"\u003c\u0026\u003e\u2028"}');
INSERT INTO "log_entry" VALUES(4,'tttttttttttttttttttttttttt','mmmmmmmmmmmmmmmmmmmmmmmmmm',1772452980007,'aaaaaaaaaaaaaaaaaaaaaaaaaa','Ada Lovelace','invite','','{"why":"« é »\n\t\"\u003c\u0026\u003e\u2028"}');
CREATE TABLE member (
    person       text not null references person (id),
    organisation text not null references organisation (id),
    role         text not null,
    department   text,
    since        integer not null,
    primary key (organisation, person),
    foreign key (organisation, department) references department (organisation, id)
) strict;
INSERT INTO "member" VALUES('aaaaaaaaaaaaaaaaaaaaaaaaaa','mmmmmmmmmmmmmmmmmmmmmmmmmm','owner','dddddddddddddddddddddddddd',1772452800007);
INSERT INTO "member" VALUES('bbbbbbbbbbbbbbbbbbbbbbbbbb','mmmmmmmmmmmmmmmmmmmmmmmmmm','contributor',NULL,1772452800007);
INSERT INTO "member" VALUES('aaaaaaaaaaaaaaaaaaaaaaaaaa','nnnnnnnnnnnnnnnnnnnnnnnnnn','reader',NULL,1772452800007);
CREATE TABLE oidc_identity (
    provider text not null references oidc_provider (id),
    issuer   text not null,
    subject  text not null,
    person   text not null references person (id),
    created  integer not null,
    primary key (provider, subject)
) strict;
INSERT INTO "oidc_identity" VALUES('pppppppppppppppppppppppppp','https://id.example.org','s-1','aaaaaaaaaaaaaaaaaaaaaaaaaa',1772452800007);
CREATE TABLE oidc_provider (
    id           text primary key not null,
    organisation text not null unique references organisation (id),
    name         text not null,
    issuer       text not null,
    client_id    text not null,
    secret       blob not null,
    created      integer not null
) strict;
INSERT INTO "oidc_provider" VALUES('pppppppppppppppppppppppppp','nnnnnnnnnnnnnnnnnnnnnnnnnn','Nara','https://id.example.org','boussole',X'0001FF',1772452800007);
CREATE TABLE organisation (
    id      text primary key not null,
    slug    text not null unique,
    name    text not null,
    created integer not null
) strict;
INSERT INTO "organisation" VALUES('mmmmmmmmmmmmmmmmmmmmmmmmmm','mairie','Mairie d’Évreux',1772452800007);
INSERT INTO "organisation" VALUES('nnnnnnnnnnnnnnnnnnnnnnnnnn','nara','National Archives',1772456400007);
CREATE TABLE passkey (
    id         blob primary key not null,
    person     text not null references person (id),
    name       text not null,
    credential blob not null,
    created    integer not null,
    used       integer not null
) strict;
INSERT INTO "passkey" VALUES(X'03FF','aaaaaaaaaaaaaaaaaaaaaaaaaa','Téléphone',X'7B226964223A2241773D3D227D',1772452800007,1772452860007);
CREATE TABLE person (
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
INSERT INTO "person" VALUES('aaaaaaaaaaaaaaaaaaaaaaaaaa','Ada Lovelace','ada@example.org','fr','dark','$argon2id$v=19$m=65536,t=1,p=2$c29tZXNhbHQ$aGFzaA',1,1772452800007,0,0);
INSERT INTO "person" VALUES('bbbbbbbbbbbbbbbbbbbbbbbbbb','Bob « O’Neil »','bob@example.org','en','auto','',0,1772456400007,1772539200007,1772625600007);
CREATE TABLE river_job (
    id integer PRIMARY KEY, -- SQLite makes this autoincrementing automatically
    args blob NOT NULL DEFAULT (jsonb('{}')),
    attempt integer NOT NULL DEFAULT 0,
    attempted_at timestamp,
    attempted_by blob, -- json
    created_at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
    errors blob, -- json
    finalized_at timestamp,
    kind text NOT NULL,
    metadata blob NOT NULL DEFAULT (jsonb('{}')),
    priority integer NOT NULL DEFAULT 1,
    queue text NOT NULL DEFAULT 'default',
    state text NOT NULL DEFAULT 'available',
    scheduled_at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
    tags blob NOT NULL DEFAULT (jsonb('[]')),
    unique_key blob,
    unique_states integer, max_attempts integer NOT NULL DEFAULT 25,
    CONSTRAINT finalized_or_finalized_at_null CHECK (
        (finalized_at IS NULL AND state NOT IN ('cancelled', 'completed', 'discarded')) OR
        (finalized_at IS NOT NULL AND state IN ('cancelled', 'completed', 'discarded'))
    ),
    CONSTRAINT priority_in_range CHECK (priority >= 1 AND priority <= 4),
    CONSTRAINT queue_length CHECK (length(queue) > 0 AND length(queue) < 128),
    CONSTRAINT kind_length CHECK (length(kind) > 0 AND length(kind) < 128),
    CONSTRAINT state_valid CHECK (state IN ('available', 'cancelled', 'completed', 'discarded', 'pending', 'retryable', 'running', 'scheduled'))
);
INSERT INTO "river_job" VALUES(1,X'CC2AC70C6F7267616E69736174696F6EC71A6D6D6D6D6D6D6D6D6D6D6D6D6D6D6D6D6D6D6D6D6D6D6D6D6D6D',0,NULL,NULL,'2026-11-22 12:42:14.975',NULL,NULL,'forget-pages',X'CC26C71272697665723A756E697175655F6E6F6E6365C71035353764303865323166656537633933',1,'default','available','2026-11-22 12:42:14.975',X'0B',NULL,NULL,25);
INSERT INTO "river_job" VALUES(2,X'CC2AC70C6F7267616E69736174696F6EC71A6D6D6D6D6D6D6D6D6D6D6D6D6D6D6D6D6D6D6D6D6D6D6D6D6D6D',0,NULL,NULL,'2026-11-22 12:42:14.975',NULL,NULL,'forget-pages',X'CC26C71272697665723A756E697175655F6E6F6E6365C71031313538636530663263623065336635',1,'default','available','2026-11-22 12:42:14.975',X'0B',NULL,NULL,25);
CREATE TABLE river_leader (
    elected_at timestamp NOT NULL,
    expires_at timestamp NOT NULL,
    leader_id text NOT NULL,
    name text PRIMARY KEY NOT NULL DEFAULT 'default' CHECK (name = 'default'),
    CONSTRAINT name_length CHECK (length(name) > 0 AND length(name) < 128),
    CONSTRAINT leader_id_length CHECK (length(leader_id) > 0 AND length(leader_id) < 128)
);
CREATE TABLE river_migration (
    line text NOT NULL,
    version integer NOT NULL,
    created_at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT line_length CHECK (length(line) > 0 AND length(line) < 128),
    CONSTRAINT version_gte_1 CHECK (version >= 1),
    PRIMARY KEY (line, version)
);
INSERT INTO "river_migration" VALUES('main',1,'2026-11-22 12:42:14');
INSERT INTO "river_migration" VALUES('main',2,'2026-11-22 12:42:14');
INSERT INTO "river_migration" VALUES('main',3,'2026-11-22 12:42:14');
INSERT INTO "river_migration" VALUES('main',4,'2026-11-22 12:42:14');
INSERT INTO "river_migration" VALUES('main',5,'2026-11-22 12:42:14');
INSERT INTO "river_migration" VALUES('main',6,'2026-11-22 12:42:14');
INSERT INTO "river_migration" VALUES('main',7,'2026-11-22 12:42:14');
CREATE TABLE river_notification (
    id integer PRIMARY KEY AUTOINCREMENT,
    created_at timestamp NOT NULL DEFAULT (datetime('now', 'subsec')),
    payload text NOT NULL,
    topic text NOT NULL,
    CONSTRAINT topic_length CHECK (length(topic) > 0 AND length(topic) < 128)
);
INSERT INTO "river_notification" VALUES(1,'2026-11-22 12:42:14.975','{"queue": "default"}','river_insert');
CREATE TABLE river_queue (
    name text PRIMARY KEY NOT NULL,
    created_at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
    metadata blob NOT NULL DEFAULT (jsonb('{}')),
    paused_at timestamp,
    updated_at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE session (
    token   text primary key not null,
    data    blob not null,
    expires integer not null
) strict;
INSERT INTO "session" VALUES('token',X'64617461',1772456400007);
CREATE TABLE version (
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
INSERT INTO "version" VALUES('mmmmmmmmmmmmmmmmmmmmmmmmmm',1,X'1F8B08000000000004FF003600C9FF64657074683A206C696768740A6F7267616E69736174696F6E3A0A20206E616D653A204D61697269652064E28099C38976726575780A010000FFFFEEF4B90B36000000',X'062603C231C1BF6ECAD4C6745AC9BCF8572067AAA9F63F5FCA55269246D13AAF','aaaaaaaaaaaaaaaaaaaaaaaaaa','Ada',1772456400007,'parce que',0);
INSERT INTO "version" VALUES('mmmmmmmmmmmmmmmmmmmmmmmmmm',2,X'1F8B08000000000004FF04C0311142310C06E0BD2AFE3B660CD403227234F79AA34DA049819115096840025B718212BEC2E7A8194DB61AC9C6462A4E21A639014A9D330E244318E5F7787D9FD7C1F39E809368C908BBE9BE526BD861BD71645C26436D3ADC7A67C7FAA47F000000FFFF0BDBFC0063000000',X'85C3CD1159B17F2C1A3B66E5560BE50E534DDDED1DDE4861B643DF776EECEC14','aaaaaaaaaaaaaaaaaaaaaaaaaa','Ada',1772460000007,'parce que',1);
CREATE INDEX member_person on member (person);
CREATE INDEX guest_link_organisation on guest_link (organisation, created);
CREATE INDEX invitation_organisation on invitation (organisation, created);
CREATE INDEX passkey_person on passkey (person, created);
CREATE INDEX oidc_identity_person on oidc_identity (person);
CREATE INDEX log_entry_organisation on log_entry (organisation, seq);
CREATE INDEX attempt_key on attempt (key, at);
CREATE INDEX attempt_at on attempt (at);
CREATE INDEX derived_day on derived (day);
CREATE INDEX session_expires on session (expires);
CREATE TRIGGER version_kept_update before update on version
begin select raise(abort, 'a version is never rewritten'); end;
CREATE TRIGGER version_kept_delete before delete on version
begin select raise(abort, 'a version is never taken away'); end;
CREATE TRIGGER log_entry_kept_update before update on log_entry
begin select raise(abort, 'the log is never rewritten'); end;
CREATE TRIGGER log_entry_kept_delete before delete on log_entry
begin select raise(abort, 'the log is never cut'); end;
CREATE INDEX river_notification_created_at_idx ON river_notification (created_at);
CREATE INDEX river_notification_topic_id_idx ON river_notification (topic, id);
CREATE INDEX river_job_kind ON river_job (kind);
CREATE INDEX river_job_state_and_finalized_at_index ON river_job (state, finalized_at) WHERE finalized_at IS NOT NULL;
CREATE INDEX river_job_prioritized_fetching_index ON river_job (state, queue, priority, scheduled_at, id);
CREATE UNIQUE INDEX river_job_unique_idx ON river_job (unique_key)
    WHERE unique_key IS NOT NULL
        AND unique_states IS NOT NULL
        AND CASE state
            WHEN 'available' THEN unique_states & (1 << 0)
            WHEN 'cancelled' THEN unique_states & (1 << 1)
            WHEN 'completed' THEN unique_states & (1 << 2)
            WHEN 'discarded' THEN unique_states & (1 << 3)
            WHEN 'pending'   THEN unique_states & (1 << 4)
            WHEN 'retryable' THEN unique_states & (1 << 5)
            WHEN 'running'   THEN unique_states & (1 << 6)
            WHEN 'scheduled' THEN unique_states & (1 << 7)
            ELSE 0
        END >= 1;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('goose_db_version',2);
INSERT INTO "sqlite_sequence" VALUES('river_notification',1);
INSERT INTO "sqlite_sequence" VALUES('attempt',1);
INSERT INTO "sqlite_sequence" VALUES('log_entry',4);
COMMIT;
