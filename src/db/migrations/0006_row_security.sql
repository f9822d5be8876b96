-- 程序以 gongkai_app 的身份工作：它不是表的主人，也不是超级用户；
-- 每个事务先声明在为哪个机关办事，看不到、改不了别的机关的行。
do $$ begin
  if not exists (select from pg_roles where rolname = 'gongkai_app') then
    create role gongkai_app nologin;
  end if;
end $$;
grant gongkai_app to current_user;
do $$ begin
  execute format('grant usage on schema %I to gongkai_app', current_schema());
end $$;

grant select, insert, update on organ, organ_name, organ_profile, account, event_head, counter, document, edition, request,
  request_outcome, dispute, statistic, login_link, login_session to gongkai_app;
grant select, insert on event, request_step, report_edition, report_release to gongkai_app;
grant select, insert, delete on account_grant to gongkai_app;
grant delete on login_session, login_link to gongkai_app;


do $$ declare name text; begin
  foreach name in array array['organ_profile', 'event_head', 'event', 'counter', 'document', 'edition', 'request',
    'request_outcome', 'request_step', 'dispute', 'statistic', 'report_edition', 'report_release'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy own_organ on %I
      using (organ_id = any (string_to_array(current_setting('gongkai.organs', true), ',')::integer[]))$policy$, name);
  end loop;
end $$;
