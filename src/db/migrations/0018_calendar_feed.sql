-- 期限日历的订阅地址：一人一个，只存摘要；换新的，旧的即失效。
create table calendar_feed (
  organ_id   integer not null references organ (id),
  account_id integer not null references account (id),
  token_hash bytea not null check (octet_length(token_hash) = 32),
  opened_at  timestamptz not null,
  primary key (organ_id, account_id),
  unique (organ_id, token_hash)
);
call guard_by_organ('calendar_feed', 'select, insert, update, delete');
