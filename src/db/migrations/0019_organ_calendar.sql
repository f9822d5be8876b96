-- 机关的期限最近一次按哪些放假通知算过：通知有新的或者改动，启动时据此找出期限变动的案件。
create table organ_calendar (
  organ_id   integer primary key references organ (id),
  notices    jsonb not null,
  applied_at timestamptz not null
);
call guard_by_organ('organ_calendar', 'select, insert, update');
