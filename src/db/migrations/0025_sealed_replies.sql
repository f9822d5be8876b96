-- 答复的内容和理由会写到申请人和申请事项，也用本件的密钥加密；结案时由程序写的固定文字不加密。
-- 以前存的，程序启动时补加密。
alter table request_outcome
  add column sealed bytea,
  alter column reply set default '';
create index request_outcome_unsealed on request_outcome (organ_id, request_id) where sealed is null and document_number is not null;
