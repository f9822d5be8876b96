-- 报告每存一版，当时的表格一并留下，任何两版都能对照；平时的表格仍然从记录算出。
alter table report_edition add column tables json;
alter table report_edition add unique (organ_id, year, number, saved_by);

-- 送审、撤回、退回、审核通过：只记发生了什么，走到哪一步由程序算出。
create table report_review (
  organ_id     integer not null references organ (id),
  year         integer not null,
  number       integer not null,
  step         text not null check (step in ('submitted', 'withdrawn', 'returned', 'approved')),
  edition      integer not null,
  saved_by     integer not null,
  -- 所送、所审内容（全部表格与文字）的摘要；内容一变，审核就不再作数。
  digest       text not null check (digest ~ '^[0-9a-f]{64}$'),
  -- 撤回、退回、审核的是哪一次送审；送审本身为空。
  submission   integer,
  submitted_by integer,
  reason       text not null default '',
  done_by      integer not null references account (id),
  done_at      timestamptz not null,
  primary key (organ_id, year, number),
  unique (organ_id, year, number, done_by, edition, digest),
  unique (organ_id, year, number, step, digest),
  foreign key (organ_id, year, edition, saved_by) references report_edition (organ_id, year, number, saved_by),
  -- 审的就是送的：同一版、同一摘要。
  foreign key (organ_id, year, submission, submitted_by, edition, digest)
    references report_review (organ_id, year, number, done_by, edition, digest),
  check ((step = 'submitted') = (submission is null)),
  check ((submission is null) = (submitted_by is null)),
  -- 写的人、送的人都不能自己审。
  check (step not in ('returned', 'approved') or (done_by <> saved_by and done_by <> submitted_by)),
  check (step <> 'returned' or reason <> '')
);
call guard_by_organ('report_review', 'select, insert');

-- 发布须有审核，发布的就是审核过的内容。此前发布的没有审核记录，保留原样。
alter table report_release
  add column approval integer,
  add column approval_step text not null default 'approved' check (approval_step = 'approved'),
  add column digest text,
  add foreign key (organ_id, year, approval, approval_step, digest)
    references report_review (organ_id, year, number, step, digest);
alter table report_release add constraint released_after_approval check (approval is not null and digest is not null) not valid;

-- 核查问题经人看过、可以不改的，连同理由；同一问题以最后一行为准，理由为空就是收回。
create table report_verdict (
  organ_id    integer not null references organ (id),
  id          bigint generated always as identity,
  year        integer not null,
  fingerprint text not null,
  reason      text not null,
  given_by    integer not null references account (id),
  given_at    timestamptz not null,
  primary key (organ_id, id)
);
create index report_verdict_by_finding on report_verdict (organ_id, year, fingerprint, id desc);
call guard_by_organ('report_verdict', 'select, insert');
