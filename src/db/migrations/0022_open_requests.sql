-- 已办结的申请在其行上作记：一个机关历年申请以万计，在办的不过几十件，“今天”“期限”“列表”不必每次从历年申请里逐件排除已办结的。
-- 由触发器随办理结果写入，程序不写这一列，因此与 request_outcome 不会不一致。
alter table request add column closed boolean not null default false;

alter table request no force row level security;
alter table request_outcome no force row level security;
update request set closed = true from request_outcome
  where request_outcome.organ_id = request.organ_id and request_outcome.request_id = request.id;
alter table request force row level security;
alter table request_outcome force row level security;

create index request_open on request (organ_id, received_on, id) where not closed;
create index request_outcome_unserved on request_outcome (organ_id, request_id)
  where document_number is not null and served_on is null;

create function close_request() returns trigger language plpgsql as $$
begin
  update request set closed = true where organ_id = new.organ_id and id = new.request_id;
  return new;
end $$;
create trigger close_request after insert on request_outcome for each row execute function close_request();
