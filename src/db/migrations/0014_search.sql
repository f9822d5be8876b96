-- 检索：每份已公开的文件一行，随发布在同一个事务里写入，撤下即删。
-- 汉字按单字与相邻两字入索引，不依赖词典：词典切不出的词也找得到。
create table search_entry (
  organ_id     integer not null,
  document_id  bigint not null,
  edition      integer not null,
  title        text not null,
  -- 正文与附件的文字，供摘录用。
  content      text not null,
  -- 发文字号的规范写法，如 禾政发2023-7。
  number_key   text,
  subject      text not null,
  statutory_item text not null,
  published_on date not null,
  grams        tsvector not null,
  title_grams  tsvector not null,
  -- 标题中相连各字的拼音与首字母。
  sounds       text[] not null,
  primary key (organ_id, document_id),
  foreign key (organ_id, document_id) references document (organ_id, id)
);
create index search_entry_grams on search_entry using gin (grams);
create index search_entry_title_grams on search_entry using gin (title_grams);
create index search_entry_sounds on search_entry using gin (sounds);
create index search_entry_newest on search_entry (organ_id, published_on desc, document_id desc);
create index search_entry_number on search_entry (organ_id, reverse(number_key) text_pattern_ops) where number_key is not null;
call guard_by_organ('search_entry', 'select, insert, update, delete');
