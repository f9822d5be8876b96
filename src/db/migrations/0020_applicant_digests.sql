-- 按申请人的姓名、电话也能找到申请，同样只存带密钥的摘要。已有的行重算，启动时补建。
truncate applicant_index;
alter table applicant_index
  add column name bytea not null,
  add column telephone bytea not null;
create index applicant_index_by_name on applicant_index (organ_id, name);
create index applicant_index_by_telephone on applicant_index (organ_id, telephone);
