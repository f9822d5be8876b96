-- 主动公开全清单：一行一项长期的公开义务。是否已公开、是否逾期不存，由已公开的文件和日期算出。
create table duty (
  organ_id       integer not null references organ (id),
  id             bigint generated always as identity,
  serial         integer not null,
  -- 一级事项、二级事项。
  area           text not null,
  matter         text not null check (matter <> ''),
  content        text not null default '',
  basis          text not null default '',
  -- 公开时限：清单上的原文，以及由它读出的工作日数。
  time_limit     text not null default '',
  working_days   integer not null check (working_days between 1 and 250),
  section        text not null,
  channels       text[] not null default '{}',
  -- 空：全社会；否则写明特定群体。
  audience       text not null default '',
  mode           text not null check (mode in ('proactive', 'on-request')),
  levels         text[] not null default '{}',
  statutory_item text,
  rhythm         text not null check (rhythm in ('standing', 'event', 'month', 'quarter', 'half-year', 'year')),
  -- 标题中含有其中任何一个词的文件，算作这一项的公开。
  keywords       text[] not null default '{}',
  -- 本机关没有这一事项的理由。
  not_applicable text,
  changed_by     integer not null references account (id),
  changed_at     timestamptz not null,
  -- 删去的行留着，撤销删除即恢复。
  removed_at     timestamptz,
  primary key (organ_id, id)
);
create index duty_in_order on duty (organ_id, serial) where removed_at is null;

-- 事情发生了（或者这一时段没有发生），由科室登记；发生之日起计公开期限。
create table duty_event (
  organ_id    integer not null,
  duty_id     bigint not null,
  id          bigint generated always as identity,
  kind        text not null check (kind in ('formed', 'none')),
  -- formed：信息形成之日；none：到这一天为止没有发生。
  happened_on date not null,
  note        text not null default '',
  recorded_by integer not null references account (id),
  recorded_at timestamptz not null,
  primary key (organ_id, duty_id, id),
  foreign key (organ_id, duty_id) references duty (organ_id, id)
);
call guard_by_organ('duty', 'select, insert, update');
call guard_by_organ('duty_event', 'select, insert');
