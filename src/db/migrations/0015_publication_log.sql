-- 发布日志：每次公开、修改、撤回各一条，只增不改；按 RFC 6962 成树，树头由本机的签名密钥签名。
-- 留有旧树头的人可以验证：之前的条目一条也没有被改动或者删去。
create table publication_entry (
  organ_id     integer not null references organ (id),
  sequence     bigint not null check (sequence >= 0),
  kind         text not null check (kind in ('published', 'amended', 'withdrawn')),
  index_number text not null,
  edition      integer not null,
  -- 签批时内容的摘要；撤回的是所撤版本的摘要。
  digest       text not null check (digest ~ '^[0-9a-f]{64}$'),
  at           timestamptz not null,
  primary key (organ_id, sequence)
);
create index publication_entry_by_document on publication_entry (organ_id, index_number, sequence desc);

-- 完整子树的根：第 level 层第 position 个，盖住 2^level 条。
create table publication_node (
  organ_id integer not null references organ (id),
  level    integer not null,
  position bigint not null,
  hash     bytea not null check (octet_length(hash) = 32),
  primary key (organ_id, level, position)
);

create table publication_head (
  organ_id  integer not null references organ (id),
  size      bigint not null check (size > 0),
  root      bytea not null check (octet_length(root) = 32),
  signed_at timestamptz not null,
  signature bytea not null,
  primary key (organ_id, size)
);

create function refuse_log_change() returns trigger language plpgsql as $$
begin
  raise exception '发布日志只增不改：%', tg_table_name using errcode = 'restrict_violation';
end $$;
do $$ declare name text; begin
  foreach name in array array['publication_entry', 'publication_node', 'publication_head'] loop
    execute format('create trigger log_is_append_only before update or delete on %I for each row execute function refuse_log_change()', name);
    execute format('create trigger log_is_not_truncated before truncate on %I for each statement execute function refuse_log_change()', name);
    execute format('call guard_by_organ(%L, %L)', name, 'select, insert');
  end loop;
end $$;
