-- 行政复议、行政诉讼：登记时开始，结案时写结果；没有结果就是尚未审结。
create table dispute (
  organ_id    integer not null references organ (id),
  id          bigint generated always as identity,
  kind        text not null check (kind in ('reconsideration', 'direct', 'afterReconsideration')),
  request_id  bigint,
  case_number text not null,
  -- 复议机关或者人民法院。
  tribunal    text not null,
  subject     text not null,
  opened_on   date not null,
  result      text check (result in ('upheld', 'corrected', 'other')),
  ended_on    date check (ended_on >= opened_on),
  lesson      text not null default '',
  primary key (organ_id, id),
  foreign key (organ_id, request_id) references request (organ_id, id),
  check ((result is null) = (ended_on is null))
);
create index dispute_by_opening on dispute (organ_id, opened_on desc);

-- 表二的数：行政许可、行政处罚、行政强制的处理决定，行政事业性收费。按批报送，一批一行，注明来源。
create table statistic (
  organ_id    integer not null references organ (id),
  id          bigint generated always as identity,
  kind        text not null check (kind in ('licensing', 'penalties', 'compulsion', 'charges')),
  occurred_on date not null,
  -- 件数；收费为元。
  quantity    numeric(14, 2) not null check (quantity >= 0),
  source      text not null check (source <> ''),
  note        text not null default '',
  recorded_by integer not null references account (id),
  recorded_at timestamptz not null,
  -- 更正不改旧行：旧行作废并注明，另记一行。
  voided_at   timestamptz,
  primary key (organ_id, id),
  check (kind = 'charges' or quantity = trunc(quantity))
);
create index statistic_by_year on statistic (organ_id, kind, occurred_on) where voided_at is null;

-- 年度报告的文字部分。表格不存：每次都从记录算出。
create table report_edition (
  organ_id  integer not null references organ (id),
  year      integer not null,
  number    integer not null,
  sections  json not null,
  saved_by  integer not null references account (id),
  saved_at  timestamptz not null,
  primary key (organ_id, year, number)
);

-- 发布的年度报告按发布时的内容固定下来；以后记录再变，已发布的报告不变。
create table report_release (
  organ_id    integer not null references organ (id),
  year        integer not null,
  edition     integer not null,
  -- 全部表格与文字，公开的 JSON 形状。
  content     json not null,
  saved_by    integer not null references account (id),
  released_by integer not null references account (id),
  released_on date not null,
  released_at timestamptz not null,
  check (released_by <> saved_by),
  primary key (organ_id, year),
  foreign key (organ_id, year, edition) references report_edition (organ_id, year, number)
);
