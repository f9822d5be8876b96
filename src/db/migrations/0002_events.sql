-- 只增不改的事件链。每一处改动与它的事件在同一个事务里写入；
-- hash = sha256(previous_hash || 本行内容)，改一行、删一行、换次序都会使其后各行对不上。

create table event_head (
  organ_id integer primary key references organ (id),
  sequence bigint not null,
  hash     bytea not null
);

create table event (
  organ_id      integer not null references organ (id),
  sequence      bigint not null,
  -- 哪一类记录的哪一条：例如 request / 17。
  subject       text not null,
  subject_id    bigint not null,
  kind          text not null,
  -- json 而不是 jsonb：摘要按原文计算，文字须逐字保留。这里不写个人信息。
  detail        json not null,
  actor         text not null,
  at            timestamptz not null,
  previous_hash bytea not null,
  hash          bytea not null,
  primary key (organ_id, sequence)
);
create index event_by_subject on event (organ_id, subject, subject_id, sequence);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '事件链只增不改：%', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger event_is_append_only before update or delete on event
  for each row execute function refuse_change();
create trigger event_is_not_truncated before truncate on event
  for each statement execute function refuse_change();

-- 流水号：同一事务里取号、用号，事务不成则号不耗。
create table counter (
  organ_id integer not null references organ (id),
  series   text not null,
  year     integer not null,
  last     integer not null,
  primary key (organ_id, series, year)
);
