-- 汇总机关（县、市、区）收各机关报送的年度报告：收到的文件、读出的内容、核查出的问题、汇总机关的忽略意见。
-- 第几次报送、是否逾期、改好几处，都由这些事实算出，不另存。

create table report_submission (
  organ_id     integer not null references organ (id),
  id           integer generated always as identity,
  -- 报告的年度；报告里没写年度的，是收件时所在的年度。
  year         integer not null check (year between 2008 and 2200),
  -- 报送机关；空：还没有对上。
  submitter_id integer references organ (id),
  -- 人工指定的，下一份写同样机关名的文件照此对应。
  assigned_by  integer references account (id),
  file_name    text not null check (file_name <> ''),
  -- 文件本身按摘要存在数据目录里。
  digest       text not null check (digest ~ '^[0-9a-f]{64}$'),
  -- 读出的内容：报告、正文、段落位置、残留痕迹；读不了的为空，写明原因。
  reading      jsonb,
  -- 由上面算出、随行存放：几千份报告的名单和汇总不必逐份解开正文。
  printed_organ text generated always as (reading -> 'report' ->> 'organ') stored,
  tables_only  jsonb generated always as (jsonb_set(reading -> 'report', '{sections}', '[]')) stored,
  refusal      text,
  refusal_code text,
  received_by  integer not null references account (id),
  received_at  timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organ_id, id),
  check ((reading is null) = (refusal is not null))
);
-- 同一份文件不读两遍。
create unique index report_submission_once on report_submission (organ_id, digest) where withdrawn_at is null;
create index report_submission_by_year on report_submission (organ_id, year, submitter_id, id);
call guard_by_organ('report_submission', 'select, insert, update');

create table submission_finding (
  organ_id      integer not null references organ (id),
  submission_id integer not null,
  number        integer not null,
  check_id      text not null,
  severity      text not null check (severity in ('error', 'warning', 'hint')),
  fingerprint   text not null,
  finding       jsonb not null,
  primary key (organ_id, submission_id, number),
  foreign key (organ_id, submission_id) references report_submission (organ_id, id)
);
call guard_by_organ('submission_finding', 'select, insert, delete');

-- 汇总机关认为可以不改的问题，附理由；按问题指纹记，改正后再报的文件同样适用。
create table finding_dismissal (
  organ_id     integer not null references organ (id),
  submitter_id integer not null references organ (id),
  year         integer not null,
  fingerprint  text not null,
  reason       text not null check (reason <> ''),
  dismissed_by integer not null references account (id),
  dismissed_at timestamptz not null,
  restored_at  timestamptz,
  primary key (organ_id, submitter_id, year, fingerprint)
);
call guard_by_organ('finding_dismissal', 'select, insert, update');

create index organ_by_parent on organ (parent_id);
