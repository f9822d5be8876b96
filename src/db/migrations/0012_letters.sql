-- 七问：每一问的结论与证据。内容随案件的密钥加密，销毁密钥即销毁内容。
create table path_answer (
  organ_id    integer not null references organ (id),
  request_id  bigint not null,
  question    text not null,
  choice      text not null,
  sealed      bytea not null,
  answered_by integer not null references account (id),
  answered_at timestamptz not null,
  primary key (organ_id, request_id, question),
  foreign key (organ_id, request_id) references request (organ_id, id)
);
call guard_by_organ('path_answer', 'select, insert, update, delete');

-- 文书：从草稿、送签、签发到发出。发出以后不再改动，更正另发一件。
create table letter (
  organ_id     integer not null references organ (id),
  id           bigint generated always as identity,
  request_id   bigint not null,
  -- law/letters.yaml 的编号。
  kind         text not null,
  -- 填写的内容，随案件的密钥加密。
  sealed       bytea not null,
  drafted_by   integer not null references account (id),
  drafted_at   timestamptz not null,
  submitted_by integer references account (id),
  submitted_at timestamptz,
  returned_by  integer references account (id),
  returned_at  timestamptz,
  return_note  text not null default '',
  -- 发出时固定：文号、验真码、成文日期、模板版本、两种文件（加密）和它们的摘要。
  number        text,
  code          text,
  title         text,
  dated         date,
  template      integer,
  document      bytea,
  digest        bytea,
  copy          bytea,
  copy_digest   bytea,
  issued_by     integer references account (id),
  issued_at     timestamptz,
  primary key (organ_id, id),
  unique (organ_id, number),
  unique (organ_id, code),
  foreign key (organ_id, request_id) references request (organ_id, id),
  check ((issued_at is null) = (document is null) and (issued_at is null) = (code is null) and (issued_at is null) = (digest is null))
);
create index letter_of_request on letter (organ_id, request_id, id);
call guard_by_organ('letter', 'select, insert, update, delete');

create function keep_issued_letter() returns trigger language plpgsql as $$
begin
  if old.issued_at is not null then raise exception 'an issued letter does not change'; end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger issued_letter_stays before update or delete on letter for each row execute function keep_issued_letter();

-- 机关自己的模板，一次上传一版；停用以后回到默认模板。
create table letter_template (
  organ_id    integer not null references organ (id),
  kind        text not null,
  edition     integer not null,
  document    bytea not null,
  name        text not null,
  uploaded_by integer not null references account (id),
  uploaded_at timestamptz not null,
  retired_at  timestamptz,
  primary key (organ_id, kind, edition)
);
call guard_by_organ('letter_template', 'select, insert, update');

-- 哪些文书须经负责人签发。没有写的不须签发。
create table letter_rule (
  organ_id integer not null references organ (id),
  kind     text not null,
  sign_off boolean not null,
  primary key (organ_id, kind)
);
call guard_by_organ('letter_rule', 'select, insert, update');

-- 信息处理费：一件申请一次通知。金额由程序按标准计算，计算所据的数一并留存。
create table fee_notice (
  organ_id     integer not null references organ (id),
  request_id   bigint not null,
  way          text not null check (way in ('items', 'pages')),
  -- 按件：本件是该申请人当月第几件；按量：页数。
  quantity     integer not null check (quantity > 0),
  yuan         numeric(12, 2) not null check (yuan > 0),
  letter_id    bigint,
  -- 通知、送达、缴费之日记在办理经过里；这里只记怎么算的和退了多少。
  noted_by     integer not null references account (id),
  refunded_on  date,
  refund_yuan  numeric(12, 2) check (refund_yuan > 0),
  refund_note  text not null default '',
  primary key (organ_id, request_id),
  foreign key (organ_id, request_id) references request (organ_id, id),
  foreign key (organ_id, letter_id) references letter (organ_id, id),
  check ((refunded_on is null) = (refund_yuan is null)),
  check (refund_yuan is null or refund_note <> '')
);
call guard_by_organ('fee_notice', 'select, insert, update');

-- 同一申请人的申请，只凭带密钥的摘要相认：数据库里没有证件号码。
create table applicant_index (
  organ_id   integer not null references organ (id),
  request_id bigint not null,
  identity   bytea not null,
  primary key (organ_id, request_id),
  foreign key (organ_id, request_id) references request (organ_id, id)
);
create index applicant_index_by_identity on applicant_index (organ_id, identity);
call guard_by_organ('applicant_index', 'select, insert, delete');

-- 复议、诉讼的程序事实，期限由程序计算。
alter table dispute
  add column simple boolean not null default false,
  add column answered_on date check (answered_on >= opened_on),
  add column decision_received_on date check (decision_received_on >= opened_on);
