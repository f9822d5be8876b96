-- 校对：本单位词表及其版本，排查任务，问题，判定，整改记录。

-- 本单位的词表、允许词表、领导人名单。启用的是哪一版写在这里；没有就是没有启用。
create table office_list (
  organ_id       integer not null references organ (id),
  id             bigint generated always as identity,
  kind           text not null check (kind in ('words', 'allowed', 'leaders')),
  name           text not null check (name <> ''),
  active_version integer,
  created_by     integer not null references account (id),
  created_at     timestamptz not null,
  primary key (organ_id, id),
  unique (organ_id, kind, name)
);

-- 一版一行，存下来就不再改。内容与 lexicon/ 下的词表同一格式。
create table office_list_version (
  organ_id   integer not null,
  list_id    bigint not null,
  number     integer not null,
  content    text not null,
  line_count integer not null,
  note       text not null default '',
  saved_by   integer not null references account (id),
  saved_at   timestamptz not null,
  primary key (organ_id, list_id, number),
  foreign key (organ_id, list_id) references office_list (organ_id, id)
);

-- 一次排查。游标之前的已经校完：中断以后从游标往下接着做，一件不漏，一件不重。
create table proofreading_run (
  organ_id     integer not null references organ (id),
  id           bigint generated always as identity,
  -- archive 已公开的文件；files 只为校对而导入的文件；try-out 词表启用之前的试用。
  purpose      text not null check (purpose in ('archive', 'files', 'try-out')),
  scope        json not null default '{}',
  list_id      bigint,
  list_version integer,
  -- 文件还在导入时为空，此时不开始。
  total        integer,
  position     bigint not null default 0,
  done         integer not null default 0,
  unread       integer not null default 0,
  found        integer not null default 0,
  characters   bigint not null default 0,
  -- 实际校对所用的秒数，中断的时间不算。
  seconds      numeric(14, 3) not null default 0,
  started_by   integer not null references account (id),
  started_at   timestamptz not null,
  cancelled_by integer references account (id),
  cancelled_at timestamptz,
  ended_at     timestamptz,
  check ((cancelled_by is null) = (cancelled_at is null)),
  primary key (organ_id, id),
  foreign key (organ_id, list_id, list_version) references office_list_version (organ_id, list_id, number)
);
create index proofreading_run_open on proofreading_run (organ_id, id)
  where ended_at is null and cancelled_at is null and total is not null;

-- 只为校对而导入的文件，按内容摘要存放；压缩包里的文件逐个列出。已公开的文件没有校成的，也在这里列出名称和原因，没有摘要。
create table proofreading_file (
  organ_id   integer not null,
  run_id     bigint not null,
  number     integer not null,
  name       text not null check (name <> ''),
  digest     text check (digest ~ '^[0-9a-f]{64}$'),
  -- 没有读成的原因。
  unreadable text,
  primary key (organ_id, run_id, number),
  foreign key (organ_id, run_id) references proofreading_run (organ_id, id)
);

-- 一次排查发现的一处问题。
create table finding (
  organ_id    integer not null,
  id          bigint generated always as identity,
  run_id      bigint not null,
  -- 哪一篇：document/17，或者 file/文件名。判定按篇、按指纹沿用到以后的排查和以后的版本。
  subject     text not null,
  document_id bigint,
  edition     integer,
  file_number integer,
  check_id    text not null,
  severity    text not null check (severity in ('error', 'warning', 'hint')),
  message     text not null,
  section     text,
  start       integer not null,
  length      integer not null,
  quote       text not null,
  words_before text not null default '',
  words_after text not null default '',
  expected    text,
  basis       text,
  fix         text,
  fingerprint text not null,
  -- 试用允许词表时：启用以后不再标出的问题。
  silenced    boolean not null default false,
  primary key (organ_id, id),
  foreign key (organ_id, run_id) references proofreading_run (organ_id, id)
);
create unique index finding_of_run on finding (organ_id, run_id, subject, fingerprint, silenced);
create index finding_by_check on finding (organ_id, run_id, check_id, severity, id);
create index finding_of_document on finding (organ_id, document_id, id desc) where document_id is not null;

-- 人对问题的判定。改判、撤销不改旧行：旧行注明何时由谁撤销。
create table verdict (
  organ_id    integer not null references organ (id),
  id          bigint generated always as identity,
  subject     text not null,
  document_id bigint,
  fingerprint text not null,
  check_id    text not null,
  message     text not null,
  quote       text not null,
  kind        text not null check (kind in ('confirmed', 'false-alarm', 'exempt')),
  reason      text not null default '',
  given_by    integer not null references account (id),
  given_at    timestamptz not null,
  undone_by   integer references account (id),
  undone_at   timestamptz,
  check (kind = 'confirmed' or reason <> ''),
  check ((undone_by is null) = (undone_at is null)),
  primary key (organ_id, id)
);
create unique index verdict_in_force on verdict (organ_id, subject, fingerprint) where undone_at is null;
create index verdict_by_day on verdict (organ_id, given_at);

-- 整改：确认属实以后做了什么，复查的结果如何。一事一行。
create table rectification_step (
  organ_id    integer not null,
  verdict_id  bigint not null,
  sequence    integer not null,
  kind        text not null check (kind in ('amend', 'withdraw', 'mask', 'mark-repealed', 'recheck')),
  occurred_on date not null,
  note        text not null default '',
  edition     integer,
  -- 复查时问题是否已经消失。
  gone        boolean,
  recorded_by integer not null references account (id),
  recorded_at timestamptz not null,
  check ((kind = 'recheck') = (gone is not null)),
  primary key (organ_id, verdict_id, sequence),
  foreign key (organ_id, verdict_id) references verdict (organ_id, id)
);
create index rectification_step_by_day on rectification_step (organ_id, occurred_on);

call guard_by_organ('office_list', 'select, insert, update');
call guard_by_organ('office_list_version', 'select, insert');
call guard_by_organ('proofreading_run', 'select, insert, update');
call guard_by_organ('proofreading_file', 'select, insert, update');
call guard_by_organ('finding', 'select, insert');
call guard_by_organ('verdict', 'select, insert, update');
call guard_by_organ('rectification_step', 'select, insert');
