/** The schema, step by step. A step is never changed once released: a new one is added. */
export const migrations: readonly string[] = [
  `
  create table meta (
    key text primary key,
    value text not null
  ) strict;

  create table pages (
    id text primary key,
    due_at text,
    revision integer not null,
    state text not null
  ) strict;

  create table captures (
    record text primary key,
    page text not null,
    seq integer not null,
    at text not null,
    outcome text not null,
    capture text not null,
    unique (page, seq)
  ) strict;
  create index captures_at on captures (at);

  create table changes (
    id text primary key,
    page text not null,
    at text not null,
    kind text not null,
    cause text not null,
    alert integer not null,
    findings integer not null,
    change text not null
  ) strict;
  create index changes_page on changes (page, at);
  create index changes_at on changes (at);

  create table outbox (
    id text primary key,
    kind text not null,
    ref text,
    recipient text not null,
    recipient_key text not null,
    state text not null,
    made_at text not null,
    due_at text not null,
    attempts integer not null,
    message_id text,
    last_error text,
    settled_at text,
    matter text not null
  ) strict;
  create index outbox_due on outbox (state, due_at);
  create index outbox_ref on outbox (ref);

  create table digests (
    recipient text primary key,
    due_at text not null
  ) strict;

  create table pending_writes (
    id integer primary key autoincrement,
    path text not null,
    kind text not null,
    position integer not null,
    text text not null
  ) strict;

  create table leases (
    name text primary key,
    owner text not null,
    until text not null
  ) strict;
  `,
  // When a copy was last about to be handed over: from then on its recipient may have it.
  `
  alter table outbox add column tried_at text;
  `,
  // Which mail a copy went into, of a digest or a storm; and which alerts were wrong.
  `
  alter table outbox add column gathered_in text;

  create table retractions (
    change text primary key,
    at text not null,
    because text not null
  ) strict;
  `,
  // Who wants no more mails, as a key; and what became of each recipient's last mails is asked for often.
  `
  create table suppressions (
    recipient text primary key,
    at text not null
  ) strict;
  create index outbox_recipient on outbox (recipient, settled_at);
  `,
  // What reviewers did, and what of it the queue asks for.
  `
  create table review_events (
    id integer primary key autoincrement,
    change text not null,
    page text not null,
    at text not null,
    by text not null,
    kind text not null,
    act text not null
  ) strict;
  create index review_events_change on review_events (change);
  create index review_events_page on review_events (page);

  alter table changes add column rank integer not null default 1;
  alter table changes add column verdict text not null default 'open';
  alter table changes add column claimed_by text;
  alter table changes add column claimed_until text;
  alter table changes add column held_until text;
  update changes set rank = case
    when cause = 'our-rules' then 2
    when exists (
      select 1 from json_each(change, '$.findings')
      where json_extract(value, '$.op') in ('added', 'removed', 'reworded')
    ) then 0
    else 1 end;
  update changes set verdict = 'retracted' where id in (select change from retractions);
  insert into review_events (change, page, at, by, kind, act)
    select r.change, c.page, r.at, 'the command line', 'retract',
      json_object('kind', 'retract', 'because', r.because)
    from retractions r join changes c on c.id = r.change;
  create index changes_queue on changes (verdict, rank, at, page, id);
  create index changes_held on changes (held_until) where held_until is not null;
  `,
  // Who is logged in to the web page.
  `
  create table sessions (
    token text primary key,
    account text not null,
    password text not null,
    made_at text not null,
    seen_at text not null
  ) strict;
  create index sessions_seen on sessions (seen_at);
  `,
  // Where archives of others keep pages since their changes.
  `
  create table archived_copies (
    change text primary key,
    at text not null,
    url text not null
  ) strict;
  `,
  // The next mails that are due, and of whom and about which vendor too many wait, without reading all that wait.
  `
  drop index outbox_due;
  create index outbox_due on outbox (state, due_at, made_at, id);
  alter table outbox add column vendor text as (json_extract(matter, '$.page.vendor.id')) virtual;
  create index outbox_crowds on outbox (state, kind, tried_at, recipient, vendor);
  `,
  // The newest changes that may be shown, of some pages, without reading the others.
  `
  create index changes_shown on changes (alert, at desc, id, page, verdict, held_until);
  `,
];
