-- 依申请公开的全过程：待确认的收到、代理人、同一封信拆成的数件、每一步的书面内容、送达凭证、附件、草稿、更正本人记录。

alter table request
  -- 平常信函、传真、电子邮件到达而尚未与申请人确认：收到之日待定，期限不起算（条例第三十一条）。
  add column unconfirmed boolean not null default false,
  -- 口头申请，由工作人员代填（条例第二十九条第一款）。
  add column filled_by_staff boolean not null default false,
  -- 同一封信里的第一件；只有一件的为空。
  add column letter_of bigint,
  add foreign key (organ_id, letter_of) references request (organ_id, id);
create index request_by_letter on request (organ_id, letter_of) where letter_of is not null;

-- 一步的书面内容（需补正的事项、第三方名称、理由）用本件的密钥加密：密钥销毁，内容一并不可读。
alter table request_step add column sealed bytea;
-- 一件之内一步不能记两次：补正、延长、延迟、要求说明理由各一次（条例第三十条、第三十三条、第三十五条）。
create unique index request_step_once on request_step (organ_id, request_id, kind)
  where kind in ('askForSupplement', 'chargeFee', 'extend', 'tellExtension', 'askForReasons', 'recordReasons', 'delay', 'withdraw',
    'merge', 'archive', 'lapseSupplement', 'lapsePayment', 'confirm');

-- 申请人撤回的，没有作决定的工作人员。
alter table request_outcome alter column decided_by drop not null;
-- 送达凭证：邮寄的邮件号与交邮日，签收日。是否按期，直接送达看签收日，邮寄看交邮日。
alter table request_outcome
  drop constraint request_outcome_service_method_check,
  add check (service_method in ('direct', 'entrusted', 'post', 'electronic')),
  add column tracking_number text,
  add column signed_on date;

-- 附件：字节在数据目录里用本件的密钥加密存放，这里只有摘要；文件名也加密。
create table request_paper (
  organ_id   integer not null,
  request_id bigint not null,
  number     integer not null,
  kind       text not null check (kind in ('identity', 'authorization', 'application', 'supplement', 'other')),
  media_type text not null,
  size       integer not null check (size > 0),
  -- 密文的 sha256，也是它在数据目录里的名字。
  digest     bytea not null check (length(digest) = 32),
  sealed     bytea not null,
  added_by   integer references account (id),
  added_at   timestamptz not null,
  primary key (organ_id, request_id, number),
  foreign key (organ_id, request_id) references request (organ_id, id)
);
call guard_by_organ('request_paper', 'select, insert');

-- 没有提交的申请：密钥只在申请人的浏览器里，本机关读不到；到期删除。
create table request_draft (
  organ_id   integer not null references organ (id),
  token_hash bytea not null check (length(token_hash) = 32),
  sealed     bytea not null,
  expires_at timestamptz not null,
  primary key (organ_id, token_hash)
);
create index request_draft_by_expiry on request_draft (organ_id, expires_at);
call guard_by_organ('request_draft', 'select, insert, update, delete');

-- 要求更正与本人有关的不准确记录（条例第四十一条）：不是公开申请，不进年度报告表三。
create table correction (
  organ_id      integer not null references organ (id),
  id            bigint generated always as identity,
  number        text not null,
  received_on   date not null,
  sealed        bytea not null,
  sealed_key    bytea,
  registered_by integer not null references account (id),
  registered_at timestamptz not null,
  result        text check (result in ('corrected', 'forwarded', 'told', 'refused')),
  ended_on      date check (ended_on >= received_on),
  ended_by      integer references account (id),
  ended_at      timestamptz,
  -- 答复的内容：加密，用本件的密钥。
  sealed_answer bytea,
  primary key (organ_id, id),
  unique (organ_id, number),
  check ((result is null) = (ended_on is null) and (result is null) = (ended_by is null) and (result is null) = (sealed_answer is null))
);
create index correction_by_receipt on correction (organ_id, received_on desc, id desc);
call guard_by_organ('correction', 'select, insert, update');
