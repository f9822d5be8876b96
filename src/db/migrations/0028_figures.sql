-- 图解的要点、问答：随内容一起审签。每条写作“要点\n说明”“问\n答”。图由要点画出，不另存。
alter table edition
  add column points text[] not null default '{}',
  add column questions text[] not null default '{}';

create or replace function edition_digest(organ integer, document bigint, edition_number integer) returns text stable language sql as $$
  select encode(sha256(convert_to(
    digest_line('title', title) || digest_line('document-number', document_number) || digest_line('issuing-organ', issuing_organ)
    || digest_line('genre', genre) || digest_line('subject', subject) || digest_line('statutory-item', statutory_item)
    || digest_line('class', class) || digest_line('summary', summary)
    || (select coalesce(string_agg(digest_line('keyword', word), '' order by place), '') from unnest(keywords) with ordinality as k (word, place))
    || digest_line('body', body)
    || digest_line('written-on', to_char(written_on, 'YYYY-MM-DD')) || digest_line('effective-on', to_char(effective_on, 'YYYY-MM-DD'))
    || digest_line('repealed-on', to_char(repealed_on, 'YYYY-MM-DD'))
    || (select coalesce(string_agg(digest_line('attachment', a.name) || digest_line('attachment-digest', a.digest), '' order by a.position), '')
        from attachment a where a.organ_id = organ and a.document_id = document and a.edition = edition_number)
    || (select coalesce(string_agg(digest_line('relation', relation), '' order by place), '')
        from unnest(relations) with ordinality as r (relation, place))
    || (select coalesce(string_agg(digest_line('point', point), '' order by place), '')
        from unnest(points) with ordinality as p (point, place))
    || (select coalesce(string_agg(digest_line('question', question), '' order by place), '')
        from unnest(questions) with ordinality as q (question, place)), 'UTF8')), 'hex')
  from edition where organ_id = organ and document_id = document and number = edition_number
$$;
