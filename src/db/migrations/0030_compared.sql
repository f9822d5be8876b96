-- 雷同段落的比对：已经比对到第几件。档案读两遍，所以最多是总数的两倍。
alter table proofreading_run add column compared integer not null default 0;
