-- 递送、审查、签发：内容的摘要由数据库自己计算，签批绑定摘要；起草、审查、发布三人不同由约束保证，程序绕不过去。

alter table account_grant drop constraint account_grant_role_check;
alter table account_grant add constraint account_grant_role_check
  check (role in ('clerk', 'section-head', 'deputy', 'secrecy-officer', 'officer', 'administrator'));

-- 收到的文件，在受限的进程里打开过一次。reading 是网页阅读版与元数据建议，gate 是公开前检查的结果，unreadable 是打不开的原因。
create table upload (
  organ_id    integer not null references organ (id),
  id          bigint generated always as identity,
  name        text not null check (name <> ''),
  digest      text not null check (digest ~ '^[0-9a-f]{64}$'),
  size        integer not null check (size >= 0),
  reading     jsonb,
  gate        jsonb not null default '[]',
  unreadable  text,
  -- 空：经科室链接递送；否则是上传的工作人员。
  uploaded_by integer references account (id),
  uploaded_at timestamptz not null,
  check ((reading is null) = (unreadable is not null)),
  primary key (organ_id, id)
);

create table attachment (
  organ_id    integer not null,
  document_id bigint not null,
  edition     integer not null,
  position    integer not null check (position >= 1),
  name        text not null check (name <> ''),
  upload_id   bigint not null,
  digest      text not null check (digest ~ '^[0-9a-f]{64}$'),
  primary key (organ_id, document_id, edition, position),
  foreign key (organ_id, document_id, edition) references edition (organ_id, document_id, number),
  foreign key (organ_id, upload_id) references upload (organ_id, id)
);

-- 科室递送链接：只存摘要；只能递送，到期或者撤销即失效。
create table section_link (
  organ_id   integer not null references organ (id),
  id         bigint generated always as identity,
  section    text not null check (section <> ''),
  token_hash bytea not null unique,
  created_by integer not null references account (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (organ_id, id),
  check (expires_at > created_at)
);

create table hand_in (
  organ_id    integer not null,
  id          bigint generated always as identity,
  link_id     bigint not null,
  title       text not null default '',
  disclosure  text not null check (disclosure in ('proactive', 'on-request', 'not-public')),
  reason      text not null default '',
  upload_id   bigint not null,
  received_at timestamptz not null,
  -- 处理结果：成为一份文件，或者退回并说明原因。
  document_id bigint,
  returned    text,
  settled_by  integer references account (id),
  settled_at  timestamptz,
  check (disclosure = 'proactive' or reason <> ''),
  check ((settled_at is null) = (settled_by is null)),
  check ((settled_at is not null) = (document_id is not null or returned is not null)),
  primary key (organ_id, id),
  foreign key (organ_id, link_id) references section_link (organ_id, id),
  foreign key (organ_id, upload_id) references upload (organ_id, id),
  foreign key (organ_id, document_id) references document (organ_id, id)
);

-- 每一类文件走哪条审签链；没有设置的走最短的一条：起草、审核发布。
create table review_chain (
  organ_id integer not null references organ (id),
  class    text not null check (class in ('rule', 'normative-document', 'other')),
  stages   jsonb not null check (jsonb_typeof(stages) = 'array' and jsonb_array_length(stages) between 1 and 8),
  set_by   integer not null references account (id),
  set_at   timestamptz not null,
  primary key (organ_id, class)
);

-- 代办：在这段日子里，谁可以代谁签批。
create table acting (
  organ_id   integer not null references organ (id),
  id         bigint generated always as identity,
  account_id integer not null references account (id),
  acting_for integer not null references account (id),
  from_day   date not null,
  to_day     date not null check (to_day >= from_day),
  reason     text not null check (reason <> ''),
  recorded_by integer not null references account (id),
  recorded_at timestamptz not null,
  ended_at   timestamptz,
  check (account_id <> acting_for and recorded_by <> account_id),
  primary key (organ_id, id)
);

create function digest_line(name text, value text) returns text immutable language sql as $$
  select name || ':' || octet_length(convert_to(coalesce(value, ''), 'UTF8')) || ':' || coalesce(value, '') || E'\n'
$$;

-- 一个版本的摘要：元数据、正文、附件，逐项写明长度，任何一处改动都会变。程序按同样的写法可以自行核验。
create function edition_digest(organ integer, document bigint, edition_number integer) returns text stable language sql as $$
  select encode(sha256(convert_to(
    digest_line('title', title) || digest_line('document-number', document_number) || digest_line('issuing-organ', issuing_organ)
    || digest_line('genre', genre) || digest_line('subject', subject) || digest_line('statutory-item', statutory_item)
    || digest_line('class', class) || digest_line('summary', summary)
    || (select coalesce(string_agg(digest_line('keyword', word), '' order by place), '') from unnest(keywords) with ordinality as k (word, place))
    || digest_line('body', body)
    || digest_line('written-on', to_char(written_on, 'YYYY-MM-DD')) || digest_line('effective-on', to_char(effective_on, 'YYYY-MM-DD'))
    || digest_line('repealed-on', to_char(repealed_on, 'YYYY-MM-DD'))
    || (select coalesce(string_agg(digest_line('attachment', a.name) || digest_line('attachment-digest', a.digest), '' order by a.position), '')
        from attachment a where a.organ_id = organ and a.document_id = document and a.edition = edition_number), 'UTF8')), 'hex')
  from edition where organ_id = organ and document_id = document and number = edition_number
$$;

alter table edition add constraint edition_author unique (organ_id, document_id, number, drafted_by);

-- 一轮审查：送审时的内容与审签链定格在这里。内容改动就是新的一轮，旧的签批不再算数。
create table review_round (
  organ_id    integer not null,
  document_id bigint not null,
  edition     integer not null,
  round       integer not null check (round >= 1),
  digest      text not null,
  stages      jsonb not null,
  content     jsonb not null,
  drafted_by  integer not null,
  opened_at   timestamptz not null,
  primary key (organ_id, document_id, edition, round),
  unique (organ_id, document_id, edition, round, digest, drafted_by),
  foreign key (organ_id, document_id, edition, drafted_by) references edition (organ_id, document_id, number, drafted_by)
);

-- 签批：起草人不得签，一人一轮只能签一次，签的是眼前的内容，次序不能跳。
create table sign_off (
  organ_id    integer not null,
  document_id bigint not null,
  edition     integer not null,
  round       integer not null,
  stage       integer not null check (stage >= 1),
  digest      text not null,
  drafted_by  integer not null,
  signed_by   integer not null references account (id),
  acting_for  integer references account (id),
  passed      boolean not null,
  opinion     text not null,
  signed_at   timestamptz not null,
  constraint sign_off_not_by_author check (signed_by <> drafted_by),
  constraint sign_off_not_for_author check (acting_for <> drafted_by),
  check (acting_for <> signed_by),
  check (passed or opinion <> ''),
  primary key (organ_id, document_id, edition, round, stage),
  constraint sign_off_one_stage_a_person unique (organ_id, document_id, edition, round, signed_by),
  constraint sign_off_one_stage_for_a_person unique (organ_id, document_id, edition, round, acting_for),
  foreign key (organ_id, document_id, edition, round, digest, drafted_by)
    references review_round (organ_id, document_id, edition, round, digest, drafted_by)
);

create function check_round() returns trigger language plpgsql as $$
begin
  if new.digest is distinct from edition_digest(new.organ_id, new.document_id, new.edition) then
    raise exception 'review_round_digest: 送审的摘要与内容不符' using errcode = 'check_violation';
  end if;
  if new.round <> 1 + (select count(*) from review_round r
    where r.organ_id = new.organ_id and r.document_id = new.document_id and r.edition = new.edition) then
    raise exception 'review_round_order: 轮次不能跳' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger check_round before insert on review_round for each row execute function check_round();

create function check_sign_off() returns trigger language plpgsql as $$
begin
  if new.digest is distinct from edition_digest(new.organ_id, new.document_id, new.edition) then
    raise exception 'sign_off_digest: 内容在送审之后改动过，签批无效' using errcode = 'check_violation';
  end if;
  if exists (select from review_round r where r.organ_id = new.organ_id and r.document_id = new.document_id
      and r.edition = new.edition and r.round > new.round)
    or exists (select from sign_off s where s.organ_id = new.organ_id and s.document_id = new.document_id
      and s.edition = new.edition and s.round = new.round and not s.passed)
    or new.stage <> 1 + (select count(*) from sign_off s where s.organ_id = new.organ_id and s.document_id = new.document_id
      and s.edition = new.edition and s.round = new.round)
    or new.stage > (select jsonb_array_length(r.stages) from review_round r where r.organ_id = new.organ_id
      and r.document_id = new.document_id and r.edition = new.edition and r.round = new.round) then
    raise exception 'sign_off_order: 不是现在该签的一审' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger check_sign_off before insert on sign_off for each row execute function check_sign_off();

-- 应急发布：先发布、后补审，补审以前一直标红。三人仍须不同。
create table emergency_release (
  organ_id    integer not null,
  document_id bigint not null,
  edition     integer not null,
  digest      text not null,
  drafted_by  integer not null,
  released_by integer not null references account (id),
  reason      text not null check (reason <> ''),
  released_at timestamptz not null,
  approved_by integer references account (id),
  opinion     text,
  approved_at timestamptz,
  check (released_by <> drafted_by),
  check (approved_by <> drafted_by and approved_by <> released_by),
  check ((approved_by is null) = (approved_at is null) and (approved_by is null) = (opinion is null)),
  primary key (organ_id, document_id, edition),
  foreign key (organ_id, document_id, edition, drafted_by) references edition (organ_id, document_id, number, drafted_by)
);

-- 撤回：留下墓碑与原因，不再恢复。
create table withdrawal (
  organ_id     integer not null,
  document_id  bigint not null,
  reason       text not null check (reason <> ''),
  withdrawn_by integer not null references account (id),
  withdrawn_on date not null,
  withdrawn_at timestamptz not null,
  primary key (organ_id, document_id),
  foreign key (organ_id, document_id) references document (organ_id, id)
);

-- 已发布的版本不得改动；发布须有走完的审签链，末一审的签批人即发布人，或者有应急发布的记录。
create function check_edition() returns trigger language plpgsql as $$
declare latest review_round; last_signer integer; passed bigint;
begin
  if old.published_on is not null and old is distinct from new then
    raise exception 'edition_is_published: 已发布的版本不得改动' using errcode = 'check_violation';
  end if;
  if new.released_by is null or old.released_by is not null then return null; end if;
  if exists (select from emergency_release e where e.organ_id = new.organ_id and e.document_id = new.document_id and e.edition = new.number
      and e.released_by = new.released_by and e.digest = edition_digest(new.organ_id, new.document_id, new.number)) then
    return null;
  end if;
  select * into latest from review_round r where r.organ_id = new.organ_id and r.document_id = new.document_id and r.edition = new.number
    order by round desc limit 1;
  select count(*) into passed from sign_off s where s.organ_id = new.organ_id and s.document_id = new.document_id
    and s.edition = new.number and s.round = latest.round and s.passed;
  select signed_by into last_signer from sign_off s where s.organ_id = new.organ_id and s.document_id = new.document_id
    and s.edition = new.number and s.round = latest.round order by stage desc limit 1;
  if latest.round is null or passed <> jsonb_array_length(latest.stages) or last_signer is distinct from new.released_by
    or latest.digest is distinct from edition_digest(new.organ_id, new.document_id, new.number) then
    raise exception 'edition_not_signed_off: 审签没有走完，不得发布' using errcode = 'check_violation';
  end if;
  return null;
end $$;
-- 在行级约束之后：起草人自己发布，先由约束拒绝。
create trigger check_edition after update on edition for each row execute function check_edition();

create function check_new_edition() returns trigger language plpgsql as $$
begin
  if new.published_on is not null then
    raise exception 'edition_not_signed_off: 不能直接写入已发布的版本' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger check_new_edition before insert on edition for each row execute function check_new_edition();

create function check_attachment() returns trigger language plpgsql as $$
declare touched attachment := coalesce(new, old);
begin
  if exists (select from edition e where e.organ_id = touched.organ_id and e.document_id = touched.document_id
      and e.number = touched.edition and e.published_on is not null) then
    raise exception 'edition_is_published: 已发布的版本不得改动' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger check_attachment before insert or update or delete on attachment for each row execute function check_attachment();

-- 机器查出的问题：改掉就不再查出；不改的，由人说明理由。不存引文，引文可能是个人信息。
create table dismissal (
  organ_id     integer not null,
  document_id  bigint not null,
  edition      integer not null,
  fingerprint  text not null,
  check_id     text not null,
  reason       text not null check (reason <> ''),
  dismissed_by integer not null references account (id),
  dismissed_at timestamptz not null,
  primary key (organ_id, document_id, edition, fingerprint),
  foreign key (organ_id, document_id, edition) references edition (organ_id, document_id, number)
);

-- 批注：指到字。
create table review_mark (
  organ_id    integer not null,
  id          bigint generated always as identity,
  document_id bigint not null,
  edition     integer not null,
  round       integer not null,
  start       integer not null check (start >= 0),
  length      integer not null check (length >= 1),
  quote       text not null,
  note        text not null check (note <> ''),
  marked_by   integer not null references account (id),
  marked_at   timestamptz not null,
  primary key (organ_id, id),
  foreign key (organ_id, document_id, edition, round) references review_round (organ_id, document_id, edition, round)
);

-- 发文登记：每个文号最后要么已公开，要么写明不公开的依据。
create table issued_document (
  organ_id    integer not null references organ (id),
  id          bigint generated always as identity,
  number      text not null,
  series      text not null,
  year        integer not null,
  serial      integer not null check (serial >= 1),
  title       text not null,
  written_on  date not null,
  section     text not null default '',
  ground      text,
  recorded_by integer not null references account (id),
  recorded_at timestamptz not null,
  primary key (organ_id, id),
  unique (organ_id, series, year, serial)
);

-- 保密审查月备案：零报告也要报。
create table secrecy_filing (
  organ_id integer not null references organ (id),
  month    text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  counts   jsonb not null,
  filed_by integer not null references account (id),
  filed_at timestamptz not null,
  primary key (organ_id, month)
);

-- 索引都从机关起，与行级安全同向。
create index attachment_by_digest on attachment (organ_id, digest);
create index hand_in_open on hand_in (organ_id, received_at) where settled_at is null;
create index sign_off_by_time on sign_off (organ_id, signed_at);

call guard_by_organ('upload', 'select, insert, update');
call guard_by_organ('attachment', 'select, insert, delete');
call guard_by_organ('section_link', 'select, insert, update');
call guard_by_organ('hand_in', 'select, insert, update');
call guard_by_organ('review_chain', 'select, insert, update');
call guard_by_organ('acting', 'select, insert, update');
call guard_by_organ('review_round', 'select, insert');
call guard_by_organ('sign_off', 'select, insert');
call guard_by_organ('emergency_release', 'select, insert, update');
call guard_by_organ('withdrawal', 'select, insert');
call guard_by_organ('dismissal', 'select, insert');
call guard_by_organ('review_mark', 'select, insert');
call guard_by_organ('issued_document', 'select, insert, update');
call guard_by_organ('secrecy_filing', 'select, insert');
