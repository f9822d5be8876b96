-- 每张机关数据表都这样收尾：只看得见、改得了所办机关的行；程序的角色只得到写明的权利。
create procedure guard_by_organ(table_name text, rights text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', table_name);
  execute format('alter table %I force row level security', table_name);
  execute format($policy$create policy own_organ on %I
    using (organ_id = any (string_to_array(current_setting('gongkai.organs', true), ',')::integer[]))$policy$, table_name);
  execute format('grant %s on %I to gongkai_app', rights, table_name);
end $$;
