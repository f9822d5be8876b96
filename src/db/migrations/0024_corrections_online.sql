-- 更正申请也可以在门户提交：没有登记人，凭编号和查询码查询，同一次提交只成一件。
alter table correction
  alter column registered_by drop not null,
  add column query_code_hash bytea check (octet_length(query_code_hash) = 32),
  add column submission_key text,
  add unique (organ_id, submission_key);
