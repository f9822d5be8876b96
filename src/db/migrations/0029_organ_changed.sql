-- 一个机关有了新的事件，告诉在等的程序：它缓存的页面不再算数。事务提交以后才发出。
create function tell_organ_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('organ_changed', new.organ_id::text);
  return null;
end $$;
create trigger tell_organ_changed after insert or update on event_head for each row execute function tell_organ_changed();
