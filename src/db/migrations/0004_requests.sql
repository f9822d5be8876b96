-- 依申请公开。事实入库，状态与是否超期由程序按条例计算，不存。

create table request (
  organ_id          integer not null references organ (id),
  id                bigint generated always as identity,
  -- 例如 2023-0007：收到之年与当年流水号。
  number            text not null,
  -- 查询码不存原文，只存摘要；编号本身什么也查不到。
  query_code_hash   bytea not null,
  channel           text not null check (channel in ('portal', 'in-person', 'registered-mail', 'ordinary-mail', 'email', 'fax')),
  arrived_on        date not null,
  -- 法定收到日及其依据（条例第三十一条）：答复期限从这一天的次日起算。
  received_on       date not null,
  received_ground   text not null,
  applicant_kind    text not null check (applicant_kind in
    ('natural-person', 'business', 'research', 'social-welfare', 'legal-services', 'other')),
  -- 姓名、证件号码、联系方式、申请内容：每件一把密钥加密，密钥再由库外的主密钥加密。销毁密钥即销毁内容。
  sealed            bytea not null,
  sealed_key        bytea,
  -- 谁登记的：空为申请人本人在网上提交。
  registered_by     integer references account (id),
  registered_at     timestamptz not null,
  -- 同一次提交只成一件：重复点击“提交”得到同一张回执。
  submission_key    text,
  primary key (organ_id, id),
  unique (organ_id, number),
  unique (organ_id, submission_key),
  check (received_on >= arrived_on)
);
create index request_by_receipt on request (organ_id, received_on desc, id desc);

-- 每件恰有一个办理结果，对应年度报告表三的一行。
create table request_outcome (
  organ_id        integer not null,
  request_id      bigint not null,
  -- law/outcomes.yaml 的 id。
  outcome         text not null,
  variant         text,
  -- 依据之内的种类（如“讨论记录”）；部分公开时，未公开部分的依据。
  kinds           text[] not null default '{}',
  withheld_under  text[] not null default '{}',
  document_number text,
  reply           text not null,
  reasons         text not null default '',
  decided_on      date not null,
  decided_by      integer not null references account (id),
  decided_at      timestamptz not null,
  service_method  text check (service_method in ('direct', 'post', 'electronic')),
  -- 直接送达以签收日、邮寄以交邮日计是否按期（国办公开办函〔2016〕235号）。
  served_on       date check (served_on >= decided_on),
  primary key (organ_id, request_id),
  unique (organ_id, document_number),
  foreign key (organ_id, request_id) references request (organ_id, id)
);
create index request_outcome_by_day on request_outcome (organ_id, decided_on desc);

-- 办理中改变期限的事实：补正、征求意见、收费、延期。一事一行，按发生日计入期限。
create table request_step (
  organ_id    integer not null,
  request_id  bigint not null,
  sequence    integer not null,
  kind        text not null,
  occurred_on date not null,
  detail      json not null default '{}',
  recorded_by integer references account (id),
  recorded_at timestamptz not null,
  primary key (organ_id, request_id, sequence),
  foreign key (organ_id, request_id) references request (organ_id, id)
);
create index request_step_by_kind on request_step (organ_id, kind, occurred_on);
