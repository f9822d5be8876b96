-- 期限提醒：机关自己定提前几个工作日、几点到几点不打扰。没有这一行即按默认。
create table reminder_setting (
  organ_id   integer primary key references organ (id),
  soon_days  integer not null check (soon_days between 1 and 10),
  -- 中国时间，例如 18:00 至次日 08:30；相等即全天都可以发。
  quiet_from text not null check (quiet_from ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  quiet_to   text not null check (quiet_to ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  changed_by integer not null references account (id),
  changed_at timestamptz not null
);
call guard_by_organ('reminder_setting', 'select, insert, update');

-- 提醒谁。邮箱和回调地址是个人信息或者秘密，加密保存。
create table reminder_recipient (
  organ_id   integer not null references organ (id),
  id         bigint generated always as identity,
  -- 从哪一级起告知：临近期限、今天到期、已超期。越靠后，越是逐级上报。
  level      text not null check (level in ('soon', 'today', 'late')),
  sealed     bytea not null,
  sealed_key bytea not null,
  added_by   integer not null references account (id),
  added_at   timestamptz not null,
  primary key (organ_id, id)
);
call guard_by_organ('reminder_recipient', 'select, insert, delete');

-- 要送的提醒。送不到的过一会儿再送；内容只有编号、日期和级别，没有申请人。
create table reminder (
  organ_id     integer not null,
  id           bigint generated always as identity,
  recipient_id bigint not null,
  requests     jsonb not null,
  made_at      timestamptz not null,
  attempts     integer not null default 0,
  -- 什么时候送（再送）；空：已送到，或者不再送了。
  next_at      timestamptz,
  sent_at      timestamptz,
  problem      text,
  primary key (organ_id, id),
  foreign key (organ_id, recipient_id) references reminder_recipient (organ_id, id) on delete cascade
);
create index reminder_waiting on reminder (organ_id, next_at) where next_at is not null;
create index reminder_newest on reminder (organ_id, made_at desc);
call guard_by_organ('reminder', 'select, insert, update, delete');

-- 告诉过谁哪一件的哪一级：同一级不说第二遍，超期的每个工作日说一遍。
create table reminder_told (
  organ_id     integer not null,
  recipient_id bigint not null,
  request_id   bigint not null,
  mark         text not null,
  primary key (organ_id, recipient_id, request_id, mark),
  foreign key (organ_id, recipient_id) references reminder_recipient (organ_id, id) on delete cascade,
  foreign key (organ_id, request_id) references request (organ_id, id)
);
call guard_by_organ('reminder_told', 'select, insert, delete');
