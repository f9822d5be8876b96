-- 机关、账号与登录。表与列一律用单数、全称；每张机关数据表都以 organ_id 开头作主键，
-- 以便日后按机关分片或分区只是一次迁移，不是重写。

create table organ (
  id            integer generated always as identity primary key,
  code          text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
  parent_id     integer references organ (id),
  level         text not null check (level in ('state', 'province', 'prefecture', 'county', 'township', 'department')),
  region_code   text check (region_code ~ '^[0-9]{6,12}$'),
  -- 演示数据须在每一页标明，不得与真实数据混同。
  demonstration boolean not null default false,
  created_at    timestamptz not null default now()
);

-- 机关会更名、合并；报告与文书用的是当日的名称，所以旧名称不覆盖。
create table organ_name (
  organ_id   integer not null references organ (id),
  valid_from date not null,
  name       text not null check (name <> ''),
  short_name text not null check (short_name <> ''),
  primary key (organ_id, valid_from)
);

-- 政府信息公开指南的内容（条例第十二条），由此生成，不另存一份会过时的文字。
create table organ_profile (
  organ_id             integer primary key references organ (id),
  disclosure_office    text not null,
  address              text not null,
  postcode             text not null,
  office_hours         text not null,
  telephone            text not null,
  fax                  text,
  email                text,
  website              text,
  reconsideration_organ text not null,
  court                text not null,
  supervising_organ    text not null,
  supervision_telephone text,
  -- 索引号与答复书文号中代表本机关的部分。
  index_prefix         text not null,
  reply_prefix         text not null,
  -- 与本机关名称一同出现而不算“他处地名”的机关：上级、下级、协作单位。
  partners             text[] not null default '{}'
);

create table account (
  id         integer generated always as identity primary key,
  name       text not null check (name <> ''),
  duty_title text not null default '',
  created_at timestamptz not null default now(),
  closed_at  timestamptz
);

-- 谁在哪个机关可以做什么：一行一个角色，没有这一行就什么也不能做。
create table account_grant (
  organ_id   integer not null references organ (id),
  account_id integer not null references account (id),
  role       text not null check (role in ('clerk', 'officer', 'administrator')),
  primary key (organ_id, account_id, role)
);
create index account_grant_by_account on account_grant (account_id);

-- 一次性登录链接与登录会话：只存摘要，数据库泄露也不能冒用。
create table login_link (
  token_hash bytea primary key,
  account_id integer not null references account (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);

create table login_session (
  token_hash   bytea primary key,
  account_id   integer not null references account (id),
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null
);
create index login_session_by_account on login_session (account_id);
