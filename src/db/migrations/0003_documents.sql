-- 主动公开的政府信息。文件是一条记录，每次发布是它的一个版本；读者看到的是最新一个已发布的版本。

create table document (
  organ_id     integer not null references organ (id),
  id           bigint generated always as identity,
  index_number text not null,
  created_at   timestamptz not null,
  primary key (organ_id, id),
  unique (organ_id, index_number)
);

create table edition (
  organ_id        integer not null,
  document_id     bigint not null,
  number          integer not null,
  title           text not null check (title <> ''),
  document_number text,
  issuing_organ   text not null,
  genre           text not null,
  subject         text not null,
  -- 法定主动公开内容的栏目，例如 20-1（条例第二十条第一项）。
  statutory_item  text not null,
  -- 规章与行政规范性文件进入年度报告表二第（一）项。
  class           text not null check (class in ('rule', 'normative-document', 'other')),
  summary         text not null default '',
  keywords        text[] not null default '{}',
  body            text not null,
  written_on      date not null,
  effective_on    date,
  repealed_on     date check (repealed_on >= written_on),
  drafted_by      integer not null references account (id),
  drafted_at      timestamptz not null,
  -- 审核发布：起草人不得自己发布。未经审核的版本没有发布日期，读者看不到。
  released_by     integer references account (id),
  published_on    date,
  released_at     timestamptz,
  check (released_by <> drafted_by),
  check ((released_by is null) = (published_on is null) and (released_by is null) = (released_at is null)),
  check (published_on >= written_on),
  primary key (organ_id, document_id, number),
  foreign key (organ_id, document_id) references document (organ_id, id)
);
create index edition_newest on edition (organ_id, published_on desc, document_id desc) where published_on is not null;
create index edition_by_item on edition (organ_id, statutory_item, published_on desc, document_id desc) where published_on is not null;
create index edition_waiting on edition (organ_id, drafted_at) where published_on is null;
create index edition_of_class on edition (organ_id, class, written_on) where class <> 'other' and published_on is not null;
