-- 申请人信息保管多少年，由机关按本单位的文书档案保管期限表填写；没有填写的不销毁。
alter table organ_profile add column retention_years integer check (retention_years between 1 and 100);
